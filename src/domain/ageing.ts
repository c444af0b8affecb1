import { addYears, type Day } from "./day";

/** Days since the base date in the bands of the JSON report; `1-3y` from 366 days, `3y+` once base + 3 years < A. */
export const AGING_BUCKETS = ["0-30", "31-90", "91-180", "181-365", "1-3y", "3y+"] as const;
/** See {@link AGING_BUCKETS}. */
export type AgingBucket = (typeof AGING_BUCKETS)[number];

/** Three civil years are 1,095 or 1,096 days; only 1,096 elapsed days leave a doubt. */
const SHORT_THREE_YEARS = 1_095;
const LONG_THREE_YEARS = 1_096;

/**
 * Whole calendar days from the base date to the as-of date; `null` while the term of payment is still running or is
 * unknown.
 */
export function overdueDays(base: Day | null, asOf: Day): number | null {
  return base !== null && asOf > base ? asOf - base : null;
}

/** The plain three-year mark: `from` + 3 years is before `day`. It is never moved to a working day. */
export function isOlderThan3Years(from: Day, day: Day): boolean {
  const days = day - from;
  if (days <= SHORT_THREE_YEARS) return false;
  return days > LONG_THREE_YEARS || addYears(from, 3) < day;
}

/** The ageing bucket on the as-of date; `null` as for {@link overdueDays}. */
export function agingBucket(base: Day | null, asOf: Day): AgingBucket | null {
  const days = overdueDays(base, asOf);
  if (base === null || days === null) return null;
  if (days <= 30) return "0-30";
  if (days <= 90) return "31-90";
  if (days <= 180) return "91-180";
  if (days <= 365) return "181-365";
  return isOlderThan3Years(base, asOf) ? "3y+" : "1-3y";
}
