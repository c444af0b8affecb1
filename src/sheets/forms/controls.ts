import type { Money } from "../../domain/money";
import type { Control } from "../../domain/problem";

/** What to do when a form does not add up to the register: nothing that the user has done can be the cause. */
const ADVICE = "Форма не сходится с реестром: обновите реестр, а если это не поможет, сообщите разработчику.";

/** Two exact sums that must be the same to the kopeck. */
export function sameSum(name: string, expected: Money, actual: Money): Control {
  const ok = expected.eq(actual);
  return { name, expected, actual, ok, advice: ok ? null : ADVICE };
}
