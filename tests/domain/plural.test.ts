import fc from "fast-check";
import { counted, countedDebts, plural, pluralForm, separated } from "../../src/domain/plural";

test("the noun goes with its number, also in the teens", () => {
  const debts = [0, 1, 2, 5, 11, 12, 21, 22, 111, 1001].map((count) =>
    plural(count, "долг", "долга", "долгов"),
  );
  expect(debts.join(" ")).toBe("долгов долг долга долгов долгов долгов долг долга долгов долг");
});

test("a count has its thousands apart, and does not part from its noun at a line's end", () => {
  expect([separated(0), separated(999), separated(1234), separated(1_048_576)]).toEqual([
    "0",
    "999",
    "1\u00a0234",
    "1\u00a0048\u00a0576",
  ]);
  expect(counted(1234, "строка", "строки", "строк")).toBe("1\u00a0234\u00a0строки");
  expect(countedDebts(1)).toBe("1\u00a0долг");
});

test("any count is inflected and printed as the Unicode tables have it for Russian", () => {
  const [rules, format] = [new Intl.PluralRules("ru"), new Intl.NumberFormat("ru-RU")];
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -200, max: 2000 }), fc.integer()), (count) => {
      expect([pluralForm(count), separated(count)]).toEqual([rules.select(count), format.format(count)]);
    }),
    { numRuns: 2000 },
  );
});
