import type { SheetAdditions } from "../domain/cellTouch";
import type { CellRange, CellValue, SheetGrid } from "../domain/grid";
import type { GridBlock, GridFacts } from "../domain/gridParts";
import type { PlacedCell, SheetModel } from "../sheet/model";

/** A worksheet of an open workbook. */
export interface SheetInfo {
  /** Its name in this workbook: unique, and what `read` takes. */
  readonly name: string;
  /** Where it came from: several input files share one finished workbook, in which equal names get a suffix. */
  readonly source: { readonly file: string; readonly sheet: string };
  readonly visible: boolean;
  /** The mark if the add-in made the sheet, otherwise `null`: only marked sheets may be replaced or deleted. */
  readonly kind: string | null;
  /** Present if it has only the values of a file that can hold more: charts, pictures and notes stay in that file. */
  readonly valuesOnly?: true;
}

/** Settings that travel with the workbook (mappings, as-of date, edited terms): texts by key. */
export type WorkbookSettings = Readonly<Record<string, string>>;

/** Everything that one run wants changed; applied together or not at all. */
export interface WorkbookChange {
  /** Sheets to write; a marked sheet of the same kind is replaced in its position, others are appended. */
  readonly write: readonly SheetModel[];
  /** Kinds of own sheets to be deleted. */
  readonly remove: readonly string[];
  /** Settings to store; `null` leaves them as they are. */
  readonly settings: WorkbookSettings | null;
}

/** Single cells of an own sheet's table that are to change; the rest of the sheet stays as it is. */
export interface CellsChange {
  /** The sheet as it will be. */
  readonly model: SheetModel;
  /** The cells by which it differs from the existing sheet; results of formulas follow automatically. */
  readonly cells: readonly PlacedCell[];
}

/** The outcome of a change: the actual sheet name for each kind written. */
export interface AppliedChange {
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** Progress of one long step (0–1) and a way to stop it. */
export interface Watch {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Remarks on cells: Excel has notes («заметки», once «примечания») and threads of comments. */
export type Uncarried = "notes" | "comments";

/** A workbook, wherever it is: in Excel, or a file. The source sheets are only ever read. */
export interface WorkbookPort {
  /** The file's name without its folder. */
  readonly fileName: string;
  sheets(): Promise<readonly SheetInfo[]>;
  /** Reads a sheet by its exact name. */
  read(sheet: string, watch?: Watch): Promise<SheetGrid>;
  settings(): Promise<WorkbookSettings>;
  /**
   * What a sheet holds besides its values; absent if the port cannot tell. `only`: whoever needs some of it gets the
   * rest only where it costs nothing.
   */
  additions?(sheet: string, only?: readonly (keyof SheetAdditions)[]): Promise<SheetAdditions>;
  /** What people add to cells that cannot be told and written here; absent if there is nothing of the kind. */
  readonly uncarried?: readonly Uncarried[];
  /** Drops what was read, which is read again when it is asked for; absent if nothing is held. */
  release?(): void;
  apply(change: WorkbookChange, watch?: Watch): Promise<AppliedChange>;
  /** Puts cells into an own sheet that is otherwise as it was written; absent if only whole sheets can be written. */
  putCells?(change: CellsChange): Promise<void>;
  /**
   * Whether an own sheet is untouched since this model was written; absent if that can only be told by reading it.
   */
  stands?(model: SheetModel): Promise<boolean>;
  /** An own sheet has been found to say what this model would: as long as it is untouched, `stands` is told so. */
  recognise?(model: SheetModel): void;
}

/** A workbook whose cells come in blocks, so that they can be assembled elsewhere: in another thread. */
export interface BlockPort extends WorkbookPort {
  /** Whether its serials count from 1904. */
  readonly date1904: boolean;
  /** Reads a sheet by its exact name; passes on each block of rows as it arrives, and keeps none. */
  readBlocks(sheet: string, onBlock: (block: GridBlock) => void, watch?: Watch): Promise<GridFacts>;
}

/** A cell or range of a worksheet, as the user sees it: `D12` or `A5:V5`, no sheet name in the address. */
export interface CellPlace {
  /** The sheet's name in the workbook. */
  readonly sheet: string;
  readonly address: string;
}

/** What the cells of a sheet have besides their values. */
export interface SheetLook {
  /** Excel's format of each cell, row by row from A1; `null` is General. */
  readonly formats: readonly (readonly (string | null)[])[];
  readonly merges: readonly CellRange[];
}

/** The workbook as the user sees it next to the pane: where the user is, and what to show. */
export interface WorkbookView {
  /** The name of the sheet that the user is looking at. */
  activeSheet(): Promise<string>;
  /** Shows the add-in's own sheet of a kind; `false` if the workbook has none. */
  activate(kind: string): Promise<boolean>;
  /** Shows a sheet with these cells selected. */
  select(place: CellPlace): Promise<void>;
  /** The selected cells; `null` if the selection is not cells (a chart, for example). */
  selection(): Promise<CellPlace | null>;
  /** Calls the listener after each change of the selection, until the returned function is called. */
  onSelectionChanged(listener: (place: CellPlace) => void): Promise<() => void>;
  /** Calls the listener with a sheet's name when anyone other than this program has changed its cells. */
  onSheetChanged(listener: (sheet: string) => void): Promise<() => void>;
  /**
   * Adds a sheet as one of the user's own (unmarked, so that it can be a source), writes the rows from A1, texts as
   * texts, and shows it; returns its actual name, made unique.
   */
  addSheet(name: string, rows: readonly (readonly CellValue[])[], look?: SheetLook): Promise<string>;
  /** Opens an .xlsx as another workbook (Excel), or offers it as a download (page). */
  openCopy(bytes: Uint8Array, fileName: string): Promise<void>;
  /** Offers the user a file of any kind as a download. */
  handOut(bytes: Uint8Array, fileName: string): Promise<void>;
}

/** A failure of the outside world (file, Excel), worded for the user; anything else that is thrown is a bug. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    /** Stable, for tests and the pane: `encrypted`, `not-found`, `cell-edit-mode`, … */
    readonly code: string,
    /** One Russian sentence: what happened, where, what to do. */
    message: string,
    /** Whether the same call may succeed later. */
    readonly retry = false,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
