import type { FirstRows, PictureRows, SheetPicture } from "../app/workbookPicture";
import type { Watch, WorkbookError, WorkbookPort } from "../app/ports";
import type { CellValue } from "../domain/grid";
import type { ReadFormat } from "./read/readWorkbook";

/** A file to open: its name without its folder, and its bytes, which are not changed. */
export interface FileInput {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** How the workbook is edited and written. */
export interface FileWorkbookOptions {
  /**
   * Whether what is typed into one of our own sheets with this mark survives the next build: only such a sheet may be
   * typed into. If absent, every own sheet may.
   */
  readonly isReadBack?: (kind: string) => boolean;
  /** Write the values of formulas instead of the formulas. */
  readonly valuesOnly?: boolean;
  /**
   * Read the cells of the program's own sheets only: those of the others when they are asked for, which takes reading
   * the file again.
   */
  readonly ownSheets?: boolean;
  /** Notified of each input before it is read: its name, its place from 1, and how many there are. */
  readonly onFile?: (fileName: string, at: number, of: number) => void;
  /**
   * Receives the first rows of the input that becomes the base, if it is long, while it is being read; `null` if it then
   * turns out to be unreadable and the next input takes its place.
   */
  readonly onFirstRows?: (rows: FirstRows | null) => void;
  /**
   * Receives each input that cannot be read, which is then left out; if absent, the first one makes everything fail.
   */
  readonly onUnreadable?: (fileName: string, error: WorkbookError) => void;
}

/** A visible sheet as shown by a tab. */
export interface SheetTab {
  readonly name: string;
  /** The mark if the add-in made the sheet, otherwise `null`. */
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

/** A file-based workbook: changes stay in memory until `save` packs the finished workbook. */
export interface FileWorkbook extends WorkbookPort {
  /** What the finished workbook must be called by. */
  readonly extension: "xlsx" | "xlsm";
  /** The kind of the first input. */
  readonly sourceFormat: ReadFormat;
  /** The finished workbook; may be requested again after further changes. */
  save(watch?: Watch): Promise<Uint8Array>;
  /** The same in consecutive pieces, so that a large file can be written without holding it twice. */
  savePieces(watch?: Watch): Promise<readonly Uint8Array[]>;
  /** Drops the cells of the files; they are read again when they are asked for. */
  release(): void;
  /** The visible sheets in their order. */
  tabs(): Promise<readonly SheetTab[]>;
  /** How a sheet looks, conditional formats included; its rows come from `pictureRows`. */
  picture(sheet: string): Promise<SheetPicture>;
  /** Rows `top` … `top + count - 1` of a sheet's picture, fewer at the sheet's end. */
  pictureRows(sheet: string, top: number, count: number): Promise<PictureRows>;
  /**
   * Types a value into one of our own sheets: it overrides what `read`, `picture` and `save` return until the sheet
   * is rewritten. A typed text becomes a date or a number if the cell is for one. Throws a WorkbookError for a sheet
   * that may not be edited, and for a heading of its table.
   */
  edit(sheet: string, row: number, column: number, value: CellValue): Promise<TypedCell>;
  /** Makes the finished workbook also contain these sheets of another .xlsx, whole, after its own. */
  keepSheets(from: FileInput, names: readonly string[]): void;
  /** Adds one of the user's own sheets with these rows starting at A1; returns its name, made unique. */
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): string;
}
