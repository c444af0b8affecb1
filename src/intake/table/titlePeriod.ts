import { addDays, addMonths, tryDay, type Day } from "../../domain/day";
import { daysInText } from "../../domain/written/dayInText";
import { MONTH, monthNumber } from "../../domain/written/months";

/** First and last day of a turnover sheet. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const BETWEEN_MONTHS = new RegExp(
  `(?:за|с)\\s+(${MONTH})\\s*(\\d{4})?[\\s,года.]*(?:по|[-–—])\\s*(${MONTH})\\s*(\\d{4})`,
);
const MONTHS_OF_YEAR = /за\s+(\d{1,2})\s+мес\S*\s+(\d{4})/;
const QUARTER = /за\s+(?:(\d)|(i{1,3}|iv))(?:-?[а-я]{1,2})?\s+(?:квартал|кв\.)\S*\s+(\d{4})/;
const HALF = /за\s+(1|2|i{1,2}|первое|второе)(?:-?[а-я]{1,2})?\s+полугоди\S*\s+(\d{4})/;
const ONE_MONTH = new RegExp(`за\\s+(${MONTH})\\s+(\\d{4})`);
const YEAR = /за\s+(\d{4})\s*(?:г\.|г(?![а-я])|год)/;

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/**
 * The period that a turnover sheet's title names: «за Январь 2026 г. - Сентябрь 2026 г.», «за 9 месяцев 2026 г.»,
 * «с 01.01.2026 по 30.09.2026», «за 2026 год», a quarter, a half-year; `null` if it names none.
 */
export function findPeriod(title: string): Period | null {
  const text = title
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/\u00a0/g, " ");
  return betweenDates(text) ?? betweenMonths(text) ?? partOfYear(text);
}

function betweenDates(text: string): Period | null {
  const [first, second] = daysInText(text);
  if (first === undefined || second === undefined || first.day > second.day) return null;
  const between = text.slice(first.end, second.start);
  return /^\s*(?:г(?:\.|ода)?)?\s*(?:по|до|[-–—])\s*$/.test(between)
    ? { from: first.day, to: second.day }
    : null;
}

function betweenMonths(text: string): Period | null {
  const match = BETWEEN_MONTHS.exec(text);
  if (!match) return null;
  const lastYear = Number(match[4]);
  return months(
    Number(match[2] ?? lastYear),
    monthNumber(match[1] ?? ""),
    lastYear,
    monthNumber(match[3] ?? ""),
  );
}

function partOfYear(text: string): Period | null {
  const count = MONTHS_OF_YEAR.exec(text);
  if (count) return months(Number(count[2]), 1, Number(count[2]), Number(count[1]));
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const number = quarter[1] === undefined ? (ROMAN[quarter[2] ?? ""] ?? 1) : Number(quarter[1]);
    return months(Number(quarter[3]), number * 3 - 2, Number(quarter[3]), number * 3);
  }
  const half = HALF.exec(text);
  if (half) {
    const second = /^(?:2|ii|второе)$/.test(half[1] ?? "");
    return months(Number(half[2]), second ? 7 : 1, Number(half[2]), second ? 12 : 6);
  }
  const month = ONE_MONTH.exec(text);
  if (month)
    return months(
      Number(month[2]),
      monthNumber(month[1] ?? ""),
      Number(month[2]),
      monthNumber(month[1] ?? ""),
    );
  const year = YEAR.exec(text);
  return year ? months(Number(year[1]), 1, Number(year[1]), 12) : null;
}

/** Whole months, both counted from 1 and inclusive; `null` if there is no such period. */
function months(fromYear: number, from: number, toYear: number, to: number): Period | null {
  if (from < 1 || from > 12 || to < 1 || to > 12) return null;
  const first = tryDay(fromYear, from, 1);
  const last = tryDay(toYear, to, 1);
  if (first === null || last === null || first > last) return null;
  return { from: first, to: addDays(addMonths(last, 1), -1) };
}

/** The day of the closing balance of a period: the day after it, `01.10` for nine months. */
export function balanceDay(period: Period): Day {
  return addDays(period.to, 1);
}
