import { calendarDate } from "../../domain/day";
import { normaliseText } from "../cells";
import { monthNumber } from "../../domain/written/months";
import type { ColumnProfile } from "../headings";
import type { JoinedColumn, JoinInput } from "./joinedTypes";

const PAID = /(?:^| )(?:оплач|оплат|уплач|поступ|погаш|внесено|платеж)/;
const ACCRUED = /(?:^| )(?:начисл|к оплате|предъявл)/;
const YEAR = /(?:^| )(20\d\d)(?= |$)/;
const QUARTER = /(?:^| )(?:([1-4])|(i{1,3}|iv)) ?(?:кв|квартал\S*)(?= |$)/;
const MONTH_WORD =
  /(?:^| )(январ\S*|феврал\S*|март\S*|апрел\S*|ма[йяе]|июн\S*|июл\S*|август\S*|сентябр\S*|октябр\S*|ноябр\S*|декабр\S*|(?:янв|фев|мар|апр|авг|сен|сент|окт|ноя|нояб|дек)(?= |$))/;
const MONTH_DIGITS = /^(0?[1-9]|1[0-2])[./](20\d\d)$/;
const ROMAN: readonly string[] = ["i", "ii", "iii", "iv"];
/** One period is a heading like any other; two make a sheet with periods across. */
const FEWEST_PERIODS = 2;

/** A column for one period of the year: its first month, its length in months, and what happened in it. */
interface PeriodColumn {
  readonly column: number;
  readonly first: number;
  readonly months: number;
  readonly kind: "paid" | "accrued";
}

/**
 * Months or quarters across, with «начислено» and «оплачено» below each (docs/register.md §1 p.13): what was paid
 * since 1 January is the sum of the months of the as-of date's year up to that date, and likewise for what was
 * accrued. If the sheet does not begin in January, or its months belong to another year, nothing is summed.
 */
export function joinedMonths({ profiles, asOf }: JoinInput): readonly JoinedColumn[] {
  const today = calendarDate(asOf);
  // On the first of a month, the months before it are over; that month itself has just begun.
  const lastMonth = today.day === 1 ? (today.month === 1 ? 12 : today.month - 1) : today.month;
  const year = today.day === 1 && today.month === 1 ? today.year - 1 : today.year;
  const columns = profiles.flatMap((profile) => periodOf(profile, year) ?? []);
  const found: JoinedColumn[] = [];
  for (const kind of ["paid", "accrued"] as const) {
    const own = columns.filter((each) => each.kind === kind && each.first <= lastMonth);
    if (own.length < FEWEST_PERIODS || !fillsYear(own)) continue;
    const parts = own.map(({ column }) => column);
    const heading = kind === "paid" ? "Оплачено с начала года" : "Начислено за период";
    found.push({ column: Math.min(...parts), parts, join: "sum", widths: [], heading });
  }
  return found;
}

/** Whether the periods follow one another from January on, with no repeats or gaps. */
function fillsYear(columns: readonly PeriodColumn[]): boolean {
  let next = 1;
  for (const { first, months } of [...columns].sort((a, b) => a.first - b.first)) {
    if (first !== next) return false;
    next += months;
  }
  return true;
}

function periodOf({ column, header, levels }: ColumnProfile, year: number): PeriodColumn | null {
  const text = normaliseText(levels.join(" "));
  const own = YEAR.exec(text)?.[1];
  if (own !== undefined && Number(own) !== year) return null;
  const kind = PAID.test(text) ? "paid" : ACCRUED.test(text) ? "accrued" : null;
  if (kind === null) return null;
  const digits = levels.flatMap((level) => MONTH_DIGITS.exec(level.trim()) ?? []);
  if (digits[1] !== undefined)
    return Number(digits[2]) === year ? { column, first: Number(digits[1]), months: 1, kind } : null;
  const quarter = QUARTER.exec(normaliseText(header));
  if (quarter !== null) {
    const number = quarter[1] === undefined ? ROMAN.indexOf(quarter[2] ?? "") + 1 : Number(quarter[1]);
    return { column, first: 3 * number - 2, months: 3, kind };
  }
  const word = MONTH_WORD.exec(text)?.[1];
  return word === undefined ? null : { column, first: monthNumber(word), months: 1, kind };
}
