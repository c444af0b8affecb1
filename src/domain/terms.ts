import { addDays, addMonths, addYears, type Day } from "./day";
import type { WorkCalendar } from "./workCalendar";

/** The units in which the documents give their terms. */
export type TermUnit = "calendar-days" | "working-days" | "months" | "years";

/** A term: «30 календарных дней», «10 рабочих дней», «1 месяц», «3 года». */
export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
}

/** The term's last day as counted, whether or not it is a working one (ГК РФ ст. 191, 192). */
export function unshiftedTermEnd(from: Day, term: Term, calendar: WorkCalendar): Day {
  switch (term.unit) {
    case "calendar-days":
      return addDays(from, term.count);
    case "working-days":
      return calendar.addWorkingDays(from, term.count);
    case "months":
      return addMonths(from, term.count);
    case "years":
      return addYears(from, term.count);
  }
}

/**
 * The last day of a term that runs from the day after `from`; a non-working last day moves to the next
 * working one (ГК РФ ст. 193) unless `shiftToWorkingDay` is off. Working days need no such move.
 */
export function termEnd(from: Day, term: Term, calendar: WorkCalendar, shiftToWorkingDay = true): Day {
  const end = unshiftedTermEnd(from, term, calendar);
  return shiftToWorkingDay && term.unit !== "working-days" ? calendar.nextWorkingDay(end) : end;
}
