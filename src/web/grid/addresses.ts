import { columnIndex, rangeAddress, type CellRange } from "../../domain/grid";

/** `A5:V5` or `D12` as a range, `null` for anything else; dollar signs and the order of the corners do not matter. */
export function rangeOfAddress(address: string): CellRange | null {
  const corners = address.replaceAll("$", "").split(":");
  const [first, last = first] = corners.map(corner);
  if (!first || !last || corners.length > 2) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

/** The address of a range inside a sheet of this size: whole rows and columns end where the sheet ends. */
export function addressWithin(range: CellRange, rowCount: number, columnCount: number): string {
  const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));
  return rangeAddress({
    top: within(range.top, rowCount),
    left: within(range.left, columnCount),
    bottom: within(range.bottom, rowCount),
    right: within(range.right, columnCount),
  });
}

function corner(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^([A-Za-z]{1,3})([1-9]\d{0,6})$/.exec(text) ?? [];
  const column = columnIndex(letters);
  return column === null ? null : { row: Number(digits) - 1, column };
}
