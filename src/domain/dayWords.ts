import { calendarDate, type Day } from "./day";

const MONTHS_OF = [
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
