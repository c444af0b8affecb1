import type { Day } from "./day";
import type { Debt, DebtFacts } from "./debt";

type PeriodFacts = Pick<DebtFacts, "originDate" | "dueDate" | "periodTo">;

/**
 * The date of origin of a debt that states neither a date nor a term, but a period: the period's last day
 * (docs/terms.md §2). `null` where the debt states a date, where the sheet has a term that could not be read, and
 * where the period has no end.
 */
export function originOfPeriod(facts: PeriodFacts & Pick<Debt, "unread">): Day | null {
  const stated = facts.originDate !== null || facts.dueDate !== null;
  return stated || facts.unread?.includes("dueDate") === true ? null : facts.periodTo;
}

/**
 * The date of origin that identifies a debt. One that only repeats the period's end does not count, since the period
 * of the same debt grows from report to report.
 */
export function statedOrigin(facts: PeriodFacts): Day | null {
  return facts.dueDate === null && facts.originDate === facts.periodTo ? null : facts.originDate;
}
