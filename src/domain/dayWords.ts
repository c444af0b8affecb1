import { calendarDate, formatDay, type Day } from "./day";

/** The months as they appear in a date: «1 октября». */
export const MONTHS_OF = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
] as const;

/** «1 октября 2026», as the documents' headings write a date; they add «года» or «г.» themselves. */
export function dateInWords(day: Day): string {
  const { year, month, day: date } = calendarDate(day);
  return `${date} ${MONTHS_OF[month - 1] ?? ""} ${year}`;
}

const NBSP = "\u00a0";

/** «1 октября 2026 г.», without line breaks. */
export function dayInWords(day: Day): string {
  return `${dateInWords(day).replaceAll(" ", NBSP)}${NBSP}г.`;
}

/** The text shown where the end of a debt's period serves as its date of origin (docs/terms.md §2). */
export function originOfPeriodWords(day: Day): string {
  return (
    "Нет ни даты возникновения, ни срока уплаты: датой возникновения взят последний день периода, " +
    `${formatDay(day)}. Впишите точную дату или срок уплаты.`
  );
}
