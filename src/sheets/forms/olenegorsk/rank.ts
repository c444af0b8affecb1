import { greatestFirst } from "../../../domain/amounts";
import { isMoney, MoneyTotal, ZERO, type Money } from "../../../domain/money";
import { derivedColumn } from "../columns";
import type { FormContext, FormRow } from "../context";
import type { QueryColumn } from "../query";

/** Debts that belong together: those of one debtor, those with one cause. */
export interface DebtGroup {
  /** The word that stands beside these debts in the register: «место 1» for the greatest sum. */
  readonly word: string;
  /** How the report names the group; `null` for debts of which it is not known. */
  readonly label: string | null;
  readonly rows: readonly FormRow[];
  readonly amount: Money;
}

/** To which group a debt belongs: `key` tells groups apart, `label` is shown. */
export type GroupOf = (row: FormRow) => { readonly key: string; readonly label: string | null };

/** What is to be ranked. */
export interface RankSpec {
  /** The key and heading of the hidden register column that holds the places. */
  readonly key: string;
  readonly header: string;
  /** The sum by which groups are ranked; debts without one stand in none. */
  readonly amount: QueryColumn<FormRow>;
  readonly groupOf: GroupOf;
  /** How many groups get a place; debts of further ones leave the column blank. */
  readonly limit: number;
}

/**
 * Ranks groups of debts by their sums, apart in each of the given lists of debts, and makes the register column by
 * which formulas find them: names and causes are free text, which is never a criterion.
 */
export function rankedDebts(
  context: FormContext,
  lists: readonly (readonly FormRow[])[],
  spec: RankSpec,
): { readonly column: QueryColumn<FormRow>; readonly groups: readonly (readonly DebtGroup[])[] } {
  const words = new Map<number, string>();
  const groups = lists.map((rows) => rankedGroups(rows, spec));
  for (const list of groups)
    for (const { word, rows } of list) for (const row of rows) words.set(row.index, word);
  const column = derivedColumn(context, spec.key, spec.header, "word", (row) => words.get(row.index) ?? null);
  return { column, groups };
}

/** The groups that get a place, the greatest first, those without a name last. */
function rankedGroups(rows: readonly FormRow[], { amount, groupOf, limit }: RankSpec): DebtGroup[] {
  const found = new Map<string, { label: string | null; rows: FormRow[]; total: MoneyTotal }>();
  for (const row of rows) {
    const value = amount.value(row);
    if (!isMoney(value)) continue;
    const { key, label } = groupOf(row);
    let group = found.get(key);
    if (group === undefined) found.set(key, (group = { label, rows: [], total: new MoneyTotal() }));
    group.rows.push(row);
    group.total.add(value);
  }
  const owing = [...found.values()]
    .map(({ label, rows: own, total }) => ({ label, rows: own, amount: total.value }))
    .filter((group) => group.amount.gt(ZERO));
  const ranked = greatestFirst(owing, (group) => group.amount);
  return [...ranked.filter(({ label }) => label !== null), ...ranked.filter(({ label }) => label === null)]
    .slice(0, limit)
    .map((group, index) => ({ ...group, word: `место ${index + 1}` }));
}
