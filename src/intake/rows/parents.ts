import { sum, ZERO, type Money } from "../../domain/money";
import type { Steps } from "../../domain/steps";
import type { RowKind } from "../types";
import { rowTotal, type BodyRow } from "./scan";
import { hasSum, isWeak } from "./verdict";
import { endsInOfWhich } from "./words";

/** How many rows are looked at in all: a sheet with many bare rows is not searched to its end for each of them. */
const MOST_STEPS = 2_000_000;
/** How many of them at a time: they are quick. */
const STEPS_AT_A_TIME = 20_000;

/**
 * Group rows that carry the sum of the debts under them in a list without outline levels: a row with nothing but
 * texts and sums, followed by rows that add up to it. Such rows are those without a debtor among rows with one, and,
 * where most rows have more than a name (`strong`), bare names among fuller rows. One row that happens to be equal
 * proves nothing where the text stands in the debtor's column and does not end in «в том числе».
 */
export function* findParents(
  rows: readonly BodyRow[],
  preset: readonly (RowKind | null)[],
  strong: boolean,
): Steps<ReadonlySet<number>> {
  const parents = new Set<number>();
  let steps = 0;
  let pause = STEPS_AT_A_TIME;
  for (const [index, row] of rows.entries()) {
    if (steps >= pause) {
      yield index / rows.length;
      pause = steps + STEPS_AT_A_TIME;
    }
    if (preset[index] !== null || !hasSum(row) || !isWeak(row) || row.lead === null) continue;
    if (row.named && !strong) continue;
    const own = rowTotal(row) ?? ZERO;
    let below: Money = ZERO;
    let count = 0;
    for (let next = index + 1; next < rows.length && steps < MOST_STEPS; next++, steps++) {
      const child = rows[next];
      if (child === undefined) break;
      if (preset[next] === null && hasSum(child) && isChild(child, row)) {
        below = sum([below, rowTotal(child)]);
        count++;
      } else if (isParentOf(own, below, count, row)) break;
    }
    if (isParentOf(own, below, count, row)) parents.add(index);
  }
  return parents;
}

function isChild(child: BodyRow, parent: BodyRow): boolean {
  return !isWeak(child) || (!parent.named && child.named);
}

function isParentOf(own: Money, below: Money, count: number, row: BodyRow): boolean {
  const says = !row.named || endsInOfWhich(row.lead?.text ?? "");
  return (count > 1 || (count === 1 && says)) && !own.isZero() && own.eq(below);
}
