import { SSF } from "@e965/xlsx";
import type { Content } from "./cells";

const NO_BREAK_SPACE = "\u00a0";

/** Whether Excel takes a number format code. */
export function isNumberFormat(code: string): boolean {
  if (code === "General" || code === "@") return true;
  try {
    SSF.format(code, 1.5);
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
export function displayed(value: Content, format: string, width: number, date1904: boolean): string {
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  if (typeof value === "string") return value;
  if (format === "@" || format === "General") return russian(SSF.format("General", value));
  const shown = SSF.format(format, value, { date1904 });
  const text = SSF.is_date(format) ? shown : russian(shown);
  return text.length > width ? "#".repeat(Math.max(1, Math.floor(width))) : text;
}
