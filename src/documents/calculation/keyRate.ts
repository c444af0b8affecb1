import { addDays, isoDay, type Day } from "../../domain/day";
import { money, type Money } from "../../domain/money";
import { KEY_RATES, KEY_RATES_HOLD_UNTIL } from "./keyRateData";

/** The key rate in percent per year from a day on. */
export interface KeyRate {
  readonly from: Day;
  readonly percent: Money;
}

/** What is known about the key rate: `null` from {@link rateOn} where it is not. */
export interface KeyRates {
  /** In ascending order by day. */
  readonly rates: readonly KeyRate[];
  /** The last day for which the rates are valid. */
  readonly knownUntil: Day;
}

/** A stretch of days with one rate. */
export interface RatePeriod {
  readonly from: Day;
  readonly to: Day;
  readonly percent: Money;
}

/**
 * The built-in table, continued by what the user has entered. A rate entered for a day beyond the table is known from
 * that day to `enteredUntil` (the day the user vouches for, usually the day of the calculation); the days between the
 * end of the table and the first entry stay unknown, as no rate is ever extended silently.
 */
export function keyRates(entered: readonly KeyRate[] = [], enteredUntil?: Day): KeyRates {
  const tableEnd = isoDay(KEY_RATES_HOLD_UNTIL);
  const table = KEY_RATES.map(([from, percent]): KeyRate => ({
    from: isoDay(from),
    percent: money(percent),
  }));
  const later = entered.filter(({ from }) => from > tableEnd).sort((a, b) => a.from - b.from);
  const first = later[0];
  if (first === undefined || first.from > addDays(tableEnd, 1)) return { rates: table, knownUntil: tableEnd };
  const last = later.at(-1) ?? first;
  const until = enteredUntil !== undefined && enteredUntil > last.from ? enteredUntil : last.from;
  return { rates: [...table, ...later], knownUntil: until };
}

/** The rate in force on a day; `null` if it is not known. */
export function rateOn({ rates, knownUntil }: KeyRates, day: Day): Money | null {
  if (day > knownUntil) return null;
  return rates.findLast(({ from }) => from <= day)?.percent ?? null;
}

/** The first day of `from`–`to` whose rate is not known; `null` if all are known. */
export function firstUnknown(known: KeyRates, from: Day, to: Day): Day | null {
  if (to < from) return null;
  const start = known.rates[0]?.from;
  if (start === undefined || from < start) return from;
  return to > known.knownUntil ? (from > known.knownUntil ? from : addDays(known.knownUntil, 1)) : null;
}

/** The days `from`–`to` split where the rate changes. All of them must be known ({@link firstUnknown}). */
export function ratePeriods(known: KeyRates, from: Day, to: Day): RatePeriod[] {
  const periods: RatePeriod[] = [];
  for (const [index, rate] of known.rates.entries()) {
    const next = known.rates[index + 1];
    const start = rate.from > from ? rate.from : from;
    const end = next === undefined || next.from > to ? to : addDays(next.from, -1);
    if (start <= end) periods.push({ from: start, to: end, percent: rate.percent });
  }
  return periods;
}
