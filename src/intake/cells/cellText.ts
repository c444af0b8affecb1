import { logicalWord } from "../../domain/logicalWord";
import { formatDay, fromSerial } from "../../domain/day";
import { CELL_TEXT_LIMIT, isCellError, type CellValue } from "../../domain/grid";
import { isDateFormat } from "../../domain/dateFormat";
import { cellErrorFinding, FINDINGS } from "./cellMessages";
import { EMPTY, known, unreadable, type DateContext, type Reading } from "./types";

/** Control and formatting characters: zero-width spaces, direction marks, soft hyphens; not line breaks and tabs. */
const CONTROLS = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;
const NOTHING_SAID = /^[\s\u00a0\-‐‑–—−]*$/;

/**
 * Text without outer white space, control and invisible characters, and the apostrophe that forces text in Excel;
 * inner spaces and line breaks stay as the accountant typed them.
 */
export function cleanText(text: string): string {
  const clean = isPlain(text) ? text.trim() : text.replace(CONTROLS, "").replace(/\r\n?/g, "\n").trim();
  return clean.startsWith("'") && !clean.endsWith("'") ? clean.slice(1).trim() : clean;
}

/**
 * Whether a text certainly has no control or invisible characters: Latin, Cyrillic, digits, usual punctuation. Nearly
 * every cell is like that, and this saves a second on a sheet of 100,000 rows.
 */
function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const usual =
      (code >= 0x20 && code <= 0x7e) ||
      (code >= 0x400 && code <= 0x4ff) ||
      (code >= 0xa0 && code <= 0xff && code !== 0xad) ||
      (code >= 0x2010 && code <= 0x2027) ||
      code === 0x2116;
    if (!usual) return false;
  }
  return true;
}

/** A first letter or digit, which makes the text say something. */
function startsWithWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return (code >= 0x30 && code <= 0x39) || (code >= 0x410 && code <= 0x44f) || (code >= 0x41 && code <= 0x5a);
}

/** Whether a cell says nothing: empty, white space (including no-break spaces), or only dashes. */
export function isBlank(value: CellValue): boolean {
  if (value === null) return true;
  if (typeof value !== "string") return false;
  if (startsWithWord(value)) return false;
  return NOTHING_SAID.test(value) || cleanText(value) === "";
}

/**
 * A number as Excel keeps it: with fifteen significant digits, so that 0.1 + 0.2 is 0.3 (docs/register.md §1 p.7).
 */
export function excelNumber(value: number): number {
  // Whole kopecks of a debt's magnitude have no more digits than that: it need not be printed to see it.
  if (Number.isInteger(value) || (Math.abs(value) < 1e12 && Math.round(value * 100) / 100 === value))
    return value;
  return Number(value.toPrecision(15));
}

/** Reads a text cell; numbers, dates and logical values become the text that Excel shows. */
export function readText(value: CellValue, context?: DateContext): Reading<string> {
  if (value === null) return EMPTY;
  if (isCellError(value)) return unreadable(cellErrorFinding(value));
  if (typeof value === "boolean") return known(logicalWord(value));
  if (typeof value === "number") return known(numberText(value, context));
  if (isBlank(value)) return EMPTY;
  // The register could not hold it, and half of a text is a different text.
  if (value.length > CELL_TEXT_LIMIT) return unreadable(FINDINGS.textTooLong(value.length));
  return known(cleanText(value));
}

/** A number as text: a date if its format says so, otherwise plain digits with a decimal comma. */
function numberText(value: number, context: DateContext | undefined): string {
  if (context && value >= 61 && value < 2_958_466 && isDateFormat(context.numberFormat))
    return formatDay(fromSerial(value, context.date1904));
  const exact = excelNumber(value);
  // Whole numbers below 10^21 print without an exponent.
  return Number.isInteger(exact) ? BigInt(exact).toString() : String(exact).replace(".", ",");
}
