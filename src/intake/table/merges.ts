import type { CellRange, CellValue, SheetGrid } from "../../domain/grid";

/** Merged areas of a sheet, looked up by cell. */
export interface MergeIndex {
  /** The merged area over a cell, if any. */
  at(row: number, column: number): CellRange | null;
  /** The cell's value; inside a merged area the value of its top left cell. */
  value(row: number, column: number): CellValue;
}

/**
 * Indexes merged areas by the row in which they begin. A 1С sheet has one in every row, so the index costs one entry
 * each; tall areas are few and are kept separately.
 */
export function indexMerges(grid: SheetGrid): MergeIndex {
  const flat = new Map<number, CellRange[]>();
  const tall = new Map<number, CellRange[]>();
  for (const range of grid.merges) {
    if (range.bottom === range.top) push(flat, range.top, range);
    else for (let column = range.left; column <= lastColumn(grid, range); column++) push(tall, column, range);
  }
  for (const ranges of tall.values()) ranges.sort((a, b) => a.top - b.top);

  const at = (row: number, column: number): CellRange | null => {
    for (const range of flat.get(row) ?? []) if (column >= range.left && column <= range.right) return range;
    const ranges = tall.get(column);
    return ranges === undefined ? null : covering(ranges, row);
  };
  const value = (row: number, column: number): CellValue => {
    const own = grid.value(row, column);
    if (own !== null) return own;
    const range = at(row, column);
    return range === null ? null : grid.value(range.top, range.left);
  };
  return { at, value };
}

/** A merge may be declared out to the sheet's edge; nothing beyond the used range is ever requested. */
function lastColumn(grid: SheetGrid, range: CellRange): number {
  return Math.min(range.right, grid.used?.right ?? range.left);
}

/** The area that holds `row`, in a column's list of areas sorted by top and not overlapping. */
function covering(ranges: readonly CellRange[], row: number): CellRange | null {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return null;
    if (row < range.top) high = middle - 1;
    else if (row > range.bottom) low = middle + 1;
    else return range;
  }
  return null;
}

function push(map: Map<number, CellRange[]>, key: number, range: CellRange): void {
  const list = map.get(key);
  if (list) list.push(range);
  else map.set(key, [range]);
}
