import { columnIndex, type CellRange } from "../../domain/grid";

/** `A5:V5` or `$D$12` as a range; `null` for what is no reference to cells. */
export function rangeOfReference(reference: string): CellRange | null {
  const [first, last = first, more] = reference.replaceAll("$", "").split(":").map(cellOf);
  if (!first || !last || more !== undefined) return null;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

function cellOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(text) ?? [];
  const column = columnIndex(letters);
  return column === null || digits === "" ? null : { row: Number(digits) - 1, column };
}
