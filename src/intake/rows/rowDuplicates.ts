import { FIELD_KEYS } from "../../domain/fields";
import { isMoney } from "../../domain/money";
import { eachOf, type Steps } from "../../domain/steps";
import type { MutableDebt } from "../../domain/debt";

/**
 * Debts that repeat an earlier one in every field, with the one they repeat (docs/register.md §1 p.5): pairs of
 * [repetition, original], in order of the repetitions. Both remain debts.
 */
export function* findDuplicates(
  debts: readonly MutableDebt[],
): Steps<readonly (readonly [MutableDebt, MutableDebt])[]> {
  const pairs: (readonly [MutableDebt, MutableDebt])[] = [];
  const firsts = new Map<string, MutableDebt>();
  const alike = new Map<string, MutableDebt[]>();
  yield* eachOf(debts, (debt) => {
    const key = `${debt.inn ?? debt.debtorName}|${debt.basis}|${debt.originDate}`;
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, debt);
      return;
    }
    // Printing sums takes time, so it is done only for debts that look alike without them.
    if (!alike.has(sumKey(key, first))) alike.set(sumKey(key, first), [first]);
    const same = alike.get(sumKey(key, debt)) ?? [];
    alike.set(sumKey(key, debt), same);
    const original = same.slice(0, MOST_COMPARED).find((each) => sameFacts(each, debt));
    if (original === undefined) same.push(debt);
    else pairs.push([debt, original]);
  });
  return pairs;
}

/** How many debts with equal sums, debtor and contract are compared field by field. */
const MOST_COMPARED = 50;

function sumKey(key: string, debt: MutableDebt): string {
  return `${key}|${debt.amount?.toString()}|${debt.penalty?.toString()}`;
}

function sameFacts(a: MutableDebt, b: MutableDebt): boolean {
  return FIELD_KEYS.every((key) => {
    const one = a[key];
    const other = b[key];
    return one === other || (isMoney(one) && isMoney(other) && one.eq(other));
  });
}
