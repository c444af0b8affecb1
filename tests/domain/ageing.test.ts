import fc from "fast-check";
import { AGING_BUCKETS, agingBucket, isOlderThan3Years, overdueDays } from "../../src/domain/ageing";
import { addDays, addYears, isoDay, type Day } from "../../src/domain/day";

const base = isoDay("2023-02-28");

describe("ageing counts from the base date", () => {
  test.each([
    [-1, null, null],
    [0, null, null],
    [1, 1, "0-30"],
    [30, 30, "0-30"],
    [31, 31, "31-90"],
    [90, 90, "31-90"],
    [91, 91, "91-180"],
    [180, 180, "91-180"],
    [181, 181, "181-365"],
    [365, 365, "181-365"],
    [366, 366, "1-3y"],
  ])("%i days after it", (days, overdue, bucket) => {
    expect(overdueDays(base, addDays(base, days))).toBe(overdue);
    expect(agingBucket(base, addDays(base, days))).toBe(bucket);
  });

  test.each([
    ["2023-03-15", "2026-03-15", "1-3y"],
    ["2023-03-15", "2026-03-16", "3y+"],
    // 29 February: three years end on 28 February, 1,095 days later.
    ["2024-02-29", "2027-02-28", "1-3y"],
    ["2024-02-29", "2027-03-01", "3y+"],
    // No leap day between: 1,095 days are three years.
    ["2025-01-10", "2028-01-10", "1-3y"],
    ["2025-01-10", "2028-01-11", "3y+"],
  ])("base %s on %s is %s", (from, asOf, bucket) => {
    expect(agingBucket(isoDay(from), isoDay(asOf))).toBe(bucket);
  });

  test("an unknown base date has no age", () => {
    expect(overdueDays(null, base)).toBeNull();
    expect(agingBucket(null, base)).toBeNull();
  });
});

const anyDay = fc.integer({ min: isoDay("2000-01-01"), max: isoDay("2040-12-31") }).map((n) => n as Day);

test("the three-year mark is the plain date of the calendar", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1_090, max: 1_100 }), (from, days) => {
      expect(isOlderThan3Years(from, addDays(from, days))).toBe(addYears(from, 3) < addDays(from, days));
    }),
    { numRuns: 1_000 },
  );
});

test("a debt never gets younger", () => {
  const rank = (days: number, from: Day): number => {
    const bucket = agingBucket(from, addDays(from, days));
    return bucket === null ? -1 : AGING_BUCKETS.indexOf(bucket);
  };
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -10, max: 1_200 }), fc.nat(400), (from, days, more) => {
      expect(rank(days + more, from)).toBeGreaterThanOrEqual(rank(days, from));
    }),
  );
});
