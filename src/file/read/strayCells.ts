import type { CellPosition, CellRange, StrayCells } from "../../domain/grid";
import { MOST_COLUMNS } from "./fileLimits";

/** A rectangle of fewer cells than this is gone through as it is. */
const LARGE = 20_000_000;
/** This many empty rows or columns part cells from the others. */
const FAR_ROWS = 10_000;
const FAR_COLUMNS = 1_000;

/** Visits every cell with a value, row by row. */
type EachCell = (visit: (row: number, column: number, isNumber: boolean) => void) => void;

/** A run of rows or columns without a long gap. */
interface Block {
  readonly first: number;
  readonly last: number;
  readonly cells: number;
}

/**
 * The rectangle of the cells that lie together, and what lies far from them: everything that goes over the rows and
 * columns of a sheet would otherwise take hours for a single cell at its end. Of several blocks the one with the most
 * cells counts. A rectangle that is not large, or has no long gaps, is left as it is.
 */
export function closeTogether(
  used: CellRange,
  each: EachCell,
): { readonly used: CellRange; readonly stray: StrayCells | null } {
  const area = (used.bottom - used.top + 1) * (used.right - used.left + 1);
  if (area < LARGE) return { used, stray: null };
  const rows = largestBlock(FAR_ROWS, (add) => {
    each((row) => add(row, 1));
  });
  const inColumns = new Uint32Array(MOST_COLUMNS);
  each((row, column) => {
    if (row >= rows.first && row <= rows.last) inColumns[column] = (inColumns[column] ?? 0) + 1;
  });
  const columns = largestBlock(FAR_COLUMNS, (add) => {
    inColumns.forEach((cells, column) => {
      if (cells > 0) add(column, cells);
    });
  });
  const near = { top: rows.first, left: columns.first, bottom: rows.last, right: columns.last };
  let [count, hasNumbers] = [0, false];
  let first: CellPosition | null = null;
  each((row, column, isNumber) => {
    if (row >= near.top && row <= near.bottom && column >= near.left && column <= near.right) return;
    count++;
    hasNumbers ||= isNumber;
    first ??= { row, column };
  });
  return first === null ? { used, stray: null } : { used: near, stray: { count, first, hasNumbers } };
}

/** The block with the most cells, of lines that come in ascending order. */
function largestBlock(far: number, lines: (add: (line: number, cells: number) => void) => void): Block {
  let largest: Block = { first: 0, last: -1, cells: 0 };
  let current: Block | null = null;
  lines((line, cells) => {
    current =
      current === null || line - current.last > far
        ? { first: line, last: line, cells }
        : { first: current.first, last: line, cells: current.cells + cells };
    if (current.cells > largest.cells) largest = current;
  });
  return largest;
}
