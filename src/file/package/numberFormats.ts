import { isDateFormat } from "../../domain/dateFormat";

/** Days between the starts of Excel's two date systems. */
export const DAYS_1900_TO_1904 = 1_462;

/** The fallback for a date of another program. */
const DATE = "dd.mm.yyyy";
/** Any character that is in quotes, after a backslash, or marks a space or filling. */
const LITERALS = /"[^"]*"|\\.|[_*]./g;
/** Colours, conditions, elapsed time, currency and locale, as Excel writes them. */
const BRACKETS =
  /\[(?:\$[^\]]*|[<>=]+-?[\d.]+|h+|m+|s+|black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]/gi;
/** What else a code may contain: digits, letters of dates, and characters shown as they are. */
const SIGNS = /^(?:general|am\/pm|a\/p|e[+-]|[0#?.,%/dmyhs@;\s$€₽()+\-:!^&'~{}<>=])*$/i;

/**
 * A number format of another program as Excel accepts it (an unknown code makes Excel offer a repair): the same, in
 * English letters, or a date like any other; `null`, the general format, if it cannot be determined.
 */
export function writableFormat(code: string | null): string | null {
  if (code === null) return null;
  const english = inEnglish(code);
  if (/^(?:general|standard)$/i.test(english)) return null;
  const isKnown = SIGNS.test(english.replace(LITERALS, "").replace(BRACKETS, ""));
  if (isKnown && english.split(";").length <= 4 && english.length <= 255) return english;
  return isDateFormat(code) ? DATE : null;
}

const RUSSIAN: Readonly<Record<string, string>> = { д: "d", м: "m", г: "y", ч: "h", с: "s" };

/** Russian date letters in English; a code with quoted text is English already. */
function inEnglish(code: string): string {
  if (/^основной$/i.test(code)) return "General";
  return code.includes('"') ? code : code.replace(/[дмгчс]/gi, (c) => RUSSIAN[c.toLowerCase()] ?? c);
}
