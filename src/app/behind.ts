import type { RegisterEntry } from "../assessment/entry";
import { rangeOfAddress } from "../domain/grid";
import type { CellPlace } from "./ports";
import type { RegisterReport } from "./report";

/** The debts behind a figure of a form. */
export interface RowsBehind {
  readonly place: CellPlace;
  readonly rows: readonly RegisterEntry[];
}

/**
 * The debts behind the selected cell of a form that this build wrote; `null` if it is not a figure of the register.
 */
export function rowsBehind({ forms }: Pick<RegisterReport, "forms">, place: CellPlace): RowsBehind | null {
  const cell = rangeOfAddress(place.address);
  const form = forms.find(({ sheet }) => sheet === place.sheet)?.form;
  if (cell === null || form === undefined) return null;
  const rows = form.rowsBehind(cell.top, cell.left);
  return rows === null ? null : { place, rows: rows.map(({ entry }) => entry) };
}
