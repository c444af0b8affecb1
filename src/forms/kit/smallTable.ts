import { placeMerged, rangeOf, setHeight, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { FormRow } from "./formContext";
import type { QueryEngine } from "../../register/query/engine";
import { checkedValue, figureContent, type Figure } from "./formFigures";
import type { CheckedCell } from "./form";
import { HEADER_FILL, placeHeader, TEXT_FILL } from "./formParts";
import { FORM_FONT_SIZE, inMiddle, tableCellStyle } from "./formStyles";
import { columnsOf, type QueryColumn } from "../../register/query/query";
import { figureWidth } from "./widths";

/** Words based on certain debts, which the user can ask to see. */
export interface SourcedText {
  readonly text: string;
  readonly debts: readonly FormRow[];
}

/** The content of a cell of a small table. */
export type ReportCell = string | Figure | SourcedText | null;

/** A line of a small table. */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  /** Bold, as for totals. */
  readonly strong?: boolean;
  /** The debts behind its words and behind figures that are not queries. */
  readonly debts?: readonly FormRow[];
}

/** A small table in a report or above a list; its columns occupy the sheet's columns in spans, from the left. */
export interface ReportTable {
  readonly header: readonly string[];
  /** How many of the sheet's columns each table column occupies. */
  readonly spans: readonly number[];
  /** The columns, counted from 0, whose words and counts are centred: dates, codes, days. */
  readonly centered?: readonly number[];
  readonly rows: readonly ReportRow[];
}

/** A cell of a small table and the sheet columns that it covers. */
export interface PlacedReportCell {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly cell: ReportCell;
  /** The debts behind the whole line. */
  readonly debts: readonly FormRow[] | null;
}

/** The sheet's widths, increased where a figure of the table needs more than its columns have. */
export function widthsForTable(widths: readonly number[], { rows, spans }: ReportTable): readonly number[] {
  const fitted = [...widths];
  let left = 0;
  spans.forEach((columns, index) => {
    const figures = rows.map(({ cells }) => asFigure(cells[index] ?? null));
    const wanted = Math.max(0, ...figures.map((one) => (one?.value ? figureWidth(one.value, one.shown) : 0)));
    const room = fitted.slice(left, left + columns).reduce((total, width) => total + width, 0);
    if (wanted > room) fitted[left] = (fitted[left] ?? 0) + wanted - room;
    left += columns;
  });
  return fitted;
}

/** Writes a small table starting at row `top`, recording its cells in `placed`; returns the row after it. */
export function placeSmallTable(
  sheet: SheetDraft,
  top: number,
  table: ReportTable,
  widths: readonly number[],
  placed: PlacedReportCell[],
): number {
  const header = table.header.map((text, index) => ({ text, columns: table.spans[index] ?? 1 }));
  const used = widths.slice(
    0,
    table.spans.reduce((total, span) => total + span, 0),
  );
  let row = placeHeader(sheet, top, [header], used);
  for (const line of table.rows) {
    const texts: { text: string; width: number }[] = [];
    let left = 0;
    line.cells.forEach((cell, index) => {
      const columns = table.spans[index] ?? 1;
      const look = table.centered?.includes(index) === true ? "centered" : "text";
      const { content, style, text } = contentOf(cell, look, line.strong);
      placeMerged(sheet, rangeOf(row, left, 1, columns), content, style);
      const width = widths.slice(left, left + columns).reduce((total, one) => total + one, 0);
      if (text !== null)
        texts.push({ text, width: width * (line.strong === true ? HEADER_FILL : TEXT_FILL) });
      placed.push({ row, left, right: left + columns - 1, cell, debts: line.debts ?? null });
      left += columns;
    });
    setHeight(sheet, row, heightFor(texts, FORM_FONT_SIZE));
    row += 1;
  }
  return row;
}

function contentOf(cell: ReportCell, look: "text" | "centered", strong = false) {
  if (cell === null || typeof cell === "string")
    return { content: cell, text: cell, style: tableCellStyle(look, strong) };
  if ("debts" in cell) return { content: cell.text, text: cell.text, style: tableCellStyle(look, strong) };
  const style = tableCellStyle(cell.shown, strong);
  return {
    content: figureContent(cell),
    text: cell.text,
    style: look === "centered" && cell.shown === "count" ? inMiddle(style) : style,
  };
}

function asFigure(cell: ReportCell): Figure | null {
  return cell === null || typeof cell === "string" || "debts" in cell ? null : cell;
}

function figureOf({ cell }: PlacedReportCell): Figure | null {
  return asFigure(cell);
}

/** The figures of small tables that Excel must arrive at too. */
export function checkedReportCells(placed: readonly PlacedReportCell[]): CheckedCell[] {
  return placed.flatMap((one) => {
    const figure = figureOf(one);
    const value = figure === null ? null : checkedValue(figure);
    return figure === null || value === null
      ? []
      : [{ row: one.row, column: one.left, value, shown: figure.shown }];
  });
}

/** Every register column named by the formulas of small tables. */
export function reportColumns(placed: readonly PlacedReportCell[]): Set<QueryColumn<FormRow>> {
  const used = new Set<QueryColumn<FormRow>>();
  for (const one of placed) {
    const figure = figureOf(one);
    for (const query of [figure?.query, figure?.also])
      if (query) for (const column of columnsOf(query)) used.add(column);
  }
  return used;
}

/** The debts behind a cell of small tables; `null` if it is based on none. */
export function behindReportCell(
  placed: readonly PlacedReportCell[],
  engine: QueryEngine<FormRow>,
  row: number,
  column: number,
): readonly FormRow[] | null {
  const found = placed.find((one) => one.row === row && one.left <= column && column <= one.right);
  if (found === undefined) return null;
  const { cell, debts } = found;
  if (cell === null || typeof cell === "string") return debts;
  if ("debts" in cell) return cell.debts;
  return cell.query === null ? debts : engine.rowsBehind(cell.query);
}
