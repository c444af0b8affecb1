import type { Nullable, ICellData } from "@univerjs/core";
import type { CellRange } from "../../domain/grid";
import { isPlainNumber } from "./activeCell";
import type { PutSheet } from "./manyCells";
import type { Counted } from "./selectionTotals";
import type { HeldSheet } from "./sheets";
import type { Spreadsheet } from "./spreadsheet";

/** A sheet of the component into which cells are put; `text` as an editor would start with it. */
export function putSheet({ worksheet }: HeldSheet, text: PutSheet["text"]): PutSheet {
  return {
    rowCount: worksheet.getRowCount(),
    columnCount: worksheet.getColumnCount(),
    isSeen: (row) => worksheet.getRowVisible(row),
    isCovered: (row, column) => {
      const merged = worksheet.getMergedCell(row, column);
      return merged != null && (merged.startRow !== row || merged.startColumn !== column);
    },
    text,
  };
}

/** More are not counted: the answer would come too late to match the selection. */
const MOST_COUNTED = 300_000;

/** What the selected cells of a sheet count as: those in visible rows, each once. Nothing if there are too many. */
export function* countedCells(
  ranges: readonly CellRange[],
  { worksheet, picture }: HeldSheet,
  spreadsheet: Spreadsheet,
): Generator<Counted> {
  // Below and to the right of these everything is empty.
  const [bottom, right] = [picture.rowCount - 1, picture.columnCount - 1];
  const within = ranges.map((range) => ({
    ...range,
    bottom: Math.min(range.bottom, bottom),
    right: Math.min(range.right, right),
  }));
  const size = within.reduce((sum, one) => sum + (one.bottom - one.top + 1) * (one.right - one.left + 1), 0);
  if (size > MOST_COUNTED) return;
  const cells = worksheet.getCellMatrix();
  const seen = new Set<string>();
  for (const { top, left, bottom: last, right: end } of within)
    for (let row = top; row <= last; row++) {
      if (!worksheet.getRowVisible(row)) continue;
      for (let column = left; column <= end; column++) {
        const key = `${String(row)}:${String(column)}`;
        if (within.length > 1 && seen.has(key)) continue;
        if (within.length > 1) seen.add(key);
        yield counted(cells.getValue(row, column), spreadsheet);
      }
    }
}

function counted(cell: Nullable<ICellData>, spreadsheet: Spreadsheet): Counted {
  const value = cell?.v;
  if (value === null || value === undefined || value === "") return null;
  return typeof value === "number" && isPlainNumber(cell, spreadsheet) ? value : "other";
}

/** The contents of some rows of a sheet, as one text that is equal for equal states. */
export function rowsText({ worksheet, picture }: HeldSheet, rows: ReadonlySet<number>): string {
  const cells = worksheet.getCellMatrix();
  const columns = Array.from({ length: picture.columnCount }, (_, column) => column);
  return JSON.stringify(
    [...rows].map((row) => columns.map((column) => cells.getValue(row, column)?.v ?? null)),
  );
}
