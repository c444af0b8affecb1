import { calendarDate, formatDay, type Day } from "./day";

/** The months as a date names them: «1 октября». */
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

/** «1 октября 2026», the way the documents' headings write a date; the word «года» or «г.» is theirs. */
export function dateInWords(day: Day): string {
  const { year, month, day: date } = calendarDate(day);
  return `${date} ${MONTHS_OF[month - 1] ?? ""} ${year}`;
}

const NBSP = "\u00a0";

/** «1 октября 2026 г.», no break inside. */
export function dayInWords(day: Day): string {
  return `${dateInWords(day).replaceAll(" ", NBSP)}${NBSP}г.`;
}

/** What is said where the end of a debt's period stands for its date of origin (docs/terms.md §2). */
export function originOfPeriodWords(day: Day): string {
  return (
    "Нет ни даты возникновения, ни срока уплаты: датой возникновения взят последний день периода, " +
    `${formatDay(day)}. Впишите точную дату или срок уплаты.`
  );
}
