import { tryDay, type Day } from "../day";
import { fullYear, isPlausible } from "./dayInText";
import { endOfMonth, MONTH, monthNumber } from "./months";

const TIME = "(?:[ ,t]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?";
const YEAR_WORD = "(?: ?(?:г|год|года)\\.?)?";
const DAY_FIRST = new RegExp(`^(\\d{1,2})[./,-] ?(\\d{1,2})[./,-] ?(\\d{4}|\\d{2})${YEAR_WORD}${TIME}$`);
const BY_SPACES = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
const YEAR_FIRST = new RegExp(`^(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})${TIME}$`);
const IN_WORDS = new RegExp(`^[«"]?(\\d{1,2})[»"]? ?(${MONTH}) (\\d{4}|\\d{2})${YEAR_WORD}${TIME}$`);
const MONTH_IN_WORDS = new RegExp(`^(${MONTH}) (\\d{4})${YEAR_WORD}$`);
const MONTH_IN_DIGITS = new RegExp(`^(\\d{1,2})[./](\\d{4})${YEAR_WORD}$`);

/** A date as a text gives it. */
export interface WrittenDay {
  /** `null` for a date that there is not, such as 30.02.2026. */
  readonly day: Day | null;
  /** `month`: the text names a month alone, and the day is its last. */
  readonly precision: "day" | "month";
}

/**
 * Reads a text that is a date and nothing else, in the forms of docs/register.md §1 p.6: `01.07.2023`, `1.7.23`,
 * `2023-07-01`, `01/07/2023` (day first), «1 июля 2023 г.», «июль 2023», with a time of day or not. `null` for any
 * other text. Every typed date of the program is read here, wherever it was typed; what to think of one that is far
 * off (see isPlausible) or only a month is the caller's.
 */
export function parseWrittenDay(text: string): WrittenDay | null {
  const line = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  const dayFirst = DAY_FIRST.exec(line) ?? BY_SPACES.exec(line);
  if (dayFirst) return exactly(fullYear(dayFirst[3] ?? ""), Number(dayFirst[2]), Number(dayFirst[1]));
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return exactly(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const inWords = IN_WORDS.exec(line);
  if (inWords) return exactly(fullYear(inWords[3] ?? ""), monthNumber(inWords[2] ?? ""), Number(inWords[1]));
  const words = MONTH_IN_WORDS.exec(line);
  const digits = words ? null : MONTH_IN_DIGITS.exec(line);
  const month = words ? monthNumber(words[1] ?? "") : Number(digits?.[1] ?? 0);
  if (month < 1 || month > 12) return null;
  return { day: endOfMonth(Number((words ?? digits)?.[2]), month), precision: "month" };
}

/** The day of a text that leaves nothing to doubt: it is a date to the day, there is such a date, and it is plausible. */
export function plainDay(text: string): Day | null {
  const { day = null, precision } = parseWrittenDay(text) ?? {};
  return day !== null && precision === "day" && isPlausible(day) ? day : null;
}

function exactly(year: number, month: number, day: number): WrittenDay {
  return { day: tryDay(year, month, day), precision: "day" };
}
