import { isOlderThan3Years } from "../domain/ageing";
import type { Day } from "../domain/day";
import type { DebtFacts } from "../domain/debt";
import type { FieldKey } from "../domain/fields";
import { isAdministrativeFineKbk } from "../domain/identifiers";
import type { AssessmentContext } from "./context";

/** Whether a dated fact has happened by the day; one with an unknown date has not. */
export function happenedBy(date: Day | null, day: Day): date is Day {
  return date !== null && date <= day;
}

/** The date of a fact that has happened by the day, otherwise `null`. */
export function dateBy(date: Day | null, day: Day): Day | null {
  return happenedBy(date, day) ? date : null;
}

/** The facts of a debt, and which of its cells could not be read ({@link Debt.unread}). */
export interface AssessedFacts extends DebtFacts {
  readonly unread?: readonly FieldKey[] | null;
}

/** What the base date is derived from. */
export type BaseFacts = Pick<AssessedFacts, "originDate" | "dueDate" | "deferralUntil" | "unread">;

/** Whether the sheet has a term of payment that could not be read; the debt's dates are then unknown. */
export function isTermUnread(facts: BaseFacts): boolean {
  const { unread } = facts;
  if (unread === undefined || unread === null) return false;
  return unread.some((field) => (field === "dueDate" || field === "deferralUntil") && facts[field] === null);
}

/**
 * The latest known of origin, due date and deferral as given in the sheet, none moved to a working day; `null` if
 * none is known or a term could not be read.
 */
export function plainBase(facts: BaseFacts): Day | null {
  return isTermUnread(facts) ? null : later(facts.originDate, later(facts.dueDate, facts.deferralUntil));
}

/**
 * The day on which the term of payment ends: the latest known of origin, due date and deferral, the latter two moved
 * to a working day if the workbook is set to do so (docs/terms.md §2); `null` as for {@link plainBase}.
 */
export function baseDate(
  facts: BaseFacts,
  { calendar, paymentMoves }: Pick<AssessmentContext, "calendar" | "paymentMoves">,
): Day | null {
  if (isTermUnread(facts)) return null;
  const term = later(facts.dueDate, facts.deferralUntil);
  const payBy = term === null || paymentMoves === false ? term : calendar.nextWorkingDay(term);
  return later(facts.originDate, payBy);
}

/**
 * The day from which the limitation period runs: the end of the term of performance, not moved; the origin only if no
 * term is known (ГК РФ ст. 200 п. 2).
 */
export function limitationStart(facts: BaseFacts): Day | null {
  if (isTermUnread(facts)) return null;
  return later(facts.dueDate, facts.deferralUntil) ?? facts.originDate;
}

/** The later of two days; if one is unknown, the other. */
export function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

/**
 * Whether it is an administrative fine, by the income's name or code, or by a ruling made by the day (docs/terms.md
 * §3).
 */
export function isAdministrativeFine(
  facts: Pick<DebtFacts, "incomeName" | "kbk" | "fineRulingDate">,
  day: Day,
): boolean {
  if (happenedBy(facts.fineRulingDate, day)) return true;
  if (facts.kbk !== null && isAdministrativeFineKbk(facts.kbk)) return true;
  if (facts.incomeName === null) return false;
  const name = facts.incomeName.toLowerCase();
  return name.includes("административн") && name.includes("штраф");
}

/** Whether the court order issued by the day has also been cancelled by then, so that a suit must follow. */
export function isOrderCancelled(
  facts: Pick<DebtFacts, "courtOrderCancelledDate" | "lawsuitDate">,
  day: Day,
): boolean {
  const { courtOrderCancelledDate: cancelled, lawsuitDate } = facts;
  return happenedBy(cancelled, day) && !(happenedBy(lawsuitDate, day) && lawsuitDate > cancelled);
}

/**
 * Whether an enforcement has been begun, or a writ issued or sent for one, by the day: of what only a court allows, and,
 * where a court order was cancelled, from that cancellation on.
 */
function isEnforcedBy(facts: CourtFacts, day: Day, cancelled: Day | null): boolean {
  return [facts.writDate, facts.writSentDate, facts.enforcementStartDate, facts.enforcementEndDate].some(
    (fact) => happenedBy(fact, day) && (cancelled === null || fact >= cancelled),
  );
}

type CourtFacts = Pick<
  DebtFacts,
  | "courtOrderDate"
  | "courtOrderCancelledDate"
  | "lawsuitDate"
  | "judgmentDate"
  | "writDate"
  | "writSentDate"
  | "enforcementStartDate"
  | "enforcementEndDate"
>;

/**
 * Whether the limitation period no longer runs on the day: the debt is before a court, or its enforcement shows that
 * it was. A cancelled order lets the period run again, until something else follows (ГК РФ ст. 204).
 */
export function isLimitationStopped(facts: CourtFacts, day: Day): boolean {
  if (isOrderCancelled(facts, day)) return isEnforcedBy(facts, day, facts.courtOrderCancelledDate);
  return isSuitFiled(facts, day) || happenedBy(facts.courtOrderDate, day) || isEnforcedBy(facts, day, null);
}

/** Whether the debt has been taken to court by the day: a suit, or something that can only follow one. */
export function isSuitFiled(
  facts: Pick<DebtFacts, "lawsuitDate" | "judgmentDate" | "writDate" | "writSentDate">,
  day: Day,
): boolean {
  return (
    happenedBy(facts.lawsuitDate, day) ||
    happenedBy(facts.judgmentDate, day) ||
    happenedBy(facts.writDate, day) ||
    happenedBy(facts.writSentDate, day)
  );
}

/**
 * «более 3 лет»: origin + 3 years is before the day, by plain dates (docs/forms.md); an unknown origin does not
 * count.
 */
export function ageMoreThan3Years(originDate: Day | null, day: Day): boolean {
  return originDate !== null && isOlderThan3Years(originDate, day);
}
