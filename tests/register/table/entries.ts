import fc from "fast-check";
import { assess, DEFAULT_SOON_DAYS, type RegisterEntry } from "../../../src/assessment";
import { addDays, isoDay, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { money } from "../../../src/domain/money";
import { workCalendar } from "../../../src/domain/workCalendar";
import { collectionRules } from "../../../src/regulations";
import type { RegisterView } from "../../../src/register/table/registerView";
import { aDebt } from "../../domain/debts";

/** The as-of date of these tests. */
export const AS_OF = isoDay("2026-10-01");
const RULES = collectionRules("sevsk");
const CONTEXT = { asOf: AS_OF, calendar: workCalendar(), soonDays: DEFAULT_SOON_DAYS };

/** A line of the register, assessed by the rules of Sevsk; its debt owes 1 000,00 since 10.02.2026 unless told otherwise. */
export function anEntry(
  facts: Partial<DebtFacts> = {},
  row = 7,
  presence: RegisterEntry["presence"] = "present",
): RegisterEntry {
  const debt = aDebt(
    { debtorName: "ООО «Ромашка»", amount: money("1000.00"), dueDate: isoDay("2026-02-10"), ...facts },
    row,
  );
  return { debt, assessment: assess(debt, RULES, CONTEXT), presence };
}

/** A view of these lines. */
export function aView(entries: readonly RegisterEntry[], view: Partial<RegisterView> = {}): RegisterView {
  return {
    entries,
    asOf: AS_OF,
    rules: RULES,
    organisation: "Администрация Севского района",
    sources: [{ file: "долги.xlsx", sheet: "Лист1" }],
    ...view,
  };
}

const kopecks = fc.integer({ min: -5_000_000, max: 500_000_000 }).map((value) => money(value).div(100));
const day = fc.integer({ min: -1500, max: 400 }).map((shift): Day => addDays(AS_OF, shift));
const rarely = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });

/** Any line: with and without dates, paid, overpaid, in court, given up. */
export const anyEntry: fc.Arbitrary<RegisterEntry> = fc
  .record({
    debtorName: rarely(fc.constantFrom("ООО «Ромашка»", "Ромашка, ООО", "ИП Иванов И.И.", "АО Север")),
    inn: fc.option(fc.constantFrom("7701234567", "2999356309", "089938069519"), { nil: null }),
    amount: rarely(kopecks),
    penalty: fc.option(kopecks, { nil: null }),
    originDate: fc.option(day, { nil: null }),
    dueDate: fc.option(day, { nil: null }),
    claimDate: fc.option(day, { nil: null }),
    lawsuitDate: rarely(day),
    judgmentDate: fc.option(day, { nil: null, freq: 1 }),
    badDebtDate: fc.option(day, { nil: null, freq: 1 }),
  })
  .map((facts) => anEntry(facts));
