import fc from "fast-check";
import { RowOrder } from "../../../src/web/grid/rowOrder";
import { sortedRows } from "../../../src/web/grid/sortedRows";

test("rows in the file's order are where they are", () => {
  const order = new RowOrder();
  expect([order.isSorted, order.toView(5), order.toFile(5)]).toEqual([false, 5, 5]);
  order.set(3, [3, 4, 5]);
  expect([order.isSorted, order.isTogether(3, 4)]).toEqual([false, true]);
});

test("sorted rows are found both ways, and rows outside the table stay", () => {
  const order = new RowOrder();
  order.set(3, [5, 3, 4]);
  expect([2, 3, 4, 5, 6].map((row) => order.toView(row))).toEqual([2, 4, 5, 3, 6]);
  expect([2, 3, 4, 5, 6].map((row) => order.toFile(row))).toEqual([2, 5, 3, 4, 6]);
  expect(order.isTogether(3, 4)).toBe(false);
  expect([order.isTogether(4, 4), order.isTogether(3, 5), order.isTogether(0, 2)]).toEqual([
    true,
    true,
    true,
  ]);
});

test("every row is where it is looked for, whatever the order", () => {
  const cells = fc.option(fc.oneof(fc.integer(), fc.constantFrom("", "а", "Б", "пункт 10", "пункт 9")));
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 30 }), fc.nat(20), fc.boolean(), (values, top, descending) => {
      const rows = values.map((_, index) => top + index);
      const sorted = sortedRows(rows, (row) => values[row - top], descending);
      const order = new RowOrder();
      order.set(top, sorted);
      for (const row of rows) expect(order.toFile(order.toView(row))).toBe(row);
      expect([...sorted].sort((a, b) => a - b)).toEqual(rows);
    }),
  );
});

test("numbers come before texts, texts by the Russian alphabet, empty cells last either way", () => {
  const values = ["Ёлка", null, 10, "жук", "", 9, "пункт 10", "пункт 9", "Енот"];
  const rows = values.map((_, row) => row);
  const shown = (descending: boolean): unknown[] =>
    sortedRows(rows, (row) => values[row], descending).map((row) => values[row]);
  expect(shown(false)).toEqual([9, 10, "Ёлка", "Енот", "жук", "пункт 9", "пункт 10", null, ""]);
  expect(shown(true)).toEqual(["пункт 10", "пункт 9", "жук", "Енот", "Ёлка", 10, 9, null, ""]);
});
