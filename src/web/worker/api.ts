import type { PictureRows, SheetPicture } from "../../app/workbookPicture";
import type { CellValue } from "../../domain/grid";
import type { EditAnswer, GridEdit, GridRange, GridTab, SheetPatch } from "../grid/types";
import type { KeepingPlace } from "../recovery/keepingPlace";

/** A file to open: its name without its folder, and its bytes. */
export interface FileToOpen {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A finished workbook: its name and its bytes. */
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

/** The outcome of a call between threads: errors lose their kind in transit, data does not. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** What the page passes to the worker when it opens a workbook. */
export interface Opening {
  /** The first one is the base of the finished workbook, as in the command. */
  readonly files: readonly FileToOpen[];
  /** `YYYY-MM-DD`: the as-of date if the workbook remembers none. */
  readonly today: string;
  /** The worker's end of the session; the page has the other one. */
  readonly session: MessagePort;
  /** The port through which the page shows the workbook. */
  readonly view: MessagePort;
  /** At whose other end an {@link OnChanged} is called, and waited for, after each change. */
  readonly changed: MessagePort;
  /** At whose other end an {@link OnFile} is called before each file is read. */
  readonly onFile: MessagePort;
  /** At whose other end an {@link OnFirstRows} is called while a long file is read. */
  readonly onFirstRows: MessagePort;
}

/** An open workbook, as the page first sees it. */
export interface OpenedFile {
  /** The first input's name. */
  readonly fileName: string;
  readonly tabs: readonly GridTab[];
}

/** Hears which file is read: its name, its place from 1, and how many there are. */
export type OnFile = (fileName: string, at: number, of: number) => void;

/** The first rows of a sheet as the grid will show them, apart from their styles. */
export interface ShownRows {
  readonly sheet: string;
  /** The width of each column in digits, none narrower than one of its numbers. */
  readonly widths: readonly number[];
  /** A cell for each column, row by row. */
  readonly rows: readonly (readonly ShownCell[])[];
}

/** A cell's text, empty for an empty one; numbers and dates stand on the right. */
export interface ShownCell {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Hears the first rows while the rest is read; `null`: those that were told are no part of the workbook. */
export type OnFirstRows = (rows: ShownRows | null) => void;

/** What is heard while files are opened. */
export interface OpeningNews {
  readonly onFile: OnFile;
  readonly onFirstRows: OnFirstRows;
}

/** A change of the workbook that has been accepted. */
export interface Changed {
  readonly tabs: readonly GridTab[];
  /** Names of the sheets whose cells have changed. */
  readonly sheets: readonly string[];
  /** All that has changed of the one sheet; absent if the sheets were written whole. */
  readonly patch?: SheetPatch;
}

/** Hears of changes. */
export type OnChanged = (change: Changed) => void | Promise<void>;

/** The worker that holds one workbook, as the page calls it. One worker serves one workbook and ends with it. */
export interface WorkbookWorker {
  /** Opens the files and starts the session. */
  open(opening: Opening): Promise<Outcome<OpenedFile>>;
  /** Resolves once the session has inspected the workbook, and read its debts if it has no register yet. */
  begin(): Promise<void>;
  picture(sheet: string): Promise<SheetPicture>;
  rows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /**
   * Applies values that the user typed or pasted into one of the add-in's sheets, and rebuilds what depends on them.
   * If one of them is not acceptable, all are undone and the pane says why; the answer is `true`, `false`, or why a value
   * itself was not taken.
   */
  edit(edits: readonly GridEdit[]): Promise<EditAnswer>;
  /** Some cells of a sheet as a file of their own. */
  exportRange(range: GridRange): Promise<Outcome<SavedFile>>;
  /** Adds a sheet of the user's own; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): Promise<string>;
  /**
   * The finished workbook, as the command would write it, and named like the command's output. Waits for the work in
   * progress, so that the file has everything that was changed until it is delivered.
   */
  save(): Promise<Outcome<SavedFile>>;
  /**
   * Stores the finished workbook in the browser for a later visit, under a name by which it opens as the same
   * workbook; `false` if the user began something in the meantime, which takes precedence.
   */
  keep(place: KeepingPlace): Promise<Outcome<boolean>>;
  /** Ends storing in progress; once it resolves, nothing more is stored. */
  stopKeeping(): Promise<void>;
}
