import fc from "fast-check";
import { isoDay, type Day } from "../../../src/domain/day";
import { money, sum, ZERO, type Money } from "../../../src/domain/money";
import { queryEngine } from "../../../src/register/query/engine";
import {
  before,
  countOf,
  empty,
  filled,
  from,
  fulfils,
  is,
  moreThan,
  startsWith,
  sumOf,
  together,
  type Criterion,
  type Query,
  type QueryColumn,
} from "../../../src/register/query/query";

interface Row {
  readonly code: string | null;
  readonly stage: string | null;
  readonly day: Day | null;
  readonly total: Money | null;
}

const make = <K extends keyof Row>(key: K, type: QueryColumn<Row>["type"]): QueryColumn<Row> => ({
  key,
  header: key,
  type,
  value: (row) => row[key],
});
const code = make("code", "code");
const stage = make("stage", "word");
const day = make("day", "date");
const total = make("total", "money");

const NEW_YEAR = isoDay("2026-01-01");
const rows: readonly Row[] = [
  { code: "1.1", stage: "ждём", day: NEW_YEAR, total: money("0.10") },
  { code: "1.3.1", stage: "ждём", day: null, total: money("0.20") },
  { code: "1.3.2", stage: null, day: (NEW_YEAR - 1) as Day, total: money("1000000000000.01") },
  { code: null, stage: "суд", day: NEW_YEAR, total: null },
  { code: "1.3.1", stage: "суд", day: NEW_YEAR, total: money("-5.00") },
  { code: "1.4", stage: "суд", day: NEW_YEAR, total: ZERO },
];
const engine = queryEngine(rows);

describe("the engine", () => {
  it("adds to the kopeck, and nothing for what is unknown", () => {
    expect(engine.evaluate(sumOf(total)).toFixed(2)).toBe("999999999995.31");
  });

  it("counts the debts that fulfil every criterion, those of unknown amount too", () => {
    expect(engine.evaluate(countOf(is(stage, "суд"))).toNumber()).toBe(3);
    expect(engine.evaluate(countOf(is(stage, "суд"), filled(code))).toNumber()).toBe(2);
    expect(engine.evaluate(countOf(is(stage, "нет такого"))).toNumber()).toBe(0);
  });

  it("counts a debt in each term that it fulfils", () => {
    const twice = together(countOf(is(stage, "суд")), countOf(startsWith(code, "1.4")));
    expect(engine.evaluate(twice).toNumber()).toBe(4);
  });

  it("shows the debts behind a sum: those that add something, each once, in register order", () => {
    expect(engine.rowsBehind(sumOf(total, is(stage, "суд")))).toEqual([rows[4]]);
    expect(
      engine.rowsBehind(together(sumOf(total, filled(day)), sumOf(total, startsWith(code, "1.1")))),
    ).toEqual([rows[0], rows[2], rows[4]]);
    expect(engine.rowsBehind(countOf(is(stage, "суд")))).toEqual([rows[3], rows[4], rows[5]]);
  });

  it("has nothing to say of an empty register", () => {
    const none = queryEngine<Row>([]);
    expect(none.evaluate(sumOf(total)).isZero()).toBe(true);
    expect(none.rowsBehind(countOf(filled(day)))).toEqual([]);
  });
});

const anyRow: fc.Arbitrary<Row> = fc.record({
  code: fc.option(fc.constantFrom("1.1", "1.2", "1.3.1", "1.3.2", "1.4", "11"), { nil: null }),
  stage: fc.option(fc.constantFrom("ждём", "суд", "лист"), { nil: null }),
  day: fc.option(
    fc.integer({ min: -40, max: 40 }).map((shift) => (NEW_YEAR + shift) as Day),
    { nil: null },
  ),
  total: fc.option(
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((kopecks) => money(kopecks).div(100)),
    { nil: null },
  ),
});

const anyCriterion: fc.Arbitrary<Criterion<Row>> = fc.oneof(
  fc.constantFrom("ждём", "суд", "лист").map((word) => is(stage, word)),
  fc.constantFrom("1", "1.3", "1.3.1", "11").map((prefix) => startsWith(code, prefix)),
  fc.constantFrom(code, stage, day, total).map((column) => empty(column)),
  fc.constantFrom(code, stage, day, total).map((column) => filled(column)),
  fc.integer({ min: -40, max: 40 }).map((shift) => from(day, (NEW_YEAR + shift) as Day)),
  fc.integer({ min: -40, max: 40 }).map((shift) => before(day, (NEW_YEAR + shift) as Day)),
  fc.integer({ min: -5_000, max: 5_000 }).map((than) => moreThan(total, than)),
);

const anyQuery: fc.Arbitrary<Query<Row>> = fc
  .array(fc.tuple(fc.boolean(), fc.array(anyCriterion, { minLength: 1, maxLength: 4 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((terms) => ({
    terms: terms.map(([isCount, criteria]) => ({ measure: isCount ? null : total, criteria })),
  }));

it("agrees with plain loops on any register, whatever was asked before", () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 40 }),
      fc.array(anyQuery, { minLength: 1, maxLength: 6 }),
      (register, queries) => {
        const tested = queryEngine(register);
        for (const query of queries) {
          const parts = query.terms.map(({ measure, criteria }) => {
            const found = register.filter((row) => criteria.every((criterion) => fulfils(criterion, row)));
            return measure === null ? money(found.length) : sum(found.map((row) => row.total));
          });
          expect(tested.evaluate(query).eq(sum(parts))).toBe(true);
          const behind = register.filter((row) =>
            query.terms.some(
              ({ measure, criteria }) =>
                criteria.every((criterion) => fulfils(criterion, row)) &&
                (measure === null || (row.total !== null && !row.total.isZero())),
            ),
          );
          expect(tested.rowsBehind(query)).toEqual(behind);
        }
      },
    ),
  );
});
