import { addDays, addMonths, calendarDate, dayOf, tryDay, yearOf, type Day } from "../../../domain/day";
import { previousMonthStart, yearStart } from "../../../domain/reportingDates";
import { fullYear } from "../../../domain/written/dayInText";
import { MONTH, monthNumber } from "../../../domain/written/months";

/**
 * Words that replace the dates of headings, so that what is learned of one month holds for every other: the beginning
 * of the year, the reporting date, the month before it, a year before it, any other day.
 */
const WORDS = {
  yearStart: "датанач",
  report: "датаотч",
  previous: "датапред",
  lastYear: "датапрошл",
  other: "датадруг",
  sinceNewYear: "периоднач",
  otherPeriod: "периоддруг",
  lastMonth: "месяцпосл",
  otherMonth: "месяцдруг",
  thisYear: "годтек",
  pastYear: "годпрош",
} as const;

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"] as const;

const DATE =
  "(?:(?<day>\\d{1,2})[./](?<month>\\d{1,2})(?:[./](?<year>\\d{4}|\\d{2}))?(?![\\d.,/])|" +
  "(?<romanDay>\\d{1,2})[/.-](?<roman>[ivx]+)(?:[-/. ]+(?<romanYear>\\d{4}|\\d{2}))?(?![\\da-zа-я])|" +
  `(?<wordDay>\\d{1,2})(?:-?(?:го|ое|е))? ?(?<word>${MONTH})(?![а-я])\\.?(?: ?(?<wordYear>\\d{4}|\\d{2}(?= ?г)))?)` +
  "(?: ?(?:г(?:ода|\\.)?)(?![а-я]))?(?: \\d{1,2}:\\d\\d(?::\\d\\d)?)?";
const DATES = new RegExp(`(?<![\\d.,/а-яa-z])${DATE}`, "g");
const MONTHS = new RegExp(`(?<![а-я])${MONTH}(?![а-я])\\.?`, "g");
const COUNTED_MONTHS =
  /(?<!\d)(\d{1,2})(?:-?ти)? ?(?:мес(?![а-я]*дн)[а-я]*|м-цев|м-ца|м-цев|м\.(?= ?20))\.?/g;
/** «за 3 квартала», «I–III кв.» */
const COUNTED_QUARTERS =
  /(?<![а-яa-z\d])(?:(?:1|i)\s?[-–—]\s?)?(2|3|4|ii|iii|iv|два|три|четыре) ?(?:квартал[ао]?в?|кв(?:-л[ао]?в?)?)(?![а-я])\.?/g;
const QUARTERS: Readonly<Record<string, number>> = { ii: 2, iii: 3, iv: 4, два: 2, три: 3, четыре: 4 };
/** «с января», «с 1 янв.»: what happened since the beginning of the year; the heading leaves out the end. */
const SINCE_JANUARY = /(?<![а-я])с (?:1(?:-?го)? )?янв[а-я]*(?![а-я])\.?(?! ?(?:20\d\d|\d\d ?г))/g;
const HALF_YEAR = /(?<![а-я])(?:за |1(?:-?е)? |i |первое )?полугоди[ея](?![а-я])/g;
/** «конец прошлого года» is the beginning of this year. */
const LAST_YEARS_END =
  /(?<![а-я])(?:конец|кон\.?) (?:прошл[а-я]*|пр\.?|предыдущ[а-я]*|предшеств[а-я]*|прошедш[а-я]*) (?:года|г)(?![а-я])\.?/g;
const MONTHS_END = new RegExp(`(?<![а-я])(?:конец|кон\\.?) ${MONTH}(?![а-я])\\.?`, "g");
/** «SALDO_0101», «сумма_01012026»: this is how databases write days into names. */
const RUN_TOGETHER = /(?<=_)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d\d)?(?=_|$)/g;
const YEARS = /(?<!\d)(20\d\d)(?!\d)(?: ?(?:г(?:од[а-я]*|г?\.?)?)(?![а-я]))?/g;
const BETWEEN = /(дата[а-я]+|с дата[а-я]+) ?(?:по|до|[-–—]|\.\.+) ?(дата[а-я]+)/g;

/** Replaces the dates and periods in a heading with words for their relation to the reporting date. */
export function withDateWords(text: string, report: Day, asOf: Day): string {
  const last = lastMonth(report);
  const spelt = lower(text)
    .replace(RUN_TOGETHER, (_whole, day: string, month: string, year?: string) =>
      [" ", day, month, ...(year === undefined ? [] : [year])].join(".").replace(" .", " "),
    )
    .replace(LAST_YEARS_END, ` ${WORDS.yearStart} `)
    .replace(MONTHS_END, (word) => {
      const month = monthNumber(word.replace(/^(?:конец|кон\.?) /, ""));
      return ` ${month === last ? WORDS.report : month === last - 1 ? WORDS.previous : WORDS.other} `;
    });
  const dated = spelt.replace(DATES, (whole, ...rest) => {
    const day = dayOfGroups(rest.at(-1) as Record<string, string | undefined>, report);
    return day === null ? whole : ` ${wordOf(day, report, asOf)} `;
  });
  return dated
    .replace(/ {2,}/g, " ")
    .replace(BETWEEN, (_whole, first: string, last: string) =>
      first.endsWith(WORDS.yearStart) && last === WORDS.report
        ? ` ${WORDS.sinceNewYear} `
        : ` ${WORDS.otherPeriod} `,
    )
    .replace(COUNTED_MONTHS, (whole, count: string) =>
      Number(count) === last ? ` ${WORDS.sinceNewYear} ` : whole,
    )
    .replace(COUNTED_QUARTERS, (whole, count: string) =>
      (QUARTERS[count] ?? Number(count)) * 3 === last ? ` ${WORDS.sinceNewYear} ` : whole,
    )
    .replace(HALF_YEAR, (whole) => (last === 6 ? ` ${WORDS.sinceNewYear} ` : whole))
    .replace(new RegExp(`${MONTHS.source} ?(?:[-–—]|по) ?${MONTHS.source}`, "g"), (whole) => {
      const [first = 0, end = 0] = [...whole.matchAll(MONTHS)].map(([word]) => monthNumber(word));
      return ` ${first === 1 && end === last ? WORDS.sinceNewYear : WORDS.otherPeriod} `;
    })
    .replace(SINCE_JANUARY, ` ${WORDS.sinceNewYear} `)
    .replace(MONTHS, (word) =>
      monthNumber(word) === last ? ` ${WORDS.lastMonth} ` : ` ${WORDS.otherMonth} `,
    )
    .replace(YEARS, (_whole, year: string) =>
      Number(year) === yearOf(yearStart(asOf)) ? ` ${WORDS.thisYear} ` : ` ${WORDS.pastYear} `,
    );
}

/**
 * The day that the headings treat as «now»: the as-of date if one of them names it, otherwise the latest full date in
 * any of them after the beginning of the year (register.md §1 p.11), otherwise the as-of date. The previous month has
 * a field of its own.
 */
export function reportDay(headings: readonly string[], asOf: Day): Day {
  let latest: Day | null = null;
  for (const heading of headings)
    for (const match of lower(heading).matchAll(DATES)) {
      const day = dayOfGroups(match.groups ?? {}, asOf);
      if (day === null) continue;
      if (day === asOf || addDays(day, 1) === asOf) return asOf;
      if (day === previousMonthStart(asOf) || addDays(day, 1) === previousMonthStart(asOf)) continue;
      if (day > yearStart(asOf) && day < asOf && (latest === null || day > latest)) latest = day;
    }
  return latest ?? asOf;
}

const lastMonth = (report: Day): number => calendarDate(addDays(report, -1)).month;

const lower = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, "е")
    .replace(/[\s\u00a0]+/g, " ");

/** A date without a year is the latest such date up to the reporting date. */
function dayOfGroups(groups: Record<string, string | undefined>, report: Day): Day | null {
  const day = Number(groups["day"] ?? groups["romanDay"] ?? groups["wordDay"]);
  const month =
    groups["month"] !== undefined
      ? Number(groups["month"])
      : groups["roman"] !== undefined
        ? ROMAN.indexOf(groups["roman"] as (typeof ROMAN)[number]) + 1
        : monthNumber(groups["word"] ?? "");
  const year = groups["year"] ?? groups["romanYear"] ?? groups["wordYear"];
  if (year !== undefined) return tryDay(fullYear(year), month, day);
  const thisYear = tryDay(yearOf(report), month, day);
  return thisYear !== null && thisYear > report ? tryDay(yearOf(report) - 1, month, day) : thisYear;
}

function wordOf(day: Day, report: Day, asOf: Day): string {
  const is = (other: Day): boolean => day === other || addDays(day, 1) === other;
  if (is(report)) return WORDS.report;
  if (is(yearStart(asOf))) return WORDS.yearStart;
  if (is(previousMonthStart(report))) return WORDS.previous;
  return is(addMonths(report, -12)) || is(dayOf(yearOf(yearStart(asOf)) - 1, 1, 1))
    ? WORDS.lastYear
    : WORDS.other;
}
