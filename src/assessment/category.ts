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
 * The line of the Vologda appendix 1 on which a debt stands on a day; the first test that matches (docs/forms.md).
 * What was typed by hand wins. `year` is the reportingYear of the as-of date, for A and A0 alike.
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
  // Whether a debt is expected goes by the term as it stands: 31 December stays in its year though one may pay later.
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
