import fc from "fast-check";
import { addDays, addYears, isoDay, type Day } from "../../../src/domain/day";
import { money, type Money } from "../../../src/domain/money";
import { threeYearMark } from "../../../src/forms/kit/formColumns";
import {
  before,
  columnsOf,
  countOf,
  empty,
  filled,
  from,
  fulfils,
  is,
  moreThan,
  PLAIN_CONTEXT,
  queryFormula,
  startsWith,
  sumOf,
  together,
  where,
  type Criterion,
  type QueryColumn,
} from "../../../src/register/query/query";

/** What formulas must mind (docs/architecture.md, «The ideas that carry it» p.1): one declaration gives the test of a debt and its formula. */
interface Row {
  readonly code: string | null;
  readonly stage: string | null;
  readonly day: Day | null;
  readonly total: Money | null;
  readonly days: number | null;
}

function column<K extends keyof Row>(
  key: K,
  header: string,
  type: QueryColumn<Row>["type"],
): QueryColumn<Row> {
  return { key, header, type, value: (row) => row[key] };
}

const code = column("code", "Код дохода", "code");
const stage = column("stage", "Этап", "word");
const day = column("day", "Срок", "date");
const total = column("total", "Всего, руб.", "money");
const days = column("days", "Дней", "number");
const text = column("stage", "Примечание", "text");

const formula = (criterion: Criterion<Row>): string => queryFormula(countOf(criterion), PLAIN_CONTEXT);
const row = (values: Partial<Row>): Row => ({
  code: null,
  stage: null,
  day: null,
  total: null,
  days: null,
  ...values,
});

test("asks for empty cells last: LibreOffice leaves those at the end of the first column uncounted", () => {
  expect(queryFormula(countOf(empty(code), filled(stage)), PLAIN_CONTEXT)).toBe(
    'COUNTIFS(Register[[Этап]],"<>",Register[[Код дохода]],"=")',
  );
});

describe("the formula of a criterion", () => {
  it.each<[string, Criterion<Row>, string]>([
    [
      "a word of the program's own, as it is",
      is(stage, "нужен иск"),
      'COUNTIFS(Register[[Этап]],"нужен иск")',
    ],
    [
      "a code, with a wildcard at its end, so that its 20 digits are no number",
      startsWith(code, "01211601053010035140"),
      'COUNTIFS(Register[[Код дохода]],"01211601053010035140*")',
    ],
    ["a line's number likewise", startsWith(code, "1.3"), 'COUNTIFS(Register[[Код дохода]],"1.3*")'],
    [
      "a date, concatenated as a number",
      from(day, isoDay("2026-01-01")),
      'COUNTIFS(Register[[Срок]],">="&46023)',
    ],
    ["the day before it", before(day, isoDay("2026-01-01")), 'COUNTIFS(Register[[Срок]],"<"&46023)'],
    ["a number, concatenated", moreThan(days, 90.5), 'COUNTIFS(Register[[Дней]],">"&90.5)'],
    ["no code: only a truly empty cell", empty(code), 'COUNTIFS(Register[[Код дохода]],"=")'],
    ["any code", filled(code), 'COUNTIFS(Register[[Код дохода]],"<>")'],
  ])("is %s", (_, criterion, expected) => {
    expect(formula(criterion)).toBe(expected);
  });

  it("takes the serials of the workbook that it is written into", () => {
    const context = { ...PLAIN_CONTEXT, register: "Register_2", serial: (at: Day) => at + 24_107 };
    expect(queryFormula(sumOf(total, from(day, isoDay("2026-01-01"))), context)).toBe(
      'SUMIFS(Register_2[[Всего, руб.]],Register_2[[Срок]],">="&44561)',
    );
  });

  it.each([
    ["free text is no criterion", () => is(text, "долг")],
    ["nor is a word that looks like a number", () => is(stage, "12")],
    ["or like an operator", () => is(stage, ">5")],
    ["or like a wildcard", () => is(stage, "*")],
    ["or nothing", () => is(stage, "")],
    ["a code is never compared whole", () => is(code, "012")],
    ["a word has no beginning", () => startsWith(stage, "нужен")],
    ["a code has no wildcard of its own", () => startsWith(code, "1.3*")],
    ["nor quotes", () => startsWith(code, '1"')],
  ])("%s", (_, make) => {
    expect(make).toThrow();
  });
});

describe("a query", () => {
  const claim = is(stage, "нужна претензия");

  it("sums without criteria by SUM, with them by SUMIFS, counts by COUNTIFS", () => {
    expect(queryFormula(sumOf(total), PLAIN_CONTEXT)).toBe("SUM(Register[[Всего, руб.]])");
    expect(queryFormula(sumOf(total, claim, empty(code)), PLAIN_CONTEXT)).toBe(
      'SUMIFS(Register[[Всего, руб.]],Register[[Этап]],"нужна претензия",Register[[Код дохода]],"=")',
    );
    expect(queryFormula(together(countOf(claim), countOf(filled(day))), PLAIN_CONTEXT)).toBe(
      'COUNTIFS(Register[[Этап]],"нужна претензия")+COUNTIFS(Register[[Срок]],"<>")',
    );
  });

  it("is narrowed in each of its terms", () => {
    const narrowed = where(together(sumOf(total), countOf(claim)), filled(code));
    expect(queryFormula(narrowed, PLAIN_CONTEXT)).toBe(
      'SUMIFS(Register[[Всего, руб.]],Register[[Код дохода]],"<>")+COUNTIFS(Register[[Этап]],"нужна претензия",Register[[Код дохода]],"<>")',
    );
  });

  it("names each of its columns once", () => {
    expect(columnsOf(together(sumOf(total, claim), sumOf(total, filled(day))))).toEqual([total, stage, day]);
  });
});

describe("a debt fulfils", () => {
  it.each<[string, Criterion<Row>, Partial<Row>, boolean]>([
    ["a word only if it is that word", is(stage, "в суде"), { stage: "в суде" }, true],
    ["not a longer one", is(stage, "в суде"), { stage: "в суде ВС" }, false],
    ["a code that begins so", startsWith(code, "1.3"), { code: "1.3.4" }, true],
    ["not one that only contains it", startsWith(code, "1.3"), { code: "11.3" }, false],
    ["a day on the limit", from(day, isoDay("2026-01-01")), { day: isoDay("2026-01-01") }, true],
    ["not the day before", from(day, isoDay("2026-01-01")), { day: isoDay("2025-12-31") }, false],
    ["before: not the limit itself", before(day, isoDay("2026-01-01")), { day: isoDay("2026-01-01") }, false],
    ["more than: not the limit", moreThan(total, 100), { total: money("100.00") }, false],
    ["more than: a kopeck more", moreThan(total, 100), { total: money("100.01") }, true],
  ])("%s", (_, criterion, values, expected) => {
    expect(fulfils(criterion, row(values))).toBe(expected);
  });

  it.each<[string, Criterion<Row>]>([
    ["is", is(stage, "в суде")],
    ["starts", startsWith(code, "1")],
    ["from", from(day, isoDay("1990-01-01"))],
    ["before", before(day, isoDay("2090-01-01"))],
    ["more", moreThan(total, -1)],
    ["filled", filled(total)],
  ])("nothing that is unknown: %s", (_, criterion) => {
    expect(fulfils(criterion, row({}))).toBe(false);
    expect(fulfils(empty(criterion.column), row({}))).toBe(true);
  });
});

describe("«более 3 лет» as a single limit for the date of origin", () => {
  it.each([
    ["2026-10-01", "2023-10-01"],
    // 29.02.2024 + 3 years is 28.02.2027: on 01.03.2027 it is older than three years, and so is 28.02.2024.
    ["2027-03-01", "2024-03-01"],
    // On 28.02.2027 neither is: the mark stands on the first day that is not older.
    ["2027-02-28", "2024-02-28"],
    ["2024-02-29", "2021-03-01"],
  ])("on %s it is before %s", (on, mark) => {
    expect(threeYearMark(isoDay(on))).toBe(isoDay(mark));
  });

  it("says the same as adding three years, for every day", () => {
    const anyDay = fc.integer({ min: 7_000, max: 40_000 }).map((value) => value as Day);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1_100, max: -1_090 }), (on, shift) => {
        const origin = addDays(on, shift);
        expect(origin < threeYearMark(on)).toBe(addYears(origin, 3) < on);
      }),
      { numRuns: 2_000 },
    );
  });
});
