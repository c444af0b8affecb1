import type { Debt } from "../domain/debt";
import { debtKey } from "../domain/debtKey";
import type { Presence } from "../domain/registerLine";

/** A debt that no step has touched is the same object from list to list, and names are asked for all the time. */
const keys = new WeakMap<Debt, string>();

function keyOf(debt: Debt): string {
  const known = keys.get(debt);
  if (known !== undefined) return known;
  const key = debtKey(debt);
  keys.set(debt, key);
  return key;
}

/**
 * Identifies a line of the register from one reading to the next, wherever the user has sorted it to: by where its
 * debt was read and what identifies that debt. A line that the user typed into the register has no source row.
 */
export function lineId({ debt, presence }: { readonly debt: Debt; readonly presence: Presence }): string {
  const { file, sheet, row } = debt.source;
  const place = file === "" ? "" : `${file}/${sheet}/${String(row)}`;
  return `${presence}|${place}|${keyOf(debt)}`;
}
