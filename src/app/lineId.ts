import type { Debt } from "../domain/debt";
import { debtKey } from "../domain/debtKey";
import type { Presence } from "../domain/registerLine";

/** A line of the register, as far as it is identified. */
interface Line {
  readonly debt: Debt;
  readonly presence: Presence;
}

/** A debt that no step has touched is the same object from list to list, and names are asked for all the time. */
const ids = new WeakMap<Debt, { readonly presence: Presence; readonly id: string }>();

/**
 * Identifies a line of the register from one reading to the next, wherever the user has sorted it to: by where its
 * debt was read and what identifies that debt. A line that the user typed into the register has no source row.
 */
export function lineId({ debt, presence }: Line): string {
  const known = ids.get(debt);
  if (known?.presence === presence) return known.id;
  const { file, sheet, row } = debt.source;
  const place = file === "" ? "" : `${file}/${sheet}/${String(row)}`;
  const id = `${presence}|${place}|${debtKey(debt)}`;
  ids.set(debt, { presence, id });
  return id;
}

/** Marks follow upon marks: the places of tens of thousands of lines are not looked for anew each time. */
const indexes = new WeakMap<readonly Line[], ReadonlyMap<string, number>>();

/** The place of each line by what identifies it; of several alike, the last one's. */
export function lineIndex(lines: readonly Line[]): ReadonlyMap<string, number> {
  const known = indexes.get(lines);
  if (known !== undefined) return known;
  const index = new Map(lines.map((line, at) => [lineId(line), at]));
  indexes.set(lines, index);
  return index;
}

/** The same lines, some of them with other facts: if these identify nothing, the places are known already. */
export function keepLineIndex(
  before: readonly Line[],
  after: readonly Line[],
  changed: Iterable<number>,
): void {
  for (const at of changed) {
    const [was, is] = [before[at], after[at]];
    if (was === undefined || is === undefined || lineId(was) !== lineId(is)) return;
  }
  indexes.set(after, lineIndex(before));
}
