import { isOlderThan3Years } from "../domain/ageing";
import type { Day } from "../domain/day";
import type { DebtFacts } from "../domain/debt";
import { isAdministrativeFineKbk } from "../domain/identifiers";

/** Whether a dated fact has happened by the day; an unknown date has not. */
export function happenedBy(date: Day | null, day: Day): date is Day {
  return date !== null && date <= day;
}

/** The date of a fact that has happened by the day, else `null`. */
export function dateBy(date: Day | null, day: Day): Day | null {
  return happenedBy(date, day) ? date : null;
}

/**
 * The day on which the term of payment ends: the latest known of origin, due date and deferral (docs/terms.md §2).
 * Never moved to a working day; `null` if none is known.
 */
export function baseDate(facts: Pick<DebtFacts, "originDate" | "dueDate" | "deferralUntil">): Day | null {
  const { originDate, dueDate, deferralUntil } = facts;
  let base = originDate;
  if (dueDate !== null && (base === null || dueDate > base)) base = dueDate;
  if (deferralUntil !== null && (base === null || deferralUntil > base)) base = deferralUntil;
  return base;
}

/** An administrative fine by its income's name or code, or by a ruling made by the day (docs/terms.md §3). */
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

/** Whether the debt has been taken to court by the day: a suit, or what can only follow one. */
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

/** «более 3 лет»: origin + 3 years is before the day, by plain dates (docs/forms.md); unknown origin is not. */
export function ageMoreThan3Years(originDate: Day | null, day: Day): boolean {
  return originDate !== null && isOlderThan3Years(originDate, day);
}
