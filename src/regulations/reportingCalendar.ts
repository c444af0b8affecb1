import { tryDay, yearOf, type Day } from "../domain/day";
import type { WorkCalendar } from "../domain/workCalendar";
import type { MonthDay, ReportDate, ReportingDuty } from "./regulation";
import { regulation, REGULATION_IDS, type RegulationId } from "./regulationRegistry";

/** An upcoming date of the reporting calendar. */
export interface ReportingDate {
  readonly regulation: RegulationId | "own";
  /** The duty's stable id, such as `vologda-forms`. */
  readonly duty: string;
  readonly who: string;
  readonly what: string;
  /** The document's own date, never moved (docs/terms.md §5). */
  readonly date: Day;
  /**
   * The last working day before the date where that is a day off; `null` where it is a working day, or where the
   * earlier day would precede the date as of which the report is made.
   */
  readonly lastWorkingDayBefore: Day | null;
  /** The first working day after a day off if there is no suitable one before it; otherwise `null`. */
  readonly firstWorkingDayAfter: Day | null;
  /** The date as of which the report is made; `null` where the document names none. */
  readonly reportAsOf: Day | null;
  readonly clause: string;
}

/** An organisation's own dates replacing a duty's, by the duty's id. */
export type OwnDates = Readonly<Record<string, readonly ReportDate[]>>;

/** How many years ahead to look for dates. */
const YEARS_AHEAD = 10;

/** No report falls on a day that the year lacks (29 February). */
const inYear = (year: number, { month, day }: MonthDay): Day | null => tryDay(year, month, day);

/**
 * The date as of which a report is made: in the previous year if it falls later in the year (31 December, due 20
 * January).
 */
function asOfBefore(year: number, due: MonthDay, asOf: MonthDay): Day | null {
  const isLater = asOf.month > due.month || (asOf.month === due.month && asOf.day > due.day);
  return inYear(isLater ? year - 1 : year, asOf);
}

/**
 * The next `count` reporting dates of the chosen documents, from the as-of date on, that day included; earliest
 * first, those of one day in the order of the documents. `ownDuties` belong to the organisation's own regulation.
 */
export function nextReportingDates(
  asOf: Day,
  calendar: WorkCalendar,
  regulationIds: readonly RegulationId[] = REGULATION_IDS,
  count = 10,
  ownDates: OwnDates = {},
  ownDuties: readonly ReportingDuty[] = [],
): readonly ReportingDate[] {
  const found: ReportingDate[] = [];
  const add = (
    id: ReportingDate["regulation"],
    duty: ReportingDuty,
    date: Day,
    reportAsOf: Day | null,
  ): void => {
    if (date < asOf) return;
    const before = calendar.isWorkingDay(date) ? null : calendar.lastWorkingDayBefore(date);
    const isTooEarly = before !== null && reportAsOf !== null && before < reportAsOf;
    found.push({
      regulation: id,
      duty: duty.id,
      who: duty.who,
      what: duty.what,
      date,
      lastWorkingDayBefore: isTooEarly ? null : before,
      firstWorkingDayAfter: isTooEarly ? calendar.nextWorkingDay(date) : null,
      reportAsOf,
      clause: duty.clause,
    });
  };

  const duties = [
    ...ownDuties.map((duty) => ({ id: "own" as const, duty })),
    ...regulationIds.flatMap((id) => regulation(id).duties.map((duty) => ({ id, duty }))),
  ];
  for (const { id, duty } of duties) for (const date of duty.once ?? []) add(id, duty, date, null);
  const once = found.length;
  const first = yearOf(asOf);
  for (let year = first; year < first + YEARS_AHEAD && found.length - once < count; year++)
    for (const { id, duty } of duties)
      for (const date of ownDates[duty.id] ?? duty.yearly) {
        const day = inYear(year, date);
        if (day === null || (duty.since !== undefined && day < duty.since)) continue;
        add(id, duty, day, date.asOf ? asOfBefore(year, date, date.asOf) : null);
      }
  return found.sort((a, b) => a.date - b.date).slice(0, count);
}
