import type { DebtFacts } from "./debt";
import { sum, type Money } from "./money";

/** Totals of debts: how many, and their exact sums. */
export interface DebtSums {
  readonly count: number;
  readonly amount: Money;
  readonly penalty: Money;
  readonly total: Money;
}

/** Adds up debts; unknown sums add nothing. */
export function sumDebts(debts: readonly Pick<DebtFacts, "amount" | "penalty">[]): DebtSums {
  const amount = sum(debts.map((debt) => debt.amount));
  const penalty = sum(debts.map((debt) => debt.penalty));
  return { count: debts.length, amount, penalty, total: amount.plus(penalty) };
}
