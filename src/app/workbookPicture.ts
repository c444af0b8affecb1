import type { CellRange, CellValue } from "../domain/grid";
import type { CellStyle } from "../sheet/model";

/**
 * A worksheet as it looks, as plain data that may be posted between threads: what a grid needs to draw it. The rows
 * come separately, in pieces, since a sheet may have a hundred thousand of them. Rows and columns count from 0.
 */
export interface SheetPicture {
  /** The sheet's name in the workbook. */
  readonly name: string;
  /** The mark if the add-in made the sheet, otherwise `null`. */
  readonly kind: string | null;
  /** How many rows and columns, counted from A1, contain anything; 0 for an empty sheet. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** Columns that differ from the default; the width in characters of the default font, `null` if none is given. */
  readonly columns: readonly PictureColumn[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly CellRange[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean;
  /** The range with filter buttons, including its header row; `null` without one. */
  readonly filter: CellRange | null;
  /** The styles that the rows refer to by index in this list; 0 is the plain one. */
  readonly styles: readonly CellStyle[];
  /** Whether the user may type into the sheet here: one of our own sheets whose cells are read back, never the source. */
  readonly editable: boolean;
}

/** A column of a picture. */
export interface PictureColumn {
  readonly column: number;
  readonly width: number | null;
  readonly hidden: boolean;
}

/** The first rows of a sheet, for a look at it while its workbook is still being read. Hidden rows and columns are left out. */
export interface FirstRows {
  readonly sheet: string;
  /** The width of each column in characters of the default font, `null` if none is given. */
  readonly widths: readonly (number | null)[];
  /** A cell for each column, row by row. */
  readonly rows: readonly (readonly FirstCell[])[];
}

/** A cell of the first rows; a date is a serial from 1900. */
export interface FirstCell {
  readonly value: CellValue;
  /** The number format's code, `null` for General. */
  readonly numberFormat: string | null;
}

/** A run of a picture's rows, starting at column A. */
export interface PictureRows {
  readonly top: number;
  /** One list per row, as long as the row's last cell with a value or a style. Dates are serials from 1900. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * The index into `styles` for each cell, row by row, as long as `values`' lists; conditional formats are applied.
   */
  readonly styles: readonly Uint16Array[];
  /** Heights in points of the rows that have one of their own, by their index in `values`. */
  readonly heights: readonly (readonly [number, number])[];
}
