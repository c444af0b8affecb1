import type { Day } from "./day";
import type { Debt, DebtFacts } from "./debt";

type PeriodFacts = Pick<DebtFacts, "originDate" | "dueDate" | "periodTo">;

/**
 * The date of origin of a debt that states neither it nor a term, but a period: the period's last day
 * (docs/terms.md §2). `null` where the debt states a date, where a term stands in the sheet that could not be read,
 * and without a period's end.
 */
export function originOfPeriod(facts: PeriodFacts & Pick<Debt, "unread">): Day | null {
  const stated = facts.originDate !== null || facts.dueDate !== null;
  return stated || facts.unread?.includes("dueDate") === true ? null : facts.periodTo;
}

/**
 * The date of origin that tells a debt from others: not one that only repeats the period's end, since the period of
 * one and the same debt grows from report to report.
 */
export function statedOrigin(facts: PeriodFacts): Day | null {
  return facts.dueDate === null && facts.originDate === facts.periodTo ? null : facts.originDate;
}
