import type { PictureColumn } from "../../app/workbookPicture";
import type { CellRange } from "../../domain/grid";
import type { CellStyle, ConditionalFormat } from "../../sheet/model";

/** How a worksheet of a package looks, apart from its values. */
export interface SheetLooks {
  /** The workbook's cell styles by their numbers. */
  readonly styles: readonly CellStyle[];
  /** The number of a cell's style. */
  styleAt(row: number, column: number): number;
  /** The row's cells from column A on, including empty ones with a style. */
  rowLength(row: number): number;
  /** The last row with any cell, -1 without one. */
  readonly lastRow: number;
  /** In points, where the row has a height of its own. */
  readonly heights: ReadonlyMap<number, number>;
  /** The height in points of all other rows. */
  readonly defaultHeight: number;
  readonly columns: readonly PictureColumn[];
  readonly hiddenRows: readonly number[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly gridLines: boolean;
  readonly filter: CellRange | null;
  readonly conditionalFormats: readonly RangedFormat[];
  /** `RRGGBB`, `null` without one. */
  readonly tabColor: string | null;
}

/** A conditional format for one of several ranges: its formula is relative to the first cell of `base`. */
export interface RangedFormat extends ConditionalFormat {
  readonly base?: CellRange;
}

/** A cell's number format; `null` where no looks are known. */
export function numberFormatAt(looks: SheetLooks | null, row: number, column: number): string | null {
  return looks?.styles[looks.styleAt(row, column)]?.numberFormat ?? null;
}
