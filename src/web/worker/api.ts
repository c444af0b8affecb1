import type { PictureRows, SheetPicture } from "../../app/picture";
import type { CellValue } from "../../domain/grid";
import type { GridEdit, GridTab } from "../grid/types";

/** A file to open: its name without its folder, and its bytes. */
export interface FileToOpen {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A finished workbook: what it is to be called, and its bytes. */
export interface SavedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Why something could not be done, in words for the user. */
export interface Failure {
  /** A WorkbookError's code, or `bug`. */
  readonly code: string;
  /** One Russian sentence. */
  readonly message: string;
}

/** What came of a call across the threads: errors lose their kind there, data does not. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What the page tells the worker when it opens a workbook. */
export interface Opening {
  /** The first one is the finished workbook's base, as in the command. */
  readonly files: readonly FileToOpen[];
  /** `YYYY-MM-DD`: the as-of date where the workbook remembers none. */
  readonly today: string;
  /** The session's end here; the page has the other one. */
  readonly session: MessagePort;
  /** The end at which the page shows the workbook. */
  readonly view: MessagePort;
}

/** An open workbook, as the page first sees it. */
export interface OpenedFile {
  /** The first input's name. */
  readonly fileName: string;
  readonly tabs: readonly GridTab[];
}

/** Hears which file is read: its name, its place from 1, and how many there are. */
export type OnFile = (fileName: string, at: number, of: number) => void;

/** A change of the workbook that stands. */
export interface Changed {
  readonly tabs: readonly GridTab[];
  /** Names of the sheets whose cells are others now. */
  readonly sheets: readonly string[];
  /** The only rows of the one sheet that are others, counted from 0; absent where the sheets were written whole. */
  readonly rows?: readonly number[];
}

/** The worker that holds one workbook, as the page calls it. One worker serves one workbook and ends with it. */
export interface WorkbookWorker {
  /**
   * Opens the files and starts the session; `changed` is called, and waited for, after each change, `onFile` before each
   * file is read.
   */
  open(
    opening: Opening,
    changed: (change: Changed) => void | Promise<void>,
    onFile: OnFile,
  ): Promise<Outcome<OpenedFile>>;
  /** Ends once the session has looked at the workbook, and read its debts where it has no register yet. */
  begin(): Promise<void>;
  picture(sheet: string): Promise<SheetPicture>;
  rows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /**
   * Takes values that the user typed or pasted into a sheet of the add-in's, and rebuilds what depends on them. Where
   * one of them cannot stand, all are taken back and the pane says why.
   */
  edit(edits: readonly GridEdit[]): Promise<boolean>;
  /** Adds a sheet of the user's own; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): Promise<string>;
  /**
   * The finished workbook, as the command would write it, and named like the command's output. Waits for the work
   * under way, so that the file has all that was changed until it is handed over.
   */
  save(): Promise<Outcome<SavedFile>>;
  /**
   * Keeps the finished workbook in the browser for a later visit, under a name by which it opens as the same
   * workbook; `false` if the user began something meanwhile, which goes first.
   */
  keep(): Promise<Outcome<boolean>>;
  /** Ends a keeping that is under way; once it resolves nothing is kept any more. */
  stopKeeping(): Promise<void>;
}
