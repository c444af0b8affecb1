import { addDays, addMonths, addYears, type Day } from "./day";
import type { WorkCalendar } from "./workCalendar";

/** The units in which the documents express their terms. */
export type TermUnit = "calendar-days" | "working-days" | "months" | "years";

/** A number of units of one kind. */
export interface TermPart {
  readonly count: number;
  readonly unit: TermUnit;
}

/** A term: «30 календарных дней», «10 рабочих дней», «1 месяц», «3 года», or a sum «30 + 30 календарных дней». */
export interface Term extends TermPart {
  /** The parts counted on from the end of the first, in order; only the final end is moved to a working day. */
  readonly plus?: readonly TermPart[];
}

/** The term's last day as counted, whether or not it is a working day (ГК РФ ст. 191, 192). */
export function unshiftedTermEnd(from: Day, term: Term, calendar: WorkCalendar): Day {
  let end = partEnd(from, term, calendar);
  for (const part of term.plus ?? []) end = partEnd(end, part, calendar);
  return end;
}

function partEnd(from: Day, term: TermPart, calendar: WorkCalendar): Day {
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
 * The last day of a term that runs from the day after `from`; a non-working last day moves to the next working one
 * (ГК РФ ст. 193) unless `shiftToWorkingDay` is off. Terms in working days need no such move.
 */
export function termEnd(from: Day, term: Term, calendar: WorkCalendar, shiftToWorkingDay = true): Day {
  const end = unshiftedTermEnd(from, term, calendar);
  const { unit } = term.plus?.at(-1) ?? term;
  return shiftToWorkingDay && unit !== "working-days" ? calendar.nextWorkingDay(end) : end;
}
