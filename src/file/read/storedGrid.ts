import type { CellRange, CellValue, SheetGrid } from "../../domain/grid";
import type { RowCodes } from "./rowCodes";

/** What a sheet was read into; rows are sparse in both directions. */
export interface SheetContents {
  readonly name: string;
  readonly date1904: boolean;
  /** Values by row and column; absent for empty. */
  readonly rows: CellValue[][];
  /** For each cell the index of its format in `formats`, doubled, plus 1 for a formula. */
  readonly looks: RowCodes;
  /** Number format codes; `null` is General. */
  readonly formats: readonly (string | null)[];
  readonly indents: RowCodes | null;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: Iterable<number>;
  readonly hiddenColumns: Iterable<number>;
  readonly columnWidths: ReadonlyMap<number, number>;
  readonly outline: ReadonlyMap<number, number>;
}

/**
 * The grid over a sheet that was read. Values that merged areas cover are dropped, as Excel does not show them,
 * and hidden rows and columns outside the values are not told.
 */
export function storedGrid(contents: SheetContents): SheetGrid {
  const { name, date1904, rows, looks, formats, indents, merges, columnWidths, outline } = contents;
  for (const merge of merges) clearCovered(rows, merge);
  const used = usedRange(rows);
  const within = (indices: Iterable<number>, first: number, last: number) =>
    new Set([...indices].filter((index) => index >= first && index <= last));
  return {
    name,
    used,
    date1904,
    merges,
    hiddenRows: used ? within(contents.hiddenRows, used.top, used.bottom) : new Set(),
    hiddenColumns: used ? within(contents.hiddenColumns, used.left, used.right) : new Set(),
    columnWidths,
    value: (row, column) => rows[row]?.[column] ?? null,
    numberFormat: (row, column) => formats[looks.at(row, column) >> 1] ?? null,
    isFormula: (row, column) => looks.at(row, column) % 2 === 1,
    outlineLevel: (row) => outline.get(row) ?? 0,
    indent: (row, column) => indents?.at(row, column) ?? 0,
  };
}

function clearCovered(rows: CellValue[][], { top, left, bottom, right }: CellRange): void {
  for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
    const cells = rows[row];
    if (!cells) continue;
    for (let column = left; column <= Math.min(right, cells.length - 1); column++)
      if (row !== top || column !== left) cells[column] = null;
  }
}

function usedRange(rows: readonly CellValue[][]): CellRange | null {
  let top = -1;
  let bottom = -1;
  let left = Infinity;
  let right = -1;
  rows.forEach((cells, row) => {
    let first = -1;
    let last = -1;
    forEachSet(cells, (value, column) => {
      if (value === null) return;
      if (first === -1) first = column;
      last = column;
    });
    if (first === -1) return;
    if (top === -1) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, last);
  });
  return top === -1 ? null : { top, left, bottom, right };
}

/** Goes through the elements that are there; a stray cell in column XFD does not make it walk 16,384 of them. */
export function forEachSet<T>(cells: readonly T[], visit: (cell: T, column: number) => void): void {
  if (cells.length <= 256) {
    cells.forEach(visit);
    return;
  }
  for (const key of Object.keys(cells)) {
    const cell = cells[Number(key)];
    if (cell !== undefined) visit(cell, Number(key));
  }
}
