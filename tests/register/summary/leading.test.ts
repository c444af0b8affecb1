import fc from "fast-check";
import { leading } from "../../../src/register/summary/leading";

it("takes the first of a list as sorting it whole would, equal ones as they came", () => {
  const item = fc.record({ rank: fc.integer({ min: 0, max: 9 }), id: fc.integer() });
  fc.assert(
    fc.property(fc.array(item), fc.integer({ min: 1, max: 12 }), (items, count) => {
      const byRank = (a: { rank: number }, b: { rank: number }): number => a.rank - b.rank;
      expect(leading(items, count, byRank)).toEqual([...items].sort(byRank).slice(0, count));
    }),
  );
});
