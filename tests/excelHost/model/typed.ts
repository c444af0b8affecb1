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

function dateIn(text: string): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const [, first, second, third] = iso ?? /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text) ?? [];
  if (first === undefined) return null;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  if (iso !== null) return serial(a, b, c);
  const year = c < 30 ? 2000 + c : c < 100 ? 1900 + c : c;
  // Day first, as in Russia; month first where only that makes a date, as Excel's own English does.
  return serial(year, b, a) ?? serial(year, a, b);
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
