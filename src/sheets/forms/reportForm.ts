import type { Control } from "../../domain/problem";
import {
  emptySheet,
  formulaContent,
  placeMerged,
  rangeOf,
  setHeight,
  setWidths,
  type SheetDraft,
} from "../layout";
import { heightFor } from "../measure";
import { portraitPage } from "../page";
import type { Administrator, FormRow } from "./context";
import type { QueryEngine } from "./engine";
import { checkedValue, type Figure } from "./figures";
import type { BuiltForm, CheckedCell, FormId } from "./form";
import {
  HEADER_FILL,
  placeBelow,
  placeHeader,
  placeLines,
  type BelowTable,
  type TextLine,
} from "./formParts";
import { FORM_FONT_SIZE, tableCellStyle } from "./formStyles";
import { columnsOf, type QueryColumn } from "./query";

/** Words of a report that stand on certain debts, which the user can ask for. */
export interface SourcedText {
  readonly text: string;
  readonly debts: readonly FormRow[];
}

/** What stands in a cell of a small table. */
export type ReportCell = string | Figure | SourcedText | null;

/** A line of a small table. */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  /** Bold, as totals are. */
  readonly strong?: boolean;
}

/** A small table between paragraphs; its columns take the sheet's columns in spans, from the left. */
export interface ReportTable {
  readonly header: readonly string[];
  /** How many of the sheet's columns each column of the table takes. */
  readonly spans: readonly number[];
  readonly rows: readonly ReportRow[];
}

/** A piece of a report, from top to bottom. */
export type ReportPart =
  | { readonly kind: "text"; readonly line: TextLine }
  | { readonly kind: "table"; readonly table: ReportTable };

/** A report in prose with small tables. */
export interface ReportFormSpec {
  readonly id: FormId;
  readonly kind: string;
  readonly sheetName: string;
  readonly administrator: Administrator | null;
  /** Widths of the sheet's columns in characters; about 95 fill an upright page. */
  readonly widths: readonly number[];
  readonly parts: readonly ReportPart[];
  readonly below: readonly BelowTable[];
  readonly controls?: readonly Control[];
}

/** A paragraph of prose. */
export function paragraph(text: string): ReportPart {
  return { kind: "text", line: { text, style: "prose" } };
}

/** The heading of a section. */
export function section(text: string): ReportPart {
  return { kind: "text", line: { text, style: "section" } };
}

/** Lays out a report on upright A4 pages. */
export function buildReportForm(spec: ReportFormSpec, engine: QueryEngine<FormRow>): BuiltForm {
  const sheet = emptySheet(spec.kind, spec.sheetName);
  setWidths(sheet, spec.widths);
  const placed: PlacedCell[] = [];
  let row = 0;
  for (const part of spec.parts) {
    if (part.kind === "text") row = placeLines(sheet, row, [part.line], spec.widths);
    else row = placeTable(sheet, row, part.table, spec.widths, placed) + 1;
  }
  const lastRow = row - 1;
  const end = placeBelow(sheet, row, spec.below, spec.widths);
  sheet.print = portraitPage(spec.sheetName, { area: rangeOf(0, 0, end, spec.widths.length) });
  return {
    id: spec.id,
    kind: spec.kind,
    administrator: spec.administrator,
    type: null,
    model: sheet,
    columns: spec.widths.map((_, index) => index),
    firstRow: 0,
    lastRow,
    uses: usedColumns(placed),
    controls: spec.controls ?? [],
    checked: checkedCells(placed),
    rowsBehind(atRow, atColumn) {
      const found = placed.find(
        (one) => one.row === atRow && one.left <= atColumn && atColumn <= one.right,
      )?.cell;
      if (found == null || typeof found === "string") return null;
      if ("debts" in found) return found.debts;
      return found.query === null ? null : engine.rowsBehind(found.query);
    },
  };
}

/** A cell of a small table and the columns of the sheet over which it stands. */
interface PlacedCell {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly cell: ReportCell;
}

function placeTable(
  sheet: SheetDraft,
  top: number,
  table: ReportTable,
  widths: readonly number[],
  placed: PlacedCell[],
): number {
  const header = table.header.map((text, index) => ({ text, columns: table.spans[index] ?? 1 }));
  let row = placeHeader(sheet, top, [header], widths);
  for (const line of table.rows) {
    const texts: { text: string; width: number }[] = [];
    let left = 0;
    line.cells.forEach((cell, index) => {
      const columns = table.spans[index] ?? 1;
      const { content, style, text } = contentOf(cell, line.strong);
      placeMerged(sheet, rangeOf(row, left, 1, columns), content, style);
      const width = widths.slice(left, left + columns).reduce((total, one) => total + one, 0);
      if (text !== null) texts.push({ text, width: width * HEADER_FILL });
      placed.push({ row, left, right: left + columns - 1, cell });
      left += columns;
    });
    setHeight(sheet, row, heightFor(texts, FORM_FONT_SIZE));
    row += 1;
  }
  return row;
}

function contentOf(cell: ReportCell, strong = false) {
  if (cell === null || typeof cell === "string")
    return { content: cell, text: cell, style: tableCellStyle("text", strong) };
  if ("debts" in cell) return { content: cell.text, text: cell.text, style: tableCellStyle("text", strong) };
  const value = cell.value ?? cell.text;
  return {
    content: cell.formula === null ? value : formulaContent(value, cell.formula),
    text: cell.text,
    style: tableCellStyle(cell.shown, strong),
  };
}

function checkedCells(placed: readonly PlacedCell[]): CheckedCell[] {
  return placed.flatMap(({ row, left, cell }) => {
    const value = cell === null || typeof cell === "string" || "debts" in cell ? null : checkedValue(cell);
    return value === null ? [] : [{ row, column: left, value }];
  });
}

function usedColumns(placed: readonly PlacedCell[]): Set<QueryColumn<FormRow>> {
  const used = new Set<QueryColumn<FormRow>>();
  for (const { cell } of placed) {
    if (cell === null || typeof cell === "string" || "debts" in cell) continue;
    for (const query of [cell.query, cell.also])
      if (query != null) for (const column of columnsOf(query)) used.add(column);
  }
  return used;
}
