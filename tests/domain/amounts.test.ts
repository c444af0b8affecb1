import fc from "fast-check";
import { Amounts, greatestFirst } from "../../src/domain/amounts";
import { money, sum, type Money } from "../../src/domain/money";

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
          expect(new Amounts(values).sumOf(Int32Array.from(lines)).eq(expected)).toBe(true);
        },
      ),
    );
  });

  it("stays exact where kopecks alone would be too many for a double", () => {
    const values = Array.from({ length: 3 }, () => money("90071992547409.91"));
    expect(new Amounts(values).sumOf(Int32Array.of(0, 1, 2)).toFixed(2)).toBe("270215977642229.73");
  });

  it("takes an absent amount for nothing", () => {
    expect(new Amounts([null, money("0.10"), null]).sumOf(Int32Array.of(0, 1, 2)).toFixed(2)).toBe("0.10");
    expect(new Amounts([]).sumOf(new Int32Array()).isZero()).toBe(true);
  });
});

describe("the greatest first", () => {
  it("orders as exact comparison does, equal amounts as they stood", () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 20 }), (values) => {
        const lines = values.map((value, index) => ({ value, index }));
        const expected = [...lines].sort((a, b) => b.value.cmp(a.value) || a.index - b.index);
        expect(greatestFirst(lines, ({ value }) => value)).toEqual(expected);
      }),
    );
  });

  it("tells amounts apart that are one double", () => {
    const [less, more]: readonly Money[] = [
      money("12345678901234567890.11"),
      money("12345678901234567890.12"),
    ];
    expect(greatestFirst([less, more], (value) => value as Money)).toEqual([more, less]);
  });
});
