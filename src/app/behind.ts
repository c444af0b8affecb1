import type { RegisterEntry } from "../assessment/entry";
import { columnIndex } from "../domain/grid";
import type { CellPlace } from "./ports";
import type { RegisterReport } from "./report";

/** The debts behind a figure of a form. */
export interface RowsBehind {
  readonly place: CellPlace;
  readonly rows: readonly RegisterEntry[];
}

/** The debts behind the selected cell of a form that this build wrote; `null` where it is no figure of the register. */
export function rowsBehind({ forms }: Pick<RegisterReport, "forms">, place: CellPlace): RowsBehind | null {
  const cell = parseCell(place.address);
  const form = forms.find(({ sheet }) => sheet === place.sheet)?.form;
  if (cell === null || form === undefined) return null;
  const rows = form.rowsBehind(cell.row, cell.column);
  return rows === null ? null : { place, rows: rows.map(({ entry }) => entry) };
}

/** The first cell of an address, from 0; `null` for whole rows, columns and several areas. */
function parseCell(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] =
    /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?$/.exec(address) ?? [];
  const column = letters === undefined ? null : columnIndex(letters);
  return column === null ? null : { row: Number(digits) - 1, column };
}
