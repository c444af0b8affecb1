import fc from "fast-check";
import { ALERTS, assess, explain, STAGES, URGENCIES } from "../../src/assessment";
import { addDays, isoDay, type Day } from "../../src/domain/day";
import { unknownFacts, type DebtFacts } from "../../src/domain/debt";
import { CATEGORIES, FIELD_KEYS, fieldSpec, type FieldKey } from "../../src/domain/fields";
import { money } from "../../src/domain/money";
import { collectionRules, RULE_SET_IDS } from "../../src/regulations";
import { calendar } from "./build";

const anyDay = fc.integer({ min: isoDay("2019-01-01"), max: isoDay("2030-12-31") }).map((n) => n as Day);
const anyRules = fc.constantFrom(...RULE_SET_IDS).map(collectionRules);
const texts = [
  "МКУ «Центр МТО»",
  "Контрольное управление",
  "Административные штрафы",
  "01211601053010035140",
];

function anyValue(key: FieldKey): fc.Arbitrary<unknown> {
  const { type, choices } = fieldSpec(key);
  if (type === "date") return anyDay;
  if (type === "money") return fc.integer({ min: -1_000, max: 100_000 }).map(money);
  return fc.constantFrom(...(choices ?? texts));
}

/** Facts in any order and combination, most of them unknown as in life. */
const anyFacts = fc
  .record(Object.fromEntries(FIELD_KEYS.map((key) => [key, fc.option(anyValue(key), { freq: 1 })])))
  .map((facts) => ({ ...unknownFacts(), ...facts }) as DebtFacts);

const at = (asOf: Day) => ({ asOf, calendar, soonDays: 7 });
const RUNS = { numRuns: 300 };

test("assess is a total function whose parts agree", () => {
  fc.assert(
    fc.property(anyFacts, anyRules, anyDay, (facts, rules, asOf) => {
      const result = assess(facts, rules, at(asOf));
      expect(STAGES).toContain(result.stage);
      expect(CATEGORIES).toContain(result.category);
      for (const alert of result.alerts) expect(ALERTS).toContain(alert);
      expect(result.action === null).toBe(result.clause === null);
      expect(result.action === null).toBe(result.urgency === null);
      if (result.urgency !== null) expect(URGENCIES).toContain(result.urgency);
      expect(result.deadline === null).toBe(result.urgency === null || result.urgency === "open");
      if (result.deadline !== null) {
        expect(result.daysLeft).toBe(result.deadline - asOf);
        expect(result.urgency === "missed").toBe(asOf > result.deadline);
      }
      expect(result.overdueDays === null).toBe(result.agingBucket === null);
      expect(explain(facts, result, rules, at(asOf)).length).toBeGreaterThanOrEqual(2);
    }),
    RUNS,
  );
});

test("dates at the ends of the calendar do not throw", () => {
  for (const end of [isoDay("1900-01-01"), isoDay("9999-12-31")])
    for (const asOf of [isoDay("1900-01-01"), isoDay("2026-10-01"), isoDay("9999-12-31")])
      for (const id of RULE_SET_IDS) {
        const facts = { ...unknownFacts(), amount: money("1"), dueDate: end, claimDate: end };
        expect(STAGES).toContain(assess(facts, collectionRules(id), at(asOf)).stage);
      }
});

test("facts dated after the as-of date change nothing", () => {
  /** Dates that set a term instead of telling what happened. */
  const terms: readonly FieldKey[] = ["originDate", "dueDate", "deferralUntil", "claimTermDate"];
  fc.assert(
    fc.property(anyFacts, anyRules, anyDay, (facts, rules, asOf) => {
      const known: Record<string, unknown> = { ...facts };
      for (const key of FIELD_KEYS)
        if (
          fieldSpec(key).type === "date" &&
          !terms.includes(key) &&
          ((facts[key] as Day | null) ?? asOf) > asOf
        )
          known[key] = null;
      expect(assess(known as unknown as DebtFacts, rules, at(asOf))).toEqual(assess(facts, rules, at(asOf)));
    }),
    RUNS,
  );
});

test("a computed deadline never falls on a day off", () => {
  fc.assert(
    fc.property(anyFacts, anyRules, anyDay, (facts, rules, asOf) => {
      const { stage, deadline, limitationEnd } = assess(facts, rules, at(asOf));
      // The answer term may be the row's own, or the base date, and stands as it is.
      if (deadline !== null && stage !== "claim-sent") expect(calendar.isWorkingDay(deadline)).toBe(true);
      if (limitationEnd !== null) expect(calendar.isWorkingDay(limitationEnd)).toBe(true);
    }),
    RUNS,
  );
});

test("with no new facts a debt only gets older, and a missed deadline stays missed", () => {
  fc.assert(
    fc.property(anyDay, anyRules, fc.nat(900), fc.nat(200), (dueDate, rules, days, more) => {
      const facts = { ...unknownFacts(), amount: money("1"), dueDate };
      const now = assess(facts, rules, at(addDays(dueDate, days)));
      const later = assess(facts, rules, at(addDays(dueDate, days + more)));
      expect(later.overdueDays ?? 0).toBeGreaterThanOrEqual(now.overdueDays ?? 0);
      if (now.overdue) expect(later.overdue).toBe(true);
      if (now.urgency === "missed") expect(later.urgency).toBe("missed");
      if (now.deadline !== null) expect(later.deadline).toBe(now.deadline);
    }),
    RUNS,
  );
});

test("discipline never counts a step done early as late", () => {
  fc.assert(
    fc.property(anyFacts, anyRules, anyDay, (facts, rules, asOf) => {
      for (const { date, deadline, lateDays } of assess(facts, rules, at(asOf)).discipline) {
        expect(lateDays).toBe(date === null ? null : Math.max(0, date - deadline));
        if (date !== null) expect(date).toBeLessThanOrEqual(asOf);
      }
    }),
    RUNS,
  );
});
