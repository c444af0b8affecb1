import { Amounts } from "../../domain/amounts";
import { isAboveZero, ZERO, type Money } from "../../domain/money";
import { derivedColumn } from "../kit/formColumns";
import type { FormContext, FormRow } from "../kit/formContext";
import type { QueryColumn } from "../../register/query/query";
import { linesOf } from "../kit/registerAmounts";

/** Debts that belong together: those of one debtor, those with one cause. */
export interface DebtGroup {
  /** The word for these debts in the register: «место 1» for the greatest sum. */
  readonly word: string;
  /** How the report names the group; `null` for debts whose group is unknown. */
  readonly label: string | null;
  readonly rows: readonly FormRow[];
  readonly amount: Money;
}

/** The group a debt belongs to: `key` identifies the group, `label` is shown. */
export type GroupOf = (row: FormRow) => { readonly key: string; readonly label: string | null };

/** What is to be ranked. */
export interface RankSpec {
  /** The key and heading of the hidden register column that holds the ranks. */
  readonly key: string;
  readonly header: string;
  /** The sum by which groups are ranked; debts without one belong to none. */
  readonly amount: QueryColumn<FormRow>;
  readonly groupOf: GroupOf;
  /** How many groups get a rank; debts of the others leave the column blank. */
  readonly limit: number;
}

/**
 * Ranks groups of debts by their sums, separately in each of the given lists of debts, and makes the register column
 * by which formulas find them: names and causes are free text, which is never a criterion.
 */
export function rankedDebts(
  context: FormContext,
  lists: readonly (readonly FormRow[])[],
  spec: RankSpec,
): { readonly column: QueryColumn<FormRow>; readonly groups: readonly (readonly DebtGroup[])[] } {
  const words = new Map<number, string>();
  const groups = lists.map((rows) => rankedGroups(context, rows, spec));
  for (const list of groups)
    for (const { word, rows } of list) for (const row of rows) words.set(row.index, word);
  const column = derivedColumn(context, spec.key, spec.header, "word", (row) => words.get(row.index) ?? null);
  return { column, groups };
}

/** The groups that get a rank, greatest first, those without a name last. */
function rankedGroups(
  { engine, rows: register }: FormContext,
  rows: readonly FormRow[],
  { amount, groupOf, limit }: RankSpec,
): DebtGroup[] {
  const amounts = engine.amounts(amount);
  const lines = linesOf(rows).filter((line) => amounts.has(line));
  const { labels, groups } = grouped(lines, (line) => groupOf(register[line] as FormRow));
  const sums = amounts.sumsOf(lines, groups, labels.length);
  const owing = Int32Array.from(labels.keys()).filter((group) => isAboveZero(sums[group] ?? ZERO));
  const ranked = [...Amounts.of(sums).greatestFirst(owing)];
  const isNamed = (group: number): boolean => labels[group] !== null;
  const placed = [...ranked.filter(isNamed), ...ranked.filter((group) => !isNamed(group))].slice(0, limit);
  const members = new Map(placed.map((group): [number, FormRow[]] => [group, []]));
  lines.forEach((line, index) => members.get(groups[index] ?? -1)?.push(register[line] as FormRow));
  return placed.map((group, index) => ({
    word: `место ${index + 1}`,
    label: labels[group] ?? null,
    rows: members.get(group) ?? [],
    amount: sums[group] ?? ZERO,
  }));
}

/** Numbers the groups in order of appearance: the group of each line, and the name of each group. */
function grouped(
  lines: Int32Array,
  groupOf: (line: number) => ReturnType<GroupOf>,
): { readonly labels: readonly (string | null)[]; readonly groups: Int32Array } {
  const numbers = new Map<string, number>();
  const labels: (string | null)[] = [];
  const groups = lines.map((line) => {
    const { key, label } = groupOf(line);
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = labels.push(label) - 1));
    return number;
  });
  return { labels, groups };
}
