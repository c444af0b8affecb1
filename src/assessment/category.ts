import { yearOf, type Day } from "../domain/day";
import { JudgmentResult, type Category } from "../domain/fields";
import type { AssessmentContext } from "./context";
import {
  baseDate,
  happenedBy,
  isAdministrativeFine,
  isSuitFiled,
  limitationStart,
  plainBase,
  type AssessedFacts,
} from "./facts";
import { lawTermEnd, limitationEnd } from "./limitation";

/**
 * The line of the Vologda appendix 1 under which a debt falls on a day; the first matching test decides
 * (docs/forms.md). A value typed by hand wins. `year` is the reportingYear of the as-of date, for both A and A0.
 */
export function categoryAt(
  facts: AssessedFacts,
  day: Day,
  year: number,
  context: Pick<AssessmentContext, "calendar" | "paymentMoves">,
): Category {
  if (facts.categoryManual !== null) return facts.categoryManual;
  if (happenedBy(facts.doubtfulDate, day)) return "1.4";
  const base = baseDate(facts, context);
  const plain = plainBase(facts);
  if (base === null || plain === null) return "1.1";
  // Whether a debt is still expected follows the unmoved term: 31 December stays in its year even if payment may come
  // later.
  if (day <= base) return yearOf(plain) > year ? "1.2" : "1.1";
  const { calendar } = context;

  if (
    facts.judgmentResult === JudgmentResult.refused &&
    happenedBy(facts.judgmentDate, day) &&
    day > lawTermEnd("appeal", facts.judgmentDate, calendar)
  )
    return "1.3.4";
  const isSued = isSuitFiled(facts, day);
  if (happenedBy(facts.bankruptcyDate, day) || happenedBy(facts.exclusionDate, day)) return "1.3.3";
  if (isSued) return "1.3.2";
  const limitation = limitationEnd(limitationStart(facts), isAdministrativeFine(facts, day), calendar);
  return limitation !== null && limitation < day ? "1.3.3" : "1.3.1";
}
