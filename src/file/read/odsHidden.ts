/** What an .ods hides of one sheet; rows and columns count from 0. */
export interface OdsHidden {
  /** The sheet as a whole. */
  readonly sheet: boolean;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** A stretch of hidden lines longer than this is the unused rest of the sheet. */
const LONGEST_STRETCH = 100_000;

/**
 * What each sheet of an .ods hides, in the order of the sheets, from its content.xml, which SheetJS does not read
 * for this (OpenDocument 1.2, 19.739 `table:visibility`: `collapse` by hand, `filter` by a filter; 20.346 `table:display`).
 */
export function odsHidden(contentXml: string): OdsHidden[] {
  const hiddenStyles = hiddenTableStyles(contentXml);
  const sheets: { sheet: boolean; rows: number[]; columns: number[]; row: number; column: number }[] = [];
  for (const [tag, element] of contentXml.matchAll(
    /<table:(table|table-row|table-column)(?=[\s/>])[^>]*>/g,
  )) {
    if (element === "table") {
      const style = /table:style-name="([^"]*)"/.exec(tag)?.[1] ?? "";
      sheets.push({ sheet: hiddenStyles.has(style), rows: [], columns: [], row: 0, column: 0 });
      continue;
    }
    const sheet = sheets.at(-1);
    if (!sheet) continue;
    const isRow = element === "table-row";
    const repeated = Number(/number-(?:rows|columns)-repeated="(\d+)"/.exec(tag)?.[1] ?? 1);
    const first = isRow ? sheet.row : sheet.column;
    if (/table:visibility="(?:collapse|filter)"/.test(tag) && repeated <= LONGEST_STRETCH)
      for (let line = first; line < first + repeated; line++) (isRow ? sheet.rows : sheet.columns).push(line);
    if (isRow) sheet.row += repeated;
    else sheet.column += repeated;
  }
  return sheets.map(({ sheet, rows, columns }) => ({ sheet, rows, columns }));
}

function hiddenTableStyles(contentXml: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const [style, name = ""] of contentXml.matchAll(
    /<style:style [^>]*?style:name="([^"]*)"[^>]*>.*?<\/style:style>/gs,
  ))
    if (/table:display="false"/.test(style)) hidden.add(name);
  return hidden;
}
