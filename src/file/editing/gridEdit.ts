import type { CellRange, SheetGrid } from "../../domain/grid";
import { editedValue, type CellEdit } from "./cellEdit";

/** A sheet as read, with what has been typed into it since; typed dates keep the format of their cell. */
export function editedGrid(
  grid: SheetGrid,
  edits: readonly CellEdit[],
  formatAt: (row: number, column: number) => string | null,
): SheetGrid {
  if (edits.length === 0) return grid;
  const typed = new Map(edits.map((edit) => [key(edit.row, edit.column), edit]));
  return {
    name: grid.name,
    date1904: grid.date1904,
    used: edits.reduce<CellRange | null>(widened, grid.used),
    merges: grid.merges,
    hiddenRows: grid.hiddenRows,
    hiddenColumns: grid.hiddenColumns,
    columnWidths: grid.columnWidths,
    value(row, column) {
      const edit = typed.get(key(row, column));
      return edit ? editedValue(edit, grid.date1904) : grid.value(row, column);
    },
    numberFormat(row, column) {
      if (!typed.has(key(row, column))) return grid.numberFormat(row, column);
      const format = formatAt(row, column);
      return format === "General" ? null : format;
    },
    isFormula: (row, column) => !typed.has(key(row, column)) && grid.isFormula(row, column),
    outlineLevel: (row) => grid.outlineLevel(row),
    ...(grid.isStruck && {
      isStruck: (row: number, column: number) => grid.isStruck?.(row, column) === true,
    }),
    indent: (row, column) => grid.indent(row, column),
  };
}

function widened(used: CellRange | null, { row, column, value }: CellEdit): CellRange | null {
  if (value === null) return used;
  if (!used) return { top: row, left: column, bottom: row, right: column };
  return {
    top: Math.min(used.top, row),
    left: Math.min(used.left, column),
    bottom: Math.max(used.bottom, row),
    right: Math.max(used.right, column),
  };
}

function key(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
