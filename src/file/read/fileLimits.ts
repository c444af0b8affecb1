import { cellAddress } from "../../domain/grid";

/**
 * What no readable file exceeds: Excel's own limits where it has them, otherwise far more than a debt sheet could
 * need.
 */

/** Rows of a worksheet. */
export const MOST_ROWS = 1_048_576;
/** Columns of a worksheet. */
export const MOST_COLUMNS = 16_384;
/** Nested elements; Excel's own parts have about a dozen levels. */
export const MOST_NESTING = 500;
/** Bytes of a single tag or text of markup; a text in Excel has at most 32,767 characters. */
export const MOST_TOKEN = 1 << 26;
/** Bytes of all parts of a package when decompressed: more does not fit into the memory of an ordinary computer. */
export const MOST_UNPACKED = 2 ** 31;
/** Deflate reduces a large sheet to about a twentieth; a part that shrank this much, and is not small, is a trap. */
export const MOST_RATIO = 250;
/** Bytes of decompressed parts below which {@link MOST_RATIO} is not checked. */
export const SMALL_PARTS = 1 << 27;
/** Parts of a package; a ZIP of the usual kind holds 65,535, and each costs time to list and to copy. */
export const MOST_PARTS = 1 << 15;
/** Filled cells of a sheet with repeated ones (OpenDocument, HTML, XML): a file of one kilobyte may ask for 10¹⁸. */
export const MOST_REPEATED = 20_000_000;
/** Shared texts of a workbook: as many as cells that repeat, since a text that no cell shows costs as much. */
export const MOST_TEXTS = MOST_REPEATED;
/** Sheets of a workbook; Excel has no limit but memory. */
export const MOST_SHEETS = 10_000;

/** Thrown for a file that asks for more than any spreadsheet has. */
export class LimitError extends Error {
  override readonly name = "LimitError";

  constructor(
    message: string,
    /** The address of a cell beyond the worksheet. */
    readonly place: { readonly cell: string; readonly sheet: string } | null = null,
  ) {
    super(message);
  }
}

/** Throws for a cell beyond the worksheet (row and column counted from 0), which Excel could not open. */
export function requireWithin(row: number, column: number, sheet: string): void {
  if (row < MOST_ROWS && column < MOST_COLUMNS) return;
  throw new LimitError("A cell beyond the worksheet", { cell: cellAddress(row, column), sheet });
}
