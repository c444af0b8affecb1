import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { addDays, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { CATEGORIES, JudgmentResult } from "../../../src/domain/fields";
import { money } from "../../../src/domain/money";
import { registerOf, SAMPLE_DAY } from "../registers";

const roubles = fc.integer({ min: -20_000, max: 90_000_000 }).map((kopecks) => money(kopecks).div(100));
const day = fc.integer({ min: -1700, max: 120 }).map((shift): Day => addDays(SAMPLE_DAY, shift));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 });

/** Debts of a few administrators, one without a code and some without any, with any facts of their collection. */
const anyFacts: fc.Arbitrary<Partial<DebtFacts>> = fc.record({
  debtorName: fc.constantFrom("ООО «Ромашка»", "ИП Иванов И.И.", "АО «Север»"),
  administratorCode: fc.constantFrom("012", "018", "026", null),
  administratorName: fc.constantFrom("Департамент лесного комплекса области", null),
  originDate: fc.option(day, { nil: null, freq: 9 }),
  dueDate: maybe(day),
  deferralUntil: seldom(day),
  openingAmount: maybe(roubles),
  paidAmount: maybe(roubles),
  amount: fc.option(roubles, { nil: null, freq: 9 }),
  penalty: maybe(roubles),
  claimDate: maybe(day),
  lawsuitDate: seldom(day),
  lawsuitAmount: seldom(roubles),
  judgmentDate: seldom(day),
  judgmentResult: seldom(fc.constantFrom(...Object.values(JudgmentResult))),
  writDate: seldom(day),
  writSentDate: seldom(day),
  fineRulingDate: seldom(day),
  bankruptcyDate: seldom(day),
  doubtfulDate: seldom(day),
  badDebtDate: seldom(day),
  categoryManual: seldom(fc.constantFrom(...CATEGORIES)),
  growthReason: seldom(fc.constantFrom("новые договоры", "доначисление")),
});

/** Any register of up to forty debts, assessed on 1 October 2026. */
export const anyRegister: fc.Arbitrary<RegisterEntry[]> = fc
  .array(anyFacts, { maxLength: 40 })
  .map((facts) => registerOf(facts));
