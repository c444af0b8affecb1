import { dayOf, tryDay, type Day } from "../day";
import { MONTH, monthNumber } from "./months";

/** A full date found in a text, and its position. */
export interface FoundDay {
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const FULL_DATES = new RegExp(
  "(?<![\\d.,/])(?:" +
    "(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>\\d{4}|\\d{2})|" +
    "(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})|" +
    `[«"]?(?<wordDay>\\d{1,2})[»"]? ?(?<word>${MONTH}) (?<wordYear>\\d{4})` +
    ")(?!\\d|[./,]\\d)",
  "g",
);

/** No debt of these registers arose earlier, and no term ends later. */
const EARLIEST = dayOf(1950, 1, 1);
const LATEST = dayOf(2100, 12, 31);

/** Whether a date can belong to a debt: 1950 to 2100. */
export function isPlausible(day: Day): boolean {
  return day >= EARLIEST && day <= LATEST;
}

/** Every full date in a text, in order; dates that do not exist or are implausible are left out. */
export function daysInText(text: string): readonly FoundDay[] {
  const line = text.toLowerCase().replace(/[\s\u00a0]/g, " ");
  const found: FoundDay[] = [];
  for (const match of line.matchAll(FULL_DATES)) {
    const g = match.groups ?? {};
    const day = g.day
      ? tryDay(fullYear(g.year ?? ""), Number(g.month), Number(g.day))
      : g.isoYear
        ? tryDay(Number(g.isoYear), Number(g.isoMonth), Number(g.isoDay))
        : tryDay(Number(g.wordYear), monthNumber(g.word ?? ""), Number(g.wordDay));
    if (day !== null && isPlausible(day))
      found.push({ day, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

/**
 * The date that a title or heading refers to: the one after «на» («по состоянию на 01.10.2026», «на 1 октября 2026
 * года»), otherwise the first one («Дебиторская задолженность 31.05.2025»); `null` if there is none.
 */
export function findDayInText(text: string): Day | null {
  const days = daysInText(text);
  const asOf = days.find(({ start }) => /(?:^|[^а-яё])на\s*$/i.test(text.slice(0, start)));
  return (asOf ?? days[0])?.day ?? null;
}

/** Two-digit years: 00–49 → 20xx, 50–99 → 19xx (docs/register.md §1 p.7). */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}
