/** Rows and columns that a sheet of an .ods hides, counted from 0. */
export interface HiddenLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A stretch of hidden lines longer than this is the unused rest of the sheet. */
const LONGEST_STRETCH = 100_000;

/**
 * The hidden rows and columns of each sheet, in the order of the sheets, from an .ods's content.xml
 * (OpenDocument 1.2, 19.739 `table:visibility`: `collapse` by hand, `filter` by a filter). SheetJS does not read them.
 */
export function odsHiddenLines(contentXml: string): HiddenLines[] {
  const sheets: { rows: number[]; columns: number[]; row: number; column: number }[] = [];
  for (const [tag, element] of contentXml.matchAll(/<table:(table|table-row|table-column)\b[^>]*>/g)) {
    if (element === "table") {
      sheets.push({ rows: [], columns: [], row: 0, column: 0 });
      continue;
    }
    const sheet = sheets.at(-1);
    if (!sheet) continue;
    const repeated = Number(/number-(?:rows|columns)-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    const hidden = /table:visibility="(?:collapse|filter)"/.test(tag) && repeated <= LONGEST_STRETCH;
    const lines = element === "table-row" ? sheet.rows : sheet.columns;
    const first = element === "table-row" ? sheet.row : sheet.column;
    if (hidden) for (let line = first; line < first + repeated; line++) lines.push(line);
    if (element === "table-row") sheet.row += repeated;
    else sheet.column += repeated;
  }
  return sheets.map(({ rows, columns }) => ({ rows, columns }));
}
