import type { Content } from "./cells";

/** What Excel makes of a text that is entered into a cell. */
export type Entry =
  | { readonly formula: string }
  | {
      readonly value: Content;
      readonly error?: boolean;
      /** Given to a cell of General format. */ readonly numberFormat?: string;
    };

const ERRORS = new Set(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);
/** Spaces that group digits: plain, no-break, narrow. */
const SPACES = /[\s\u00a0\u202f]/g;

/** Days from 30.12.1899, which is Excel's day 0 (its invented 29.02.1900 aside). */
function serial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return time / 86_400_000 + 25_569;
}

const MONTHS = ["янв", "фев", "мар", "апр", "ма[йя]", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
const MONTH_NAME = new RegExp(`^(\\d{1,2})[ .-](${MONTHS.join("|")})[а-я]*(?:[ .-](\\d{4}|\\d{2}))?$`, "i");

/** Two digits of a year are those of 1930 to 2029; no year is this year. */
function yearIn(text: string | undefined): number {
  if (text === undefined) return new Date().getFullYear();
  const year = Number(text);
  return year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
}

function dateIn(text: string): number | null {
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  if (isoYear !== undefined) return serial(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, monthAlone, yearAlone] = /^(\d{1,2})[/-](\d{4})$/.exec(text) ?? [];
  if (monthAlone !== undefined) return serial(Number(yearAlone), Number(monthAlone), 1);
  const [, day, word, wordYear] = MONTH_NAME.exec(text) ?? [];
  if (day !== undefined && word !== undefined) {
    const month = MONTHS.findIndex((name) => new RegExp(`^${name}`, "i").test(word)) + 1;
    return serial(yearIn(wordYear), month, Number(day));
  }
  const [, first, second, year] = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/.exec(text) ?? [];
  if (first === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  // Day first, as in Russia; month first where only that makes a date, as Excel's own English does.
  return serial(yearIn(year), b, a) ?? serial(yearIn(year), a, b);
}

function numberIn(text: string): { value: number; numberFormat?: string } | null {
  const accounting = /^\((.+)\)$/.exec(text);
  const bare = (accounting ? `-${accounting[1] ?? ""}` : text).replace(/^([+-]?)[₽$€]|[₽€]$|р\.$/gi, "$1");
  const percent = bare.endsWith("%");
  const digits = (percent ? bare.slice(0, -1) : bare).trim().replace(SPACES, "");
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i.test(digits)) return null;
  // Excel keeps fifteen digits.
  const value = Number(Number(digits.replace(",", ".")).toPrecision(15));
  return percent ? { value: value / 100, numberFormat: "0%" } : { value };
}

/** «1 1/2» is one and a half. */
function fractionIn(text: string): number | null {
  const [, whole, above, below] = /^(\d+) (\d+)\/(\d+)$/.exec(text) ?? [];
  return whole === undefined ? null : Number(whole) + Number(above) / Number(below);
}

function timeIn(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  return match && (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0)) / 86_400;
}

/**
 * Reads a text as Excel reads what is typed: formulas (also by a leading `+`, `-` or `@`), numbers in Russian and
 * English spelling, percentages, dates, times, logical values, errors; the rest is text. Where Excel's own reading
 * depends on the machine's language, both readings are taken, so that a test notices each text that is not safe.
 */
export function readTyped(text: string): Entry {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const number = numberIn(trimmed);
  if (number !== null) return number;
  const fraction = fractionIn(trimmed);
  if (fraction !== null) return { value: fraction, numberFormat: "# ?/?" };
  const date = dateIn(trimmed);
  if (date !== null) return { value: date, numberFormat: "dd.mm.yyyy" };
  const time = timeIn(trimmed);
  if (time !== null) return { value: time, numberFormat: "h:mm" };
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "ИСТИНА") return { value: true };
  if (upper === "FALSE" || upper === "ЛОЖЬ") return { value: false };
  if (ERRORS.has(upper)) return { value: upper, error: true };
  if (/^[+-]./.test(text)) return { formula: text.startsWith("+") ? `=${text.slice(1)}` : `=${text}` };
  if (/^@[\p{L}_]/u.test(text)) return { formula: `=${text.slice(1)}` };
  return { value: text };
}
