import { calendarDate, type Day } from "../../domain/day";
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
  const { year, lastMonth } = yearsPeriods(asOf);
  const columns = profiles.flatMap((profile) => turnoverOf(profile, year) ?? []);
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

/** The year that a sheet of the as-of date is about, and its last month that has passed or is passing. */
export function yearsPeriods(asOf: Day): { readonly year: number; readonly lastMonth: number } {
  const { day, month, year } = calendarDate(asOf);
  // On the first of a month, the months before it are over; that month itself has just begun.
  if (day > 1) return { year, lastMonth: month };
  return month === 1 ? { year: year - 1, lastMonth: 12 } : { year, lastMonth: month - 1 };
}

/** Whether a heading says that sums were charged or paid; `null` for anything else. */
export function kindOfTurnover({ levels }: ColumnProfile): "paid" | "accrued" | null {
  const text = normaliseText(levels.join(" "));
  return PAID.test(text) ? "paid" : ACCRUED.test(text) ? "accrued" : null;
}

function turnoverOf(profile: ColumnProfile, year: number): PeriodColumn | null {
  const kind = kindOfTurnover(profile);
  const period = kind === null ? null : periodOf(profile, year);
  return kind === null || period === null ? null : { column: profile.column, ...period, kind };
}

/** The months of the year that a heading names: their first, counted from 1, and how many they are. */
export function periodOf(
  { header, levels }: ColumnProfile,
  year: number,
): { readonly first: number; readonly months: number } | null {
  const text = normaliseText(levels.join(" "));
  const own = YEAR.exec(text)?.[1];
  if (own !== undefined && Number(own) !== year) return null;
  const digits = levels.flatMap((level) => MONTH_DIGITS.exec(level.trim()) ?? []);
  if (digits[1] !== undefined)
    return Number(digits[2]) === year ? { first: Number(digits[1]), months: 1 } : null;
  const quarter = QUARTER.exec(normaliseText(header));
  if (quarter !== null) {
    const number = quarter[1] === undefined ? ROMAN.indexOf(quarter[2] ?? "") + 1 : Number(quarter[1]);
    return { first: 3 * number - 2, months: 3 };
  }
  const word = MONTH_WORD.exec(text)?.[1];
  return word === undefined ? null : { first: monthNumber(word), months: 1 };
}
