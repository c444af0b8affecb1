import { harmlessText, withoutHarmlessMark } from "../harmlessText";

/**
 * The rows and cells of what another program put on the clipboard: cells separated by tabs, rows by line ends. A cell
 * that itself contains a tab, a line end or a quotation mark is enclosed in quotation marks, with its own doubled, as
 * Excel writes it. The line end after the last row does not start another one.
 */
export function pastedTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.replace(/\r?\n$/, "").matchAll(CELL)) {
    rows.at(-1)?.push(withoutHarmlessMark(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/**
 * A cell and what ends it; a quotation mark only counts as opening if its closing mark is followed by such an end.
 */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g;

/** Cells as they go to other programs: as plain text, and as a table that keeps a text a text. */
export interface Copied {
  readonly plain: string;
  readonly html: string;
}

/** A cell to copy: what it shows, and whether that is a text rather than a number, a date or nothing. */
export interface CopiedCell {
  readonly shown: string;
  readonly isText: boolean;
}

/** What copying cells puts on the clipboard; in no program does a text of a sheet become a formula. */
export function copiedTable(rows: readonly (readonly CopiedCell[])[]): Copied {
  const plain = rows.map((cells) => cells.map(plainCell).join("\t")).join("\r\n");
  const html = rows.map((cells) => `<tr>${cells.map(htmlCell).join("")}</tr>`).join("");
  return { plain, html: `<meta charset="utf-8"><table>${html}</table>` };
}

function plainCell({ shown, isText }: CopiedCell): string {
  const text = isText ? harmlessText(shown) : shown;
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The style is Excel's own way to say that a cell holds a text. */
function htmlCell({ shown, isText }: CopiedCell): string {
  const text = shown
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\r?\n/g, "<br>");
  return isText ? `<td style="mso-number-format:'\\@'">${text}</td>` : `<td>${text}</td>`;
}
