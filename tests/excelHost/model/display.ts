import { SSF } from "@e965/xlsx";
import type { Content } from "./cells";

const NO_BREAK_SPACE = "\u00a0";

/** SSF takes the point before a letter (dd.mm.yyyy) for that of seconds unless it is escaped; «0.0##» it does not know. */
const format = (code: string, value: number, date1904 = false): string =>
  SSF.format(code.replace(/(?<!\\)\.(?=[dmyh])/gi, "\\.").replace(/(\.0+)#+/g, "$1"), value, { date1904 });

/** Whether Excel takes a number format code. */
export function isNumberFormat(code: string): boolean {
  if (code === "General" || code === "@") return true;
  try {
    format(code, 1.5);
    return true;
  } catch {
    return false;
  }
}

/** Decimal comma, and no-break spaces between thousands. */
const russian = (text: string): string =>
  text.replace(/[.,]/g, (mark) => (mark === "." ? "," : NO_BREAK_SPACE));

/**
 * What a Russian Excel shows of a value: eleven digits in General (20-digit codes become 1,23E+19), `####` where a
 * formatted number does not fit into `width` characters.
 */
export function displayed(value: Content, code: string, width: number, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  if (typeof value === "string") return value;
  if (code === "@" || code === "General") return russian(format("General", value));
  const shown = format(code, value, date1904);
  const text = SSF.is_date(code) ? shown : russian(shown);
  return text.length > width ? "#".repeat(Math.max(1, Math.floor(width))) : text;
}
