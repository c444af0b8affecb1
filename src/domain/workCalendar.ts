import { DECREES, HOLIDAYS, type CalendarDecree } from "./calendarData";
import { addDays, isoDay, weekday, yearOf, type Day } from "./day";

/** The Russian production calendar of a five-day week. */
export interface WorkCalendar {
  isWorkingDay(day: Day): boolean;
  /** The day itself if it is a working day, otherwise the first working day after it (ГК РФ ст. 193). */
  nextWorkingDay(day: Day): Day;
  /** The last working day strictly before the day. */
  lastWorkingDayBefore(day: Day): Day;
  /** The `count`-th working day after the day; the day itself for 0. Throws on a negative or fractional count. */
  addWorkingDays(day: Day, count: number): Day;
  /** Whether no decree is known for the year, so that its calendar follows from ТК РФ ст. 112 alone. */
  isProvisional(year: number): boolean;
  /** The decree that moved the year's days off, `null` for a provisional year. */
  decree(year: number): string | null;
}

const decrees: ReadonlyMap<number, CalendarDecree> = new Map(DECREES.map((entry) => [entry.year, entry]));

/** The years that dates can be written for; outside them only Saturdays and Sundays count as days off. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/** One year of the calendar: whether the day `first + i` is a working one. */
interface WorkYear {
  readonly first: Day;
  readonly working: readonly boolean[];
}

const isWeekend = (day: Day): boolean => weekday(day) > 5;

/** Weekends, holidays and the decree's transfers; then ст. 112 ч. 2 for holidays that fall on a weekend. */
function buildYear(year: number): WorkYear {
  const first = isoDay(`${year}-01-01`);
  const length = isoDay(`${year}-12-31`) - first + 1;
  const at = (monthDay: string): number => isoDay(`${year}-${monthDay}`) - first;

  const holidays = new Set(HOLIDAYS.map(at));
  const working = Array.from({ length }, (_, i) => !isWeekend(addDays(first, i)) && !holidays.has(i));

  const moved = new Set<number>();
  for (const [from, to] of decrees.get(year)?.transfers ?? []) {
    moved.add(at(from));
    if (!holidays.has(at(from))) working[at(from)] = true;
    working[at(to)] = false;
  }

  const january8 = at("01-08");
  for (const holiday of holidays) {
    if (holiday <= january8 || moved.has(holiday) || !isWeekend(addDays(first, holiday))) continue;
    const substitute = working.indexOf(true, holiday);
    if (substitute >= 0) working[substitute] = false;
  }
  return { first, working };
}

const builtYears = new Map<number, WorkYear>();

function workYear(year: number): WorkYear {
  const known = builtYears.get(year);
  if (known) return known;
  const built = buildYear(year);
  builtYears.set(year, built);
  return built;
}

/** The last year requested: runs of days mostly stay within one, and finding a day's year is the expensive part. */
let current: WorkYear = { first: 0 as Day, working: [] };

function isOfficialWorkingDay(day: Day): boolean {
  const known = day >= current.first ? current.working[day - current.first] : undefined;
  if (known !== undefined) return known;
  const year = yearOf(day);
  if (year < FIRST_YEAR || year > LAST_YEAR) return !isWeekend(day);
  current = workYear(year);
  return current.working[day - current.first] ?? false;
}

/**
 * The national calendar, with the organisation's own days off (regional holidays) removed from the working days, even
 * where a decree makes them working days.
 */
export function workCalendar(extraDaysOff: Iterable<Day> = []): WorkCalendar {
  const extra: ReadonlySet<Day> = new Set(extraDaysOff);
  const isWorkingDay = (day: Day): boolean => !extra.has(day) && isOfficialWorkingDay(day);

  function nextWorkingDay(day: Day): Day {
    let result = day;
    while (!isWorkingDay(result)) result = addDays(result, 1);
    return result;
  }

  return {
    isWorkingDay,
    nextWorkingDay,
    lastWorkingDayBefore(day) {
      let result = addDays(day, -1);
      while (!isWorkingDay(result)) result = addDays(result, -1);
      return result;
    },
    addWorkingDays(day, count) {
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`Not a count of days: ${count}`);
      let result = day;
      for (let left = count; left > 0; left--) result = nextWorkingDay(addDays(result, 1));
      return result;
    },
    isProvisional: (year) => !decrees.has(year),
    decree: (year) => decrees.get(year)?.decree ?? null,
  };
}
