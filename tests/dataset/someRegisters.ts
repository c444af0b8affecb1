import fc from "fast-check";
import { assessLine } from "../../src/app/build/assessLines";
import { DEFAULT_SOON_DAYS, type RegisterEntry } from "../../src/assessment";
import { addDays, isoDay, type Day } from "../../src/domain/day";
import type { DebtFacts } from "../../src/domain/debt";
import { CATEGORIES, DebtKind, InstitutionType } from "../../src/domain/fields";
import { money, type Money } from "../../src/domain/money";
import { workCalendar } from "../../src/domain/workCalendar";
import { collectionRules } from "../../src/regulations";
import { aDebt } from "../domain/debts";
import { SAMPLE_DAY } from "../forms/registers";

/** The administrator whose debts stand in the generated registers as those of who has not submitted. */
const ABSENT = "013";

/** Nothing once in so many times. */
const orNull = <T>(one: fc.Arbitrary<T>, nil = 3): fc.Arbitrary<T | null> => fc.option(one, { freq: nil });
const day: fc.Arbitrary<Day> = fc
  .integer({ min: -1500, max: 400 })
  .map((days) => addDays(isoDay("2026-01-01"), days));
/** Sums on and beside the halves at which a tenth of a thousand is rounded, and of every size. */
const sum: fc.Arbitrary<Money> = fc
  .oneof(
    fc.integer({ min: 0, max: 40 }).map((halves) => halves * 5_000),
    fc.integer({ min: 0, max: 40 }).map((halves) => halves * 5_000 - 1),
    fc.integer({ min: 0, max: 3_000_000 }),
    fc.integer({ min: 0, max: 90_000_000_000 }),
    fc.constant(-12_345),
  )
  .map((kopecks) => money(kopecks).div(100));

/** Penalties that an earlier build kept apart. */
const smallSum = fc.integer({ min: 1, max: 200_000 }).map((kopecks) => money(kopecks).div(100));

const facts: fc.Arbitrary<Partial<DebtFacts>> = fc.record({
  administratorCode: orNull(fc.constantFrom("012", "904", "901", ABSENT), 8),
  administratorName: orNull(
    fc.constantFrom("Отдел культуры", "отдел  культуры", "Комитет «Юг»", "Управа 'А'"),
  ),
  kbk: orNull(fc.constantFrom("01211601053010035140", "90411105012040000120", "90411105012041000120", "123")),
  incomeName: orNull(fc.constantFrom("Штрафы", "Аренда земли", "Аренда")),
  kosgu: orNull(fc.constantFrom("221", "290", "296", "345", "999", "Прочее (б/н)"), 2),
  funding: orNull(fc.constantFrom("1", "4", "5", "2")),
  institutionType: orNull(fc.constantFrom(...Object.values(InstitutionType))),
  debtKind: orNull(fc.constantFrom(...Object.values(DebtKind)), 2),
  amount: orNull(sum, 9),
  penalty: orNull(sum, 2),
  openingAmount: orNull(sum, 60),
  previousAmount: orNull(sum, 60),
  paidAmount: orNull(sum, 2),
  originDate: orNull(day, 6),
  dueDate: orNull(day, 6),
  deferralUntil: orNull(day, 2),
  lawsuitDate: orNull(day, 2),
  doubtfulDate: orNull(day, 2),
  badDebtDate: orNull(day, 2),
  categoryManual: orNull(fc.constantFrom(...CATEGORIES), 2),
});

const line: fc.Arbitrary<RegisterEntry> = fc
  .tuple(facts, fc.constantFrom("present", "present", "present", "gone"), orNull(smallSum, 2))
  .map(([one, state, penalty]) => {
    const presence = one.administratorCode === ABSENT ? "absent" : (state as "present" | "gone");
    const context = { asOf: SAMPLE_DAY, calendar: workCalendar(), soonDays: DEFAULT_SOON_DAYS };
    const entry = assessLine({ debt: aDebt(one), presence }, { rules: collectionRules("model"), context });
    return penalty === null
      ? entry
      : { ...entry, opening: { principal: null, penalty, kind: DebtKind.arrears } };
  });

/** Registers of several files, with all that the consolidated forms make a difference of. */
export const someRegisters: fc.Arbitrary<readonly (readonly RegisterEntry[])[]> = fc.array(
  fc.array(line, { minLength: 1, maxLength: 40 }),
  { minLength: 1, maxLength: 4 },
);
