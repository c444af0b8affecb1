import { columnName } from "../../domain/grid";
import { isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import {
  emptySheet,
  formulaContent,
  place,
  placeMerged,
  rangeOf,
  setHeight,
  setWidths,
  type SheetDraft,
} from "../layout";
import { heightFor } from "../measure";
import { landscapePage } from "../page";
import type { Administrator, FormRow } from "./context";
import type { QueryEngine } from "./engine";
import type { Figure } from "./figures";
import type { BuiltForm, FormId } from "./form";
import { FORM_FONT_SIZE, tableCellStyle } from "./formStyles";
import {
  HEADER_FILL,
  placeBelow,
  placeHeader,
  placeLines,
  placeNumbers,
  type BelowTable,
  type HeaderCell,
  type TextLine,
} from "./formParts";
import { columnsOf, type QueryColumn } from "./query";
import { computeTable, type ComputedTable, type TableColumn, type TableLine, type TableSpec } from "./table";

/** A form that is one table of figures. */
export interface TableFormSpec {
  readonly id: FormId;
  readonly kind: string;
  readonly sheetName: string;
  readonly administrator: Administrator | null;
  readonly type: string | null;
  readonly above: readonly TextLine[];
  readonly header: readonly (readonly HeaderCell[])[];
  /** Whether the document prints a row of column numbers under the heading. */
  readonly numbered: boolean;
  readonly table: TableSpec;
  readonly below: readonly BelowTable[];
  /** Cells merged across columns in the body, by line and first and last column key. */
  readonly merged?: readonly { readonly line: string; readonly from: string; readonly to: string }[];
  readonly controls?: (table: ComputedTable) => readonly Control[];
}

/** Where a table form's figures stand: for forms that repeat them and for tests. */
export interface BuiltTableForm extends BuiltForm {
  readonly table: ComputedTable;
}

/** Lays a form out and computes it. */
export function buildTableForm(spec: TableFormSpec, engine: QueryEngine<FormRow>): BuiltTableForm {
  const sheet = emptySheet(spec.kind, spec.sheetName);
  const widths = spec.table.columns.map((column) => column.width);
  setWidths(sheet, widths);
  let row = placeLines(sheet, 0, spec.above, widths);
  if (spec.above.length > 0) row += 1;
  const headerTop = row;
  row = placeHeader(sheet, row, spec.header, widths);
  if (spec.numbered) row = placeNumbers(sheet, row, widths.length);
  const firstRow = row;
  const table = computeTable(spec.table, firstRow, 0, engine);
  const merged = (spec.merged ?? []).map(({ line, from, to }) => ({
    line: spec.table.lines.findIndex((other) => other.key === line),
    from: spec.table.columns.findIndex((column) => column.key === from),
    to: spec.table.columns.findIndex((column) => column.key === to),
  }));
  spec.table.lines.forEach((line, index) => {
    placeLine(
      sheet,
      firstRow + index,
      line,
      table,
      merged.filter((one) => one.line === index),
    );
  });
  const lastRow = firstRow + spec.table.lines.length - 1;
  const end = placeBelow(sheet, lastRow + 1, spec.below, widths);
  sheet.freeze = { rows: firstRow, columns: 0 };
  sheet.print = landscapePage(spec.sheetName, {
    titleRows: [headerTop, firstRow - 1],
    area: rangeOf(0, 0, Math.max(end, lastRow + 1), widths.length),
  });
  return {
    id: spec.id,
    kind: spec.kind,
    administrator: spec.administrator,
    type: spec.type,
    model: sheet,
    columns: widths.map((_, index) => index),
    firstRow,
    lastRow,
    uses: usedColumns(table),
    controls: spec.controls?.(table) ?? [],
    table,
    rowsBehind(atRow, atColumn) {
      const figure = figureAt(table, atRow - firstRow, atColumn);
      return figure?.query == null ? null : engine.rowsBehind(figure.query);
    },
  };
}

function placeLine(
  sheet: SheetDraft,
  row: number,
  line: TableLine,
  table: ComputedTable,
  merged: readonly { from: number; to: number }[],
): void {
  const texts: { text: string; width: number }[] = [];
  table.spec.columns.forEach((column, index) => {
    const span = merged.find((one) => one.from <= index && index <= one.to);
    if (span !== undefined && span.from !== index) return;
    const figure = table.figure(line.key, column.key);
    const { content, style } = figure === null ? labelContent(line, column) : figureContent(figure, line);
    if (span === undefined) place(sheet, row, index, content, style);
    else placeMerged(sheet, rangeOf(row, index, 1, span.to - span.from + 1), content, style);
    if (typeof content === "string")
      texts.push({ text: content, width: column.width * HEADER_FILL - (line.indent ?? 0) * 2 });
  });
  setHeight(sheet, row, heightFor(texts, FORM_FONT_SIZE));
}

function labelContent(line: TableLine, column: TableColumn) {
  const label = line.labels[column.key] ?? null;
  if (isMoney(label)) {
    const shown = column.rule.kind === "figures" ? (column.rule.shown ?? "thousands") : "thousands";
    return { content: label, style: tableCellStyle(shown, line.strong) };
  }
  const style = tableCellStyle(
    column.align === "center" ? "centered" : "text",
    line.strong,
    column.align === "center" ? 0 : line.indent,
  );
  return { content: label, style };
}

function figureContent(figure: Figure, line: TableLine) {
  const value = figure.value ?? figure.text;
  const style = tableCellStyle(figure.shown, line.strong);
  return { content: figure.formula === null ? value : formulaContent(value, figure.formula), style };
}

function figureAt(table: ComputedTable, line: number, column: number): Figure | null {
  const lineSpec = table.spec.lines[line];
  const columnSpec = table.spec.columns[column];
  return lineSpec === undefined || columnSpec === undefined
    ? null
    : table.figure(lineSpec.key, columnSpec.key);
}

/** Every register column that the table's formulas name. */
function usedColumns(table: ComputedTable): Set<QueryColumn<FormRow>> {
  const used = new Set<QueryColumn<FormRow>>();
  for (const line of table.spec.lines) {
    for (const column of table.spec.columns) {
      const figure = table.figure(line.key, column.key);
      for (const query of [figure?.query, figure?.also]) {
        if (query != null) for (const one of columnsOf(query)) used.add(one);
      }
    }
  }
  return used;
}

/** Where a figure of a built table stands, for references from other sheets. */
export function placeOf(
  form: BuiltTableForm,
  line: string,
  column: string,
): { kind: string; address: string } {
  const row = form.table.spec.lines.findIndex((one) => one.key === line);
  const at = form.table.spec.columns.findIndex((one) => one.key === column);
  if (row < 0 || at < 0) throw new Error(`No such cell: ${line}, ${column}`);
  return { kind: form.kind, address: `$${columnName(form.table.left + at)}$${form.table.top + row + 1}` };
}
