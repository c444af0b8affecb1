import { FIELD_KEYS } from "../../domain/fields";
import { isMoney } from "../../domain/money";
import type { OpenDebt } from "./debts";

/** How many debts that look alike are compared one by one. */
const MOST_COMPARED = 50;

/**
 * Debts that repeat an earlier one in every field, with the one they repeat (register.md §1 p.5): pairs of
 * [repetition, original]. Both stay debts.
 */
export function findDuplicates(debts: readonly OpenDebt[]): readonly (readonly [OpenDebt, OpenDebt])[] {
  const alike = new Map<string, OpenDebt[]>();
  const pairs: (readonly [OpenDebt, OpenDebt])[] = [];
  for (const debt of debts) {
    const key = `${debt.inn ?? debt.debtorName}|${debt.amount?.toString()}|${debt.penalty?.toString()}|${debt.basis}`;
    const earlier = alike.get(key);
    if (earlier === undefined) {
      alike.set(key, [debt]);
      continue;
    }
    const original = earlier.slice(0, MOST_COMPARED).find((each) => sameFacts(each, debt));
    if (original !== undefined) pairs.push([debt, original]);
    else earlier.push(debt);
  }
  return pairs;
}

function sameFacts(a: OpenDebt, b: OpenDebt): boolean {
  return FIELD_KEYS.every((key) => {
    const one = a[key];
    const other = b[key];
    return one === other || (isMoney(one) && isMoney(other) && one.eq(other));
  });
}
