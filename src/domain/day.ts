import { addMonths as addMonthsTo, addYears as addYearsTo } from "date-fns";
import { UTCDateMini } from "@date-fns/utc/date/mini";
import { remembered } from "./remembered";

declare const dayBrand: unique symbol;

/**
 * A civil date without time or time zone, kept as the number of days since 1970-01-01,
 * so that days compare with `<` and differ with `-`.
 */
export type Day = number & { readonly [dayBrand]: true };

/** Year, month 1–12 and day of the month 1–31 of a civil date. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MS_PER_DAY = 86_400_000;
/** Days from serial 0 of Excel's 1900 system to 1970-01-01, valid from 1900-03-01 on. */
const EPOCH_SERIAL_1900 = 25_569;
/** The same for the 1904 system, whose serials are 1,462 smaller. */
const EPOCH_SERIAL_1904 = EPOCH_SERIAL_1900 - 1_462;

/** The civil date, or `null` if it does not exist (30 February). Years 1900–9999. */
export function tryDay(year: number, month: number, day: number): Day | null {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return null;
  const ms = Date.UTC(year, month - 1, day);
  const date = new Date(ms);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return dayAt(ms);
}

/**
 * A quotient is a floating-point number for V8 however whole it is, and each one that is kept takes 16 bytes of its
 * own; as an integer it takes none.
 */
function dayAt(ms: number): Day {
  return ((ms / MS_PER_DAY) | 0) as Day;
}

/** The civil date; throws if it does not exist, so use it only for dates written in code and data. */
export function dayOf(year: number, month: number, day: number): Day {
  const result = tryDay(year, month, day);
  if (result === null) throw new RangeError(`No such date: ${year}-${month}-${day}`);
  return result;
}

/** Year, month and day of the month. */
export const calendarDate = remembered((day: Day): CalendarDate => {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
});

/** The year of a civil date. */
export function yearOf(day: Day): number {
  return calendarDate(day).year;
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `day` moved by whole calendar days (negative: back). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day;
}

/** Same day of the month `months` later; its last day where that month is shorter (ГК РФ ст. 192 п. 3). */
export function addMonths(day: Day, months: number): Day {
  return monthsAdder(months)(day);
}

const monthsAdder = remembered((months: number) =>
  remembered((day: Day) => dayAt(addMonthsTo(new UTCDateMini(day * MS_PER_DAY), months).getTime())),
);

/** Same day and month `years` later; 29 February → 28 February. */
export function addYears(day: Day, years: number): Day {
  return yearsAdder(years)(day);
}

const yearsAdder = remembered((years: number) =>
  remembered((day: Day) => dayAt(addYearsTo(new UTCDateMini(day * MS_PER_DAY), years).getTime())),
);

/** Parses exactly `YYYY-MM-DD`; `null` for anything else or a date that does not exist. */
export function parseIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? tryDay(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** A date literal of code, data and tests: `isoDay("2026-10-01")`. Throws on anything else. */
export function isoDay(text: string): Day {
  const day = parseIsoDay(text);
  if (day === null) throw new RangeError(`Not a date: ${text}`);
  return day;
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** `YYYY-MM-DD`. */
export const formatIsoDay = remembered((day: Day): string => {
  const { year, month, day: d } = calendarDate(day);
  return `${year}-${pad(month)}-${pad(d)}`;
});

/** `дд.мм.гггг`, the form of every user-visible date. */
export const formatDay = remembered((day: Day): string => {
  const { year, month, day: d } = calendarDate(day);
  return `${pad(d)}.${pad(month)}.${year}`;
});

/** Excel's serial number of a day; the whole number that a date cell holds. */
export function toSerial(day: Day, date1904 = false): number {
  return day + (date1904 ? EPOCH_SERIAL_1904 : EPOCH_SERIAL_1900);
}

/** The day of an Excel serial; the time of day is dropped. Only for serials from 1900-03-01 on. */
export function fromSerial(serial: number, date1904 = false): Day {
  const whole = Math.floor(serial);
  // As with a quotient (dayAt); what is no day at all stays as far off as it is.
  return (((whole | 0) === whole ? whole | 0 : whole) -
    (date1904 ? EPOCH_SERIAL_1904 : EPOCH_SERIAL_1900)) as Day;
}

/** Today by the machine's own clock and zone: the default as-of date. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
