import type { SheetGrid } from "./grid";

/** The same grid under another sheet name; cells are not copied. */
export function namedGrid(grid: SheetGrid, name: string): SheetGrid {
  if (grid.name === name) return grid;
  return {
    name,
    used: grid.used,
    date1904: grid.date1904,
    merges: grid.merges,
    mergesUnknown: grid.mergesUnknown ?? false,
    ...(grid.unplacedRows && { unplacedRows: grid.unplacedRows }),
    ...(grid.longText && { longText: grid.longText }),
    ...(grid.stray && { stray: grid.stray }),
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    columnWidths: grid.columnWidths,
    value: (row, column) => grid.value(row, column),
    numberFormat: (row, column) => grid.numberFormat(row, column),
    isFormula: (row, column) => grid.isFormula(row, column),
    outlineLevel: (row) => grid.outlineLevel(row),
    ...(grid.isStruck && {
      isStruck: (row: number, column: number) => grid.isStruck?.(row, column) === true,
    }),
    indent: (row, column) => grid.indent(row, column),
  };
}
