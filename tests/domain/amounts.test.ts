import fc from "fast-check";
import { Amounts } from "../../src/domain/amounts";
import { money, sum, toThousands, ZERO, type Money } from "../../src/domain/money";

/** Amounts of kopecks, of more decimals, and of more digits than a double holds. */
const amount = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((kopecks) => money(kopecks).div(100)),
  fc
    .constantFrom("0.001", "-0.005", "9999999999999.99", "12345678901234567890.12")
    .map((text) => money(text)),
);

describe("a column of amounts", () => {
  it("adds up the named lines to the last digit, each as often as it is named", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(amount), { minLength: 1, maxLength: 20 }),
        fc.array(fc.nat(), { maxLength: 30 }),
        (values, picked) => {
          const lines = picked.map((one) => one % values.length);
          const expected = sum(lines.map((line) => values[line] ?? null));
          expect(Amounts.of(values).sumOf(Int32Array.from(lines)).eq(expected)).toBe(true);
        },
      ),
    );
  });

  it("stays exact where kopecks alone would be too many for a double", () => {
    const values = Array.from({ length: 3 }, () => money("90071992547409.91"));
    expect(
      Amounts.of(values)
        .sumOf(Int32Array.of(0, 1, 2))
        .toFixed(2),
    ).toBe("270215977642229.73");
  });

  it("takes an absent amount for nothing", () => {
    expect(
      Amounts.of([null, money("0.10"), null])
        .sumOf(Int32Array.of(0, 1, 2))
        .toFixed(2),
    ).toBe("0.10");
    expect(Amounts.of([]).sumOf(new Int32Array()).isZero()).toBe(true);
  });
});

describe("the lines of a column", () => {
  const someLines = fc
    .array(fc.option(amount), { minLength: 1, maxLength: 20 })
    .chain((values) => fc.tuple(fc.constant(values), fc.uniqueArray(fc.nat({ max: values.length - 1 }))));

  it("stand with the greatest first as exact comparison orders them, equal ones as they stood", () => {
    fc.assert(
      fc.property(someLines, ([values, lines]) => {
        const of = (line: number): Money => values[line] ?? ZERO;
        const expected = [...lines].sort((a, b) => of(b).cmp(of(a)));
        expect([...Amounts.of(values).greatestFirst(Int32Array.from(lines))]).toEqual(expected);
      }),
    );
  });

  it("are told apart where their amounts are one double", () => {
    const values = [money("12345678901234567890.11"), money("12345678901234567890.12")];
    expect([...Amounts.of(values).greatestFirst(Int32Array.of(0, 1))]).toEqual([1, 0]);
  });

  it("are added up group by group, and the groups are all of them", () => {
    fc.assert(
      fc.property(someLines, fc.integer({ min: 1, max: 4 }), ([values, lines], count) => {
        const groups = lines.map((line) => (line * 7) % count);
        const expected = Array.from({ length: count }, (_, group) =>
          sum(lines.map((line, index) => (groups[index] === group ? (values[line] ?? null) : null))),
        );
        const sums = Amounts.of(values).sumsOf(Int32Array.from(lines), Int32Array.from(groups), count);
        expect(sums.map(String)).toEqual(expected.map(String));
      }),
    );
  });

  it("are each rounded to thousands before they are added", () => {
    fc.assert(
      fc.property(someLines, ([values, lines]) => {
        const expected = sum(lines.map((line) => toThousands(values[line] ?? ZERO)));
        expect(Amounts.of(values).thousandsOf(Int32Array.from(lines)).eq(expected)).toBe(true);
      }),
    );
    // 50,00 rounds up, 49,99 down, and what is owed to the debtor like what he owes.
    const values = ["50.00", "49.99", "-50.00"].map((text) => money(text));
    expect(String(Amounts.of(values).thousandsOf(Int32Array.of(0, 1)))).toBe("0.1");
    expect(String(Amounts.of(values).thousandsOf(Int32Array.of(1, 2)))).toBe("-0.1");
  });

  it("have a greatest and a least amount, zero at least and at most", () => {
    fc.assert(
      fc.property(someLines, ([values, lines]) => {
        const known = [ZERO, ...lines.map((line) => values[line] ?? ZERO)];
        const inOrder = [...known].sort((a, b) => a.cmp(b));
        const found = Amounts.of(values).extremesOf(Int32Array.from(lines));
        expect(found.map(String)).toEqual([inOrder.at(-1), inOrder[0]].map(String));
      }),
    );
  });

  it("have an amount or none", () => {
    const amounts = Amounts.of([null, ZERO]);
    expect([amounts.has(0), amounts.has(1), amounts.has(2)]).toEqual([false, true, false]);
  });
});
