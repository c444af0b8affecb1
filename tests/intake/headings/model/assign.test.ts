import fc from "fast-check";
import { assign } from "../../../../src/intake/headings/model/assign";

/** The least total cost, by trying everything. */
function leastCost(costs: readonly (readonly number[])[], without: readonly number[]): number {
  const place = (row: number, taken: ReadonlySet<number>): number => {
    if (row === costs.length) return 0;
    const bare = (without[row] ?? 0) + place(row + 1, taken);
    return (costs[row] ?? []).reduce(
      (least, cost, column) =>
        taken.has(column) ? least : Math.min(least, cost + place(row + 1, new Set([...taken, column]))),
      bare,
    );
  };
  return place(0, new Set());
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 4 }))
  .chain(([rows, columns]) => {
    const cost = fc.integer({ min: 0, max: 30 });
    const many = (length: number) => fc.array(cost, { minLength: length, maxLength: length });
    return fc.tuple(fc.array(many(columns), { minLength: rows, maxLength: rows }), many(rows));
  });

test("no other assignment costs less, and no column is used twice", () => {
  fc.assert(
    fc.property(tables, ([costs, without]) => {
      const places = assign(costs, without);
      const used = places.filter((place) => place >= 0);
      expect(new Set(used).size).toBe(used.length);
      const total = places.reduce(
        (sum, place, row) => sum + (place < 0 ? (without[row] ?? 0) : (costs[row]?.[place] ?? Infinity)),
        0,
      );
      expect(total).toBe(leastCost(costs, without));
    }),
    { numRuns: 500 },
  );
});

test("a row gives its column up where another one needs it more", () => {
  expect(assign([[1], [0]], [2, 9])).toEqual([-1, 0]);
  expect(assign([[1], [0]], [9, 2])).toEqual([0, -1]);
});
