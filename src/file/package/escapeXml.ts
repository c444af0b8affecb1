/** Text on its way into XML: the escapes of XML and those of SpreadsheetML. */

/** The first line of every part written here. */
export const XML_HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What XML 1.0 cannot contain, including lone surrogates; as the source of a regular expression. */
const ILLEGAL =
  "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|" +
  "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]";
/** The same, plus CR (a parser would turn it into LF), and what looks like one of Excel's escapes. */
const NEEDS_EXCEL_ESCAPE = new RegExp(`${ILLEGAL}|\\r|_(?=x[0-9A-Fa-f]{4}_)`, "g");
/** A cheap test that most cell texts pass: nothing in them needs escaping. */
// eslint-disable-next-line no-control-regex -- as above
const PLAIN = /^[^&<>\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF_]*$/;

const UNSAFE = new RegExp(`[&<>]|${ILLEGAL}`, "g");
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Text between tags; characters that XML 1.0 cannot contain are left out. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (c) => ENTITIES[c] ?? "");
}

/** The same for text that no longer contains such characters. */
function escapeMarkup(text: string): string {
  return text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c);
}

/** Text between double quotes; line breaks and tabs survive attribute normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\n\r\t]/g, (c) => `&#${String(c.charCodeAt(0))};`);
}

/**
 * A cell's text (ST_Xstring): what XML cannot contain becomes `_xHHHH_`, and a literal `_x0041_` becomes
 * `_x005F_x0041_`, so that Excel shows what the accountant wrote.
 */
export function escapeCellText(text: string): string {
  return PLAIN.test(text) ? text : escapeMarkup(escapeForExcel(text));
}

/** The same text as an attribute, such as the name of a table column. */
export function escapeCellAttribute(text: string): string {
  return escapeAttribute(escapeForExcel(text));
}

/** ` name="value"` for each value that is there; logical values as 1 and 0. */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  let text = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined) continue;
    text += ` ${name}="${escapeAttribute(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`;
  }
  return text;
}

/** Adds a document's own prefix to every element name of a snippet (`<sheet/>` → `<x:sheet/>`). */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`);
}

function escapeForExcel(text: string): string {
  // Most texts get here because of an ampersand alone.
  if (text.search(NEEDS_EXCEL_ESCAPE) < 0) return text;
  return text.replace(
    NEEDS_EXCEL_ESCAPE,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
}
