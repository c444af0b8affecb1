import fc from "fast-check";
import type { RegisterEntry } from "../../../src/assessment";
import { addDays, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import { DebtKind, InstitutionType } from "../../../src/domain/fields";
import { money } from "../../../src/domain/money";
import { registerOf, SAMPLE_DAY } from "../registers";

const roubles = fc.integer({ min: -20_000, max: 90_000_000 }).map((kopecks) => money(kopecks).div(100));
const day = fc.integer({ min: -1200, max: 300 }).map((shift): Day => addDays(SAMPLE_DAY, shift));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const often = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 9 });
const seldom = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 1 });

/** Incomes and institutions mixed, with codes that the forms know, that they do not know, and that are no codes. */
const anyFacts: fc.Arbitrary<Partial<DebtFacts>> = fc.record({
  debtorName: fc.constantFrom("ООО «Ромашка»", "Ромашка, ООО", "ИП Иванов И.И.", "=1+1", null),
  inn: maybe(fc.constantFrom("5199216256", "519921625612", "519948887238")),
  administratorCode: fc.constantFrom("901", "904", "907", null),
  administratorName: fc.constantFrom("Комитет по образованию", null),
  institutionType: maybe(fc.constantFrom(...Object.values(InstitutionType))),
  funding: maybe(fc.constantFrom("1", "2", "4", "5", "14", "прочее")),
  kosgu: maybe(
    fc.constantFrom(
      "211",
      "212",
      "228",
      "266",
      "290",
      "291",
      "299",
      "340",
      "346",
      "349",
      "22",
      "2261",
      "?",
      "—",
      '226"',
    ),
  ),
  kbk: maybe(
    fc.constantFrom(
      "90411105012040000120",
      "904 1 11 05012 04 0000 120",
      // The same in the first fifteen digits, after which Excel would see no difference.
      "90411105012040000140",
      "90111607010040000140",
      "9041110501",
    ),
  ),
  incomeName: maybe(fc.constantFrom("Аренда земли", "Штрафы")),
  debtKind: maybe(fc.constantFrom(...Object.values(DebtKind))),
  originDate: often(day),
  dueDate: maybe(day),
  deferralUntil: seldom(day),
  openingAmount: often(roubles),
  previousAmount: often(roubles),
  paidAmount: maybe(roubles),
  amount: often(roubles),
  penalty: maybe(roubles),
  badDebtDate: seldom(day),
  claimDate: seldom(day),
  reason: maybe(fc.constantFrom("нет акта", "Нет  акта.", "аванс 30 %")),
});

/** Any register of up to forty debts, assessed on 1 October 2026. */
export const anyRegister: fc.Arbitrary<RegisterEntry[]> = fc
  .array(anyFacts, { maxLength: 40 })
  .map((facts) => registerOf(facts));
