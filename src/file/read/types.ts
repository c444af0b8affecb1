import type { FirstRows } from "../../app/workbookPicture";
import type { SheetAdditions } from "../../domain/cellTouch";
import type { SheetGrid } from "../../domain/grid";
import type { SheetFault } from "./fileMessages";

/** What a file turned out to be. */
export type ReadFormat = "xlsx" | "xlsm" | "xlsb" | "xls" | "ods" | "csv" | "html" | "xml";

/** A worksheet of a file that was read. */
export interface ReadSheet {
  /** Exactly as in the file, outer spaces included. */
  readonly name: string;
  readonly visible: boolean;
  /** The add-in's mark: `kind` of the hidden defined name `_rd_<kind>` that points to the sheet's A1. */
  readonly kind: string | null;
}

/** Why a sheet has no grid, and the cell that causes it if there is one. */
export interface SheetFailure {
  readonly fault: SheetFault;
  readonly cell: string | null;
}

/** Everything that was read of a file. */
export interface ParsedWorkbook {
  readonly format: ReadFormat;
  readonly date1904: boolean;
  readonly sheets: readonly ReadSheet[];
  readonly grids: ReadonlyMap<string, SheetGrid>;
  /** Why a sheet without a grid has none; «damaged» where that is unknown. */
  readonly faults?: ReadonlyMap<string, SheetFailure>;
  /** Sheets that were not read because nobody wanted them. */
  readonly unread?: ReadonlySet<string>;
  /** What people have left on the cells of the sheets where it was asked for. */
  readonly traces?: ReadonlyMap<string, CellTraces>;
}

/** What people leave on the cells themselves besides values. */
export type CellTraces = Pick<SheetAdditions, "looks" | "formulas">;

/** Which of a file's sheets are wanted; formats whose sheets cannot be read one by one give all of them. */
export type WantedSheets = (sheet: ReadSheet) => boolean;

/** How much of a file is read. */
export interface ReadOptions {
  /** All sheets if not given. */
  readonly wanted?: WantedSheets;
  /** Sheets of an .xlsx whose {@link CellTraces} are wanted, too: the add-in's own if not given. */
  readonly traced?: WantedSheets;
  /**
   * Called at most once, while the rest of a long .xlsx, .xlsm or .ods is still being read; the other formats have
   * their first rows together with the last. What it throws is ignored.
   */
  readonly onFirstRows?: (rows: FirstRows) => void;
}

/** How much of a file is read, with nothing left open. */
export type FullReadOptions = ReadOptions & Required<Pick<ReadOptions, "wanted" | "traced">>;

/** A file that has been read. */
export interface ReadWorkbook {
  readonly fileName: string;
  readonly format: ReadFormat;
  /** Whether serial numbers count from 1904. */
  readonly date1904: boolean;
  /** The worksheets in tab order; chart sheets are left out. */
  readonly sheets: readonly ReadSheet[];
  /** Whether a sheet's cells were left unread because nobody wanted them. */
  isUnread(name: string): boolean;
  /** The cells of a sheet by its exact name; throws a WorkbookError if there is none or it is damaged. */
  grid(name: string): SheetGrid;
  /** What people have left on a sheet's cells; `null` if it was not asked for or the format does not give it. */
  traces(name: string): CellTraces | null;
  /** Drops all cells; `grid` throws from then on. */
  release(): void;
}

/** Whether the add-in has made a sheet. */
export const isOwnSheet: WantedSheets = ({ kind }) => kind !== null;
