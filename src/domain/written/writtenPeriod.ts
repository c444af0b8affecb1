import { calendarDate, dayOf, tryDay, yearOf, type Day } from "../day";
import { parseWrittenDay, plainDay } from "./writtenDay";
import { isPlausible } from "./dayInText";
import { endOfMonth, MONTH, monthNumber } from "./months";

/** First and last day of a period. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const YEAR = "(\\d{4})(?: ?(?:гг|годы|г|год|года)\\.?)?";
const QUARTER = new RegExp(
  `^(?:([1-4])|(i{1,3}|iv))(?:-?(?:й|ый|ий|ого))? ?(?:квартал[а-я]*|кв\\.?) ?${YEAR}$`,
);
const HALF = new RegExp(
  `^(?:(1|i|перв[а-я]+)|2|ii|втор[а-я]+)(?:-?(?:е|ое|го))? ?(?:полугоди[а-я]*|п/г) ?${YEAR}$`,
);
const FIRST_MONTHS = new RegExp(`^(\\d{1,2}) ?(?:месяц[а-я]*|мес\\.?) ?${YEAR}$`);
const WHOLE_YEAR = new RegExp(`^${YEAR}$`);
const MONTH_ALONE = new RegExp(`^(${MONTH})$`);
const LEADING = /^(?:период:? )?(?:за (?:период )?)?(?:со? )?/;
const BETWEEN = / (?:по|до) |\s*[-–—]\s*/g;
const ROMAN: readonly string[] = ["i", "ii", "iii", "iv"];

/**
 * Reads a text that is a period and nothing else: «с 01.01.2026 по 31.03.2026», «январь 2026», «январь – март 2026»,
 * «1 кв. 2026», «I полугодие 2026 г.», «9 месяцев 2026», «2025 год». `null` for any other text, for a single day, for
 * several periods, and for one that ends before it begins.
 */
export function parseWrittenPeriod(text: string): Period | null {
  const line = text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .replace(LEADING, "");
  return namedPeriod(line) ?? between(line);
}

/** A period that has a name of its own; an implausible one (see isPlausible) does not count. */
function namedPeriod(line: string): Period | null {
  const half = HALF.exec(line);
  if (half) return half[1] === undefined ? months(half[2], 7, 12) : months(half[2], 1, 6);
  const quarter = QUARTER.exec(line);
  if (quarter) {
    const number = Number(quarter[1] ?? ROMAN.indexOf(quarter[2] ?? "") + 1);
    return months(quarter[3], 3 * number - 2, 3 * number);
  }
  const first = FIRST_MONTHS.exec(line);
  if (first) return months(first[2], 1, Number(first[1]));
  const year = WHOLE_YEAR.exec(line);
  if (year) return months(year[1], 1, 12);
  const month = parseWrittenDay(line);
  if (month?.precision !== "month" || month.day === null || !isPlausible(month.day)) return null;
  return { from: firstOfMonth(month.day), to: month.day };
}

/** «… по …»: two days, or two periods where the first may take its year from the second («январь – март 2026»). */
function between(line: string): Period | null {
  for (const match of line.matchAll(BETWEEN)) {
    const end = sideOf(line.slice(match.index + match[0].length));
    const begin = end && sideOf(line.slice(0, match.index), yearOf(end.to));
    if (begin && end && begin.from <= end.to) return { from: begin.from, to: end.to };
  }
  return null;
}

function sideOf(line: string, year?: number): Period | null {
  const day = plainDay(line);
  if (day !== null) return { from: day, to: day };
  const month = year === undefined ? null : MONTH_ALONE.exec(line);
  return month && year !== undefined
    ? months(String(year), monthNumber(line), monthNumber(line))
    : namedPeriod(line);
}

/** Whole months of a year, both counted from 1 and inclusive. */
function months(yearDigits: string | undefined, first: number, last: number): Period | null {
  const year = Number(yearDigits);
  const [from, to] = [tryDay(year, first, 1), endOfMonth(year, last)];
  return from !== null && to !== null && isPlausible(from) && isPlausible(to) && from <= to
    ? { from, to }
    : null;
}

function firstOfMonth(day: Day): Day {
  const { year, month } = calendarDate(day);
  return dayOf(year, month, 1);
}
