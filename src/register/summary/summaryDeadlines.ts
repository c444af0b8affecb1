import { compareMoney } from "../../domain/money";
import type { RegisterEntry } from "../../assessment/entry";
import { leading } from "./leading";

/** Debts whose deadline is missed, the greatest sums first. */
export function missedDeadlines(entries: readonly RegisterEntry[], count: number): RegisterEntry[] {
  const missed = entries.filter(({ assessment }) => assessment.urgency === "missed");
  return leading(missed, count, (a, b) => compareMoney(b.assessment.total, a.assessment.total));
}

/** Debts whose deadline is still to come, the nearest first, and on the same day the greatest sums first. */
export function nextDeadlines(entries: readonly RegisterEntry[], count: number): RegisterEntry[] {
  const ahead = entries.filter(
    ({ assessment }) => assessment.urgency === "soon" || assessment.urgency === "planned",
  );
  return leading(
    ahead,
    count,
    (a, b) =>
      (a.assessment.deadline ?? 0) - (b.assessment.deadline ?? 0) ||
      compareMoney(b.assessment.total, a.assessment.total),
  );
}
