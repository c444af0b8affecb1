import { LimitError, MOST_NESTING, MOST_SHEETS, requireWithin } from "../fileLimits";
import { SheetDraft } from "../sheetDraft";
import type { ParsedWorkbook } from "../types";
import { resolveHtmlEntities } from "./entities";
import { forEachTag, type HtmlHandler } from "./htmlTags";

/** The spans that HTML itself allows (HTML Living Standard, 4.9.11); a larger one is reduced to this. */
const [MOST_COLSPAN, MOST_ROWSPAN] = [1000, 65_534];
/** Elements at which a line of text ends. */
const LINES = new Set(["p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * Reads the tables of an HTML page, as accounting programs write them under the name .xls: each becomes a sheet,
 * nested ones too. All values are texts exactly as shown, so that codes keep their zeros; `null` for a page without a
 * table.
 */
export function readHtml(html: string): ParsedWorkbook | null {
  const reader = new TableReader();
  forEachTag(html, reader);
  const { drafts } = reader;
  if (drafts.length === 0) return null;
  return {
    format: "html",
    date1904: false,
    sheets: drafts.map(({ name }) => ({ name, visible: true, kind: null })),
    grids: new Map(drafts.map((draft) => [draft.name, draft.finish(false, [])])),
  };
}

/** An open table and its current cell. */
interface OpenTable {
  readonly draft: SheetDraft;
  row: number;
  column: number;
  /** The row below the last one that a cell from above extends to, by column. */
  readonly reached: number[];
  cell: { readonly columns: number; readonly rows: number } | null;
  text: string;
}

class TableReader implements HtmlHandler {
  readonly drafts: SheetDraft[] = [];
  private readonly open_: OpenTable[] = [];

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "table") {
      this.openTable();
      return;
    }
    const table = this.open_.at(-1);
    if (!table) return;
    if (name === "tr") this.openRow(table, attributes);
    else if (name === "td" || name === "th") this.openCell(table, attributes);
    else if (table.cell && (name === "br" || (LINES.has(name) && table.text.trim() !== "")))
      table.text += "\n";
  }

  close(name: string): void {
    const table = this.open_.at(-1);
    if (!table) return;
    if (name === "table") {
      closeCell(table);
      this.open_.pop();
    } else if (name === "td" || name === "th" || name === "tr") closeCell(table);
    else if (table.cell && LINES.has(name) && !table.text.endsWith("\n")) table.text += "\n";
  }

  text(text: string): void {
    const table = this.open_.at(-1);
    if (table?.cell) table.text += text.replace(/[\t\n\f\r ]+/g, " ");
  }

  private openTable(): void {
    if (this.drafts.length >= MOST_SHEETS || this.open_.length >= MOST_NESTING)
      throw new LimitError("Too many tables");
    const draft = new SheetDraft(`Sheet${String(this.drafts.length + 1)}`);
    this.drafts.push(draft);
    this.open_.push({ draft, row: -1, column: 0, reached: [], cell: null, text: "" });
  }

  private openRow(table: OpenTable, attributes: ReadonlyMap<string, string>): void {
    closeCell(table);
    table.row++;
    table.column = 0;
    if (/display\s*:\s*none/i.test(attributes.get("style") ?? "")) table.draft.hiddenRows.push(table.row);
  }

  private openCell(table: OpenTable, attributes: ReadonlyMap<string, string>): void {
    closeCell(table);
    if (table.row < 0) table.row = 0;
    while ((table.reached[table.column] ?? 0) > table.row) table.column++;
    const span = (name: string, most: number): number =>
      // As browsers do: what follows the digits is ignored.
      Math.min(most, Math.max(1, Number.parseInt(attributes.get(name) ?? "", 10) || 1));
    table.cell = { columns: span("colspan", MOST_COLSPAN), rows: span("rowspan", MOST_ROWSPAN) };
    table.text = "";
  }
}

function closeCell(table: OpenTable): void {
  const { cell, draft, row, column } = table;
  if (!cell) return;
  table.cell = null;
  const text = shownText(table.text);
  table.text = "";
  if (text !== "") draft.put(row, column, { value: { kind: "text", text }, style: 0, formula: false });
  if (cell.columns > 1 || cell.rows > 1) draft.merge(row, column, cell.rows, cell.columns);
  table.column += cell.columns;
  requireWithin(row, table.column - 1, draft.name);
  for (let covered = column; covered < table.column; covered++)
    table.reached[covered] = Math.max(table.reached[covered] ?? 0, row + cell.rows);
}

/** A cell's text as a browser shows it: no spaces around lines, and only white space counts as empty. */
function shownText(markup: string): string {
  const lines = resolveHtmlEntities(markup).split("\n");
  return lines
    .map((line) => line.trim())
    .join("\n")
    .trim();
}
