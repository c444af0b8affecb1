import type { CellRange } from "../../domain/grid";
import type { ActiveCell } from "./activeCell";
import { copiedTable, type Copied } from "./clipboard";
import { WORDS } from "./gridWords";
import type { HeldSheet } from "./sheets";
import { tableBody } from "./sortView";
import type { GridRange } from "./types";

/** More cells than this are not copied at once: the browser would stand still. */
const MOST_COPIED = 100_000;

/** The visible rows and columns of a selection, as shown; a sentence where they are too many. */
function seenCells(
  range: CellRange,
  { worksheet, picture }: HeldSheet,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } | string {
  const run = (from: number, to: number, isSeen: (index: number) => boolean): readonly number[] =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(isSeen);
  const rows = run(range.top, Math.min(range.bottom, Math.max(range.top, picture.rowCount - 1)), (row) =>
    worksheet.getRowVisible(row),
  );
  const right = Math.min(range.right, Math.max(range.left, picture.columnCount - 1));
  const columns = run(range.left, right, (column) => worksheet.getColVisible(column));
  return rows.length * columns.length > MOST_COPIED ? WORDS.tooManyToCopy(MOST_COPIED) : { rows, columns };
}

/** What copying the selected cells puts on the clipboard, and how many they are; a sentence where that is not possible. */
export function copiedCells(
  range: CellRange,
  sheet: HeldSheet,
  cell: ActiveCell,
): (Copied & { readonly count: number }) | string {
  if (sheet.loader.share < 1) return WORDS.incoming;
  const seen = seenCells(range, sheet);
  if (typeof seen === "string") return seen;
  const cells = sheet.worksheet.getCellMatrix();
  const table = seen.rows.map((row) =>
    seen.columns.map((column) => ({
      shown: cell.textOf(sheet, row, column),
      isText: typeof cells.getValue(row, column)?.v === "string",
    })),
  );
  return { ...copiedTable(table), count: seen.rows.length * seen.columns.length };
}

/**
 * The selected cells as a file's content, in the order shown; with the table's headings above rows of it, so that the
 * file says what its columns are.
 */
export function exportedRange(range: CellRange, sheet: HeldSheet, as: GridRange["as"]): GridRange | string {
  const seen = seenCells(range, sheet);
  if (typeof seen === "string") return seen;
  const body = tableBody(sheet);
  const isInside = body !== null && range.top >= body.top && range.top <= body.bottom;
  const rows = seen.rows.map((row) => sheet.order.toFile(row));
  return {
    sheet: sheet.picture.name,
    rows: isInside ? [body.top - 1, ...rows] : rows,
    columns: seen.columns,
    as,
  };
}
