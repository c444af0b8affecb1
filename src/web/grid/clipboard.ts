/**
 * The rows and cells of what another program put on the clipboard: cells separated by tabs, rows by line ends. A cell
 * that itself contains a tab, a line end or a quotation mark is enclosed in quotation marks, with its own doubled, as
 * Excel writes it. The line end after the last row does not start another one.
 */
export function pastedTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.replace(/\r?\n$/, "").matchAll(CELL)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

/**
 * A cell and what ends it; a quotation mark only counts as opening if its closing mark is followed by such an end.
 */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g;
