import type { SheetGrid } from "../domain/grid";
import type { SheetModel } from "../sheets/model";

/** A worksheet of an open workbook. */
export interface SheetInfo {
  /** Its name in this workbook: unique, and what `read` takes. */
  readonly name: string;
  /** Where it came from: several input files share one finished workbook, where equal names get a suffix. */
  readonly source: { readonly file: string; readonly sheet: string };
  readonly visible: boolean;
  /** The mark if the add-in made the sheet, else `null`: only marked sheets may be replaced or deleted. */
  readonly kind: string | null;
}

/** Settings that travel with the workbook (mappings, as-of date, edited terms): texts by key. */
export type WorkbookSettings = Readonly<Record<string, string>>;

/** All that one run wants changed; applied together or not at all. */
export interface WorkbookChange {
  /** Sheets to write; a marked sheet of the same kind is replaced in its place, others are appended. */
  readonly write: readonly SheetModel[];
  /** Kinds of own sheets to delete. */
  readonly remove: readonly string[];
  /** Settings to store; `null` leaves them as they are. */
  readonly settings: WorkbookSettings | null;
}

/** What became of a change: the actual sheet name for each kind written. */
export interface AppliedChange {
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** Progress of one long step, 0–1, and the way to stop it. */
export interface Watch {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** A workbook, wherever it is: in Excel, or a file. The source sheets are only ever read. */
export interface WorkbookPort {
  /** The file's name without its folder. */
  readonly fileName: string;
  sheets(): Promise<readonly SheetInfo[]>;
  /** Reads a sheet by its exact name. */
  read(sheet: string, watch?: Watch): Promise<SheetGrid>;
  settings(): Promise<WorkbookSettings>;
  apply(change: WorkbookChange, watch?: Watch): Promise<AppliedChange>;
}

/** A failure of the outside world (file, Excel), told in words for the user; anything else that is thrown is a bug. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    /** Stable, for tests and the pane: `encrypted`, `not-found`, `cell-edit-mode`, … */
    readonly code: string,
    /** One Russian sentence: what happened, where, what to do. */
    message: string,
    /** Whether the same call may go through later. */
    readonly retry = false,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
