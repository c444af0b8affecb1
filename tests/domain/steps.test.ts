import fc from "fast-check";
import { atOnce, eachOf, part, ROWS_PER_STEP, type Steps } from "../../src/domain/steps";

function* counting(to: number): Steps<string> {
  for (let share = 1; share < to; share++) yield share / to;
  return `${String(to)} done`;
}

const sharesOf = (steps: Steps<unknown>): number[] => {
  const shares: number[] = [];
  atOnce(steps, (share) => shares.push(share));
  return shares;
};

test("work at once gives its result, and its shares to who asks", () => {
  expect(atOnce(counting(4))).toBe("4 done");
  expect(sharesOf(counting(4))).toEqual([0.25, 0.5, 0.75]);
});

test("a part of longer work moves its shares into its place", () => {
  expect(sharesOf(part(counting(4), 0.5, 1))).toEqual([0.625, 0.75, 0.875]);
  expect(atOnce(part(counting(2), 0, 0.1))).toBe("2 done");
});

test("each item has its turn once, in order, with a pause after every block", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * ROWS_PER_STEP }), (length) => {
      const items = Array.from({ length }, (_, index) => index);
      const seen: number[] = [];
      const shares = sharesOf(eachOf(items, (item, index) => seen.push(item + index)));
      expect(seen).toEqual(items.map((item) => 2 * item));
      expect(shares).toHaveLength(Math.floor(length / ROWS_PER_STEP));
      expect([...shares].sort((a, b) => a - b)).toEqual(shares);
      for (const share of shares) expect(share).toBeLessThanOrEqual(1);
    }),
    { numRuns: 20 },
  );
});

test("work that is dropped goes no further", () => {
  const seen: number[] = [];
  const steps = eachOf(new Array(5 * ROWS_PER_STEP).fill(0), (_, index) => seen.push(index));
  steps.next();
  expect(seen).toHaveLength(ROWS_PER_STEP);
});
