import { addDays, addMonths, tryDay, type Day } from "../day";

/** Beginnings of month names; «март» is tried before «май». */
const STEMS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"] as const;

/** A regular expression for a month's name in lower case, in any usual case form or abbreviation. */
export const MONTH =
  "(?:январ[ьяею]|феврал[ьяею]|март[ае]?|апрел[ьяею]|ма[йяею]|июн[ьяею]|июл[ьяею]|август[ае]?|" +
  "сентябр[ьяею]|октябр[ьяею]|ноябр[ьяею]|декабр[ьяею]|(?:янв|февр?|мар|апр|июн|июл|авг|сент?|окт|нояб?|дек)\\.?)";

/** 1–12 for a word that {@link MONTH} matches, else 0. */
export function monthNumber(word: string): number {
  return STEMS.findIndex((stem) => word.startsWith(stem)) + 1;
}

const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"] as const;

/** 1–12 for a month in Roman numerals as documents write them («10.II.2026»), else 0; in lower case. */
export function romanMonth(word: string): number {
  return ROMAN.findIndex((digits) => digits === word) + 1;
}

/** The last day of a month, `null` for a year or month that does not exist. */
export function endOfMonth(year: number, month: number): Day | null {
  const first = tryDay(year, month, 1);
  return first === null ? null : addDays(addMonths(first, 1), -1);
}
