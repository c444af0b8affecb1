import { assess, DEFAULT_SOON_DAYS, type Assessment, type AssessmentContext } from "../../src/assessment";
import { formatIsoDay, isoDay } from "../../src/domain/day";
import { unknownFacts, type DebtFacts } from "../../src/domain/debt";
import { fieldSpec, type FieldKey } from "../../src/domain/fields";
import { money } from "../../src/domain/money";
import { workCalendar } from "../../src/domain/workCalendar";
import { collectionRules, type RuleSetId } from "../../src/regulations";

/** Facts as a test writes them: dates `YYYY-MM-DD`, money as decimals. */
export type Given = Partial<Record<FieldKey, string>>;

/** A debt of 1,000 roubles with what the test gives, all else unknown. */
export function debt(given: Given): DebtFacts {
  const facts: Record<string, unknown> = { ...unknownFacts(), amount: money("1000") };
  for (const [key, value] of Object.entries(given)) {
    const { type } = fieldSpec(key as FieldKey);
    facts[key] = type === "date" ? isoDay(value) : type === "money" ? money(value) : value;
  }
  return facts as DebtFacts;
}

export const calendar = workCalendar();

export function contextAt(asOf: string): AssessmentContext {
  return { asOf: isoDay(asOf), calendar, soonDays: DEFAULT_SOON_DAYS };
}

/** What the rules say of the debt on the day. */
export function assessed(given: Given, rules: RuleSetId, asOf: string): Assessment {
  return assess(debt(given), collectionRules(rules), contextAt(asOf));
}

/** `YYYY-MM-DD` or `null`, to be read in a failed expectation. */
export const iso = (day: Assessment["deadline"]): string | null => (day === null ? null : formatIsoDay(day));

/** The part of an assessment that says what to do. */
export function todo({ stage, action, deadline, urgency, clause }: Assessment) {
  return { stage, action, deadline: iso(deadline), urgency, clause };
}
