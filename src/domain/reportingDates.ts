import { addDays, addMonths, calendarDate, dayOf, yearOf, type Day } from "./day";

/** The reporting year of an as-of date: the year of the day before it, so that 1 January closes the old year (docs/forms.md). */
export function reportingYear(asOf: Day): number {
  return yearOf(addDays(asOf, -1));
}

/** «На начало года»: 1 January of the reporting year (A0 in docs/forms.md). */
export function yearStart(asOf: Day): Day {
  return dayOf(reportingYear(asOf), 1, 1);
}

/**
 * «На 1-е число предыдущего месяца»: the first day of the month before the one that contains `asOf` (docs/register.md
 * §1 p.11).
 */
export function previousMonthStart(asOf: Day): Day {
  const { year, month } = calendarDate(asOf);
  return addMonths(dayOf(year, month, 1), -1);
}
