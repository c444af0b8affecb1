/**
 * The rows and cells of what another program put on the clipboard: cells apart by tabs, rows by line ends. A cell that
 * holds a tab, a line end or a quotation mark itself stands in quotation marks, its own doubled, as Excel writes it.
 * The line end after the last row begins no further one.
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

/** A cell and what ends it; only a mark that the closing one is followed by an end for is a quotation mark. */
const CELL = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*))(\t|\r?\n|$)/g;
