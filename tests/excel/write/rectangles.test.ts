import fc from "fast-check";
import { coalesce } from "../../../src/excel/write/rectangles";

const cell = (row: number, column: number, value: string) => ({
  top: row,
  bottom: row,
  left: column,
  right: column,
  value,
});

test("equal cells of a form become few ranges", () => {
  const cells = ["aab", "aab"].flatMap((line, row) =>
    [...line].map((value, column) => cell(row, column, value)),
  );
  expect(coalesce(cells, (a, b) => a === b)).toEqual([
    { top: 0, bottom: 1, left: 0, right: 1, value: "a" },
    { top: 0, bottom: 1, left: 2, right: 2, value: "b" },
  ]);
});

test("whatever the cells, the ranges cover each of them once, with its own value", () => {
  const place = fc.record({ row: fc.nat(6), column: fc.nat(6), value: fc.constantFrom("a", "b") });
  const cells = fc.uniqueArray(place, { selector: ({ row, column }) => `${String(row)},${String(column)}` });
  fc.assert(
    fc.property(cells, (list) => {
      const covered = new Map<string, string>();
      for (const range of coalesce(
        list.map(({ row, column, value }) => cell(row, column, value)),
        (a, b) => a === b,
      ))
        for (let row = range.top; row <= range.bottom; row++)
          for (let column = range.left; column <= range.right; column++) {
            expect(covered.has(`${String(row)},${String(column)}`)).toBe(false);
            covered.set(`${String(row)},${String(column)}`, range.value);
          }
      expect(covered).toEqual(
        new Map(list.map(({ row, column, value }) => [`${String(row)},${String(column)}`, value])),
      );
    }),
  );
});
