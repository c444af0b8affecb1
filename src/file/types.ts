import type { PictureRows, SheetPicture } from "../app/picture";
import type { Watch, WorkbookError, WorkbookPort } from "../app/ports";
import type { CellValue } from "../domain/grid";
import type { ReadFormat } from "./read/workbook";

/** A file to open: its name without its folder, and its bytes, which are not changed. */
export interface FileInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** How the workbook is typed into and written. */
export interface FileWorkbookOptions {
  /**
   * Whether what is typed into one of our own sheets with this mark outlives the next build: only such a sheet may be typed
   * into. Without it every own sheet may.
   */
  readonly isReadBack?: (kind: string) => boolean;
  /** Write the values of formulas instead of the formulas. */
  readonly valuesOnly?: boolean;
  /** Told of each input before it is read: its name, its place from 1, and how many there are. */
  readonly onFile?: (fileName: string, at: number, of: number) => void;
  /** Takes each input that cannot be read, which then stays out; without it the first such fails the whole. */
  readonly onUnreadable?: (fileName: string, error: WorkbookError) => void;
}

/** A visible sheet as a tab shows it. */
export interface SheetTab {
  readonly name: string;
  /** The mark if the add-in made the sheet, else `null`. */
  readonly kind: string | null;
  /** `RRGGBB`, `null` without one. */
  readonly color: string | null;
}

/** A value that was typed into a cell. */
export interface TypedCell {
  /** As the sheet's picture shows it; a date is a serial of the 1900 system. */
  readonly value: CellValue;
  readonly takeBack: () => void;
}

/** A workbook in files: changes stay in memory until `save` packs the finished workbook. */
export interface FileWorkbook extends WorkbookPort {
  /** What the finished workbook must be called by. */
  readonly extension: "xlsx" | "xlsm";
  /** What the first input is. */
  readonly sourceFormat: ReadFormat;
  /** The finished workbook; may be asked for again after further changes. */
  save(watch?: Watch): Promise<Uint8Array>;
  /** The same in pieces that follow each other: to write a large file without holding it twice. */
  savePieces(watch?: Watch): Promise<readonly Uint8Array[]>;
  /** The visible sheets in their order. */
  tabs(): Promise<readonly SheetTab[]>;
  /** How a sheet looks, conditional formats included; its rows come from `pictureRows`. */
  picture(sheet: string): Promise<SheetPicture>;
  /** Rows `top` … `top + count - 1` of a sheet's picture, fewer at the sheet's end. */
  pictureRows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /**
   * Types a value into one of our own sheets: it stands over what `read`, `picture` and `save` give until the sheet is written
   * anew. A typed text becomes a date or a number where the cell is for one. Throws a WorkbookError for a sheet that
   * may not be typed into, and for a heading of its table.
   */
  edit(sheet: string, row: number, column: number, value: CellValue): Promise<TypedCell>;
  /** Has the finished workbook hold these sheets of another .xlsx as well, whole, behind its own. */
  keepSheets(from: FileInput, names: readonly string[]): void;
  /** Adds a sheet of the user's own with these rows from A1 on; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): string;
}
