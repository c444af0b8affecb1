import { tryDay, type Day } from "../day";
import { fullYear, isPlausible } from "./dayInText";
import { endOfMonth, MONTH, monthNumber, romanMonth } from "./months";

const TIME = "(?:[ ,t]+\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?";
const YEAR_WORD = "(?: ?(?:г|год|года)\\.?)?";
const DAY_FIRST = new RegExp(`^(\\d{1,2})[./,-] ?(\\d{1,2})[./,-] ?(\\d{4}|\\d{2})${YEAR_WORD}${TIME}$`);
const BY_SPACES = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
const YEAR_FIRST = new RegExp(`^(\\d{4})[./-](\\d{1,2})[./-](\\d{1,2})${TIME}$`);
const IN_WORDS = new RegExp(
  `^[«"]?(\\d{1,2})[»"]?(?:[-./ ] ?)?(${MONTH}|[ivx]{1,4}(?=[-./]))[-./ ] ?(\\d{4}|\\d{2})${YEAR_WORD}${TIME}$`,
);
/** «20260210», as programs export dates. */
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)$/;
const MONTH_IN_WORDS = new RegExp(`^(${MONTH}) (\\d{4})${YEAR_WORD}$`);
const MONTH_IN_DIGITS = new RegExp(`^(\\d{1,2})[./](\\d{4})${YEAR_WORD}$`);

/** The order of day and month in dates written with digits (`02/13/2026`); `day` where nothing indicates it. */
export type DateOrder = "day" | "month";

/** A date as given by a text. */
export interface WrittenDay {
  /** `null` for a date that does not exist, such as 30.02.2026. */
  readonly day: Day | null;
  /** `month`: the text names only a month, and the day is its last. */
  readonly precision: "day" | "month";
}

/**
 * Reads a text that is a date and nothing else, in the forms of docs/register.md §1 p.6: `01.07.2023`, `1.7.23`,
 * `2023-07-01`, `01/07/2023` (day first unless `order` says otherwise), `20260210`, «10-фев-26», «1 июля 2023 г.»,
 * «июль 2023», with or without a time of day. `null` for any other text. Every typed date is read here, wherever it
 * was typed; whether to accept one that is implausible (see isPlausible) or only a month is up to the caller.
 */
export function parseWrittenDay(text: string, order: DateOrder = "day"): WrittenDay | null {
  const line = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  const dayFirst = DAY_FIRST.exec(line) ?? BY_SPACES.exec(line);
  if (dayFirst) {
    const [first, second] = [Number(dayFirst[1]), Number(dayFirst[2])];
    const [day, month] = order === "month" ? [second, first] : [first, second];
    return exactly(fullYear(dayFirst[3] ?? ""), month, day);
  }
  const compact = COMPACT.exec(line);
  if (compact) return exactly(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) return exactly(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const inWords = IN_WORDS.exec(line);
  if (inWords) return exactly(fullYear(inWords[3] ?? ""), monthOf(inWords[2] ?? ""), Number(inWords[1]));
  const words = MONTH_IN_WORDS.exec(line);
  const digits = words ? null : MONTH_IN_DIGITS.exec(line);
  const month = words ? monthNumber(words[1] ?? "") : Number(digits?.[1] ?? 0);
  if (month < 1 || month > 12) return null;
  return { day: endOfMonth(Number((words ?? digits)?.[2]), month), precision: "month" };
}

/** The day of a text that leaves no doubt: a full date that exists and is plausible. */
export function plainDay(text: string): Day | null {
  const { day = null, precision } = parseWrittenDay(text) ?? {};
  return day !== null && precision === "day" && isPlausible(day) ? day : null;
}

const monthOf = (word: string): number => monthNumber(word) || romanMonth(word);

function exactly(year: number, month: number, day: number): WrittenDay {
  return { day: tryDay(year, month, day), precision: "day" };
}
