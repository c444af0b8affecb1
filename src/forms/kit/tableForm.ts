import { columnName, type CellRange } from "../../domain/grid";
import { isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import {
  emptySheet,
  place,
  placeMerged,
  rangeOf,
  setHeight,
  setWidths,
  type SheetDraft,
} from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { CellStyle } from "../../sheet/model";
import { heightOf, landscapePage } from "../../sheet/page";
import type { Administrator, FormRow } from "./formContext";
import type { QueryEngine } from "../../register/query/engine";
import { checkedValue, figureContent, type Figure } from "./formFigures";
import type { BuiltForm, CheckedCell } from "./form";
import { atTop, changeCellStyle, FORM_FONT_SIZE, tableCellStyle } from "./formStyles";
import {
  HEADER_FILL,
  TEXT_FILL,
  headFreeze,
  placeHeader,
  placeLines,
  placeNumbers,
  type HeaderCell,
  type TextLine,
} from "./formParts";
import { columnsOf, type QueryColumn } from "../../register/query/query";
import { pageHigh, placeContinued, placeUnder, tableBreaks, type UnderTable } from "./tablePages";
import { filledPages, pagesWide, withFittedWidths, type SideBySide } from "./widths";
import {
  computeTable,
  type ComputedTable,
  type TableColumn,
  type TableLine,
  type TableSpec,
} from "./formTable";

/**
 * Merged cells in a table's body, by the keys of their first and last columns and lines; the content is the first
 * cell's.
 */
export interface MergedCells {
  readonly line: string;
  /** The last line, if the merge spans several. */
  readonly lastLine?: string;
  readonly from: string;
  readonly to: string;
}

/** A form that is one table of figures. */
export interface TableFormSpec extends UnderTable {
  readonly id: string;
  readonly kind: string;
  readonly sheetName: string;
  readonly administrator: Administrator | null;
  readonly type: string | null;
  readonly above: readonly TextLine[];
  readonly header: readonly (readonly HeaderCell[])[];
  /** Whether the document prints a row of column numbers under the heading. */
  readonly numbered: boolean;
  readonly table: TableSpec;
  /** Cells of the body that are merged. */
  readonly merged?: readonly MergedCells[];
  /** Set if the table is too wide for one page; the text above and below is then on the first page. */
  readonly pages?: SideBySide;
  /**
   * What the rows of `above` contain on each further page: an empty band over a table would look as if something were
   * missing.
   */
  readonly continued?: readonly TextLine[];
  readonly controls?: (table: ComputedTable) => readonly Control[];
}

/** Where a table form's figures are: for forms that repeat them and for tests. */
export interface BuiltTableForm extends BuiltForm {
  readonly table: ComputedTable;
}

/** Lays a form out and computes it. */
export function buildTableForm(spec: TableFormSpec, engine: QueryEngine<FormRow>): BuiltTableForm {
  const sheet = emptySheet(spec.kind, spec.sheetName);
  const headerTop = spec.above.length + (spec.above.length > 0 ? 1 : 0);
  const firstRow = headerTop + spec.header.length + (spec.numbered ? 1 : 0);
  const pages = spec.pages ?? { repeated: 0, each: spec.table.columns.length };
  const table = withFittedWidths(computeTable(spec.table, firstRow, 0, engine), spec.pages);
  const widths = table.spec.columns.map((column) => column.width);
  const allWidths = filledPages(widths, pages);
  // Text over repeated columns would be cut off on every further page.
  const textLeft = pagesWide(pages, widths.length) > 1 ? pages.repeated : 0;
  const textWidths = widths.slice(textLeft, pages.repeated + pages.each);
  setWidths(sheet, allWidths);
  placeLines(sheet, 0, spec.above, textWidths, textLeft);
  placeContinued(sheet, spec.continued ?? [], pages, allWidths);
  placeHeader(sheet, headerTop, spec.header, widths);
  if (spec.numbered) placeNumbers(sheet, firstRow - 1, widths.length);
  const merged = (spec.merged ?? []).map((cells) => mergedRange(spec.table, cells));
  spec.table.lines.forEach((line, index) => {
    const spans = merged.filter((span) => span.top <= index && index <= span.bottom);
    placeLine(sheet, firstRow, index, line, table, spans);
  });
  fitMerged(sheet, firstRow, table.spec, merged);
  const lastRow = firstRow + spec.table.lines.length - 1;
  const end = placeUnder(sheet, lastRow + 1, spec, { pages, allWidths, textWidths, textLeft });
  sheet.freeze = headFreeze(sheet, firstRow, pages.repeated);
  const onPage = allWidths.slice(0, pages.repeated + pages.each);
  const page = pageHigh(onPage, heightOf(sheet, end), pages, widths.length);
  const breaks =
    page.onePage === true || pagesWide(pages, widths.length) > 1
      ? []
      : tableBreaks(sheet, onPage, page, { headerTop, firstRow, lastRow, end }, merged);
  sheet.print = landscapePage(spec.sheetName, {
    titleRows: [headerTop, firstRow - 1],
    area: rangeOf(0, 0, Math.max(end, lastRow + 1), allWidths.length),
    pagesWide: pagesWide(pages, widths.length),
    ...page,
    breaks,
    ...(pages.repeated > 0 && { titleColumns: [0, pages.repeated - 1] }),
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
    checked: checkedCells(table, merged),
    table,
    rowsBehind(atRow, atColumn) {
      const figure = figureAt(table, atRow - firstRow, atColumn);
      return figure?.query ? engine.rowsBehind(figure.query) : null;
    },
  };
}

/** The merged cells as positions of lines and columns in the body. */
function mergedRange({ columns, lines }: TableSpec, { line, lastLine, from, to }: MergedCells): CellRange {
  const lineAt = (key: string): number => lines.findIndex((one) => one.key === key);
  const columnAt = (key: string): number => columns.findIndex((one) => one.key === key);
  return { top: lineAt(line), bottom: lineAt(lastLine ?? line), left: columnAt(from), right: columnAt(to) };
}

function placeLine(
  sheet: SheetDraft,
  firstRow: number,
  index: number,
  line: TableLine,
  table: ComputedTable,
  merged: readonly CellRange[],
): void {
  const row = firstRow + index;
  const texts: { text: string; width: number }[] = [];
  table.spec.columns.forEach((column, at) => {
    const span = merged.find((one) => one.left <= at && at <= one.right);
    if (span !== undefined && (span.left !== at || span.top !== index)) return;
    const figure = table.figure(line.key, column.key);
    const { content, style } =
      figure === null
        ? labelContent(line, column)
        : { content: figureContent(figure), style: figureStyle(figure, line, column) };
    if (span === undefined) place(sheet, row, at, content, style);
    else {
      const [lines, columns] = [span.bottom - span.top + 1, span.right - span.left + 1];
      placeMerged(sheet, rangeOf(row, at, lines, columns), content, lines > 1 ? atTop(style) : style);
      if (lines > 1) return;
    }
    const text = figure === null ? content : figure.text;
    const width =
      widthOf(table.spec, at, span?.right ?? at) * (line.strong === true ? HEADER_FILL : TEXT_FILL);
    if (typeof text === "string") texts.push({ text, width: width - (line.indent ?? 0) * 2 });
  });
  setHeight(sheet, row, heightFor(texts, FORM_FONT_SIZE));
}

/** Gives the lines of a multi-line merge whatever additional height its text needs, divided among them. */
function fitMerged(
  sheet: SheetDraft,
  firstRow: number,
  table: TableSpec,
  merged: readonly CellRange[],
): void {
  for (const { top, bottom, left, right } of merged.filter((span) => span.bottom > span.top)) {
    const text = table.lines[top]?.labels[table.columns[left]?.key ?? ""];
    if (typeof text !== "string") continue;
    const rows = sheet.rows.filter(({ row }) => row >= firstRow + top && row <= firstRow + bottom);
    const wanted = heightFor([{ text, width: widthOf(table, left, right) * TEXT_FILL }], FORM_FONT_SIZE);
    const missing = wanted - rows.reduce((total, { height }) => total + (height ?? 0), 0);
    if (missing <= 0) continue;
    const share = Math.ceil(missing / rows.length);
    for (const row of rows)
      sheet.rows[sheet.rows.indexOf(row)] = { ...row, height: (row.height ?? 0) + share };
  }
}

/** The width of adjacent columns of the body. */
function widthOf({ columns }: TableSpec, from: number, to: number): number {
  return columns.slice(from, to + 1).reduce((total, { width }) => total + width, 0);
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

function figureStyle(figure: Figure, line: TableLine, column: TableColumn): CellStyle {
  return column.signed === true && figure.shown !== "text"
    ? changeCellStyle(figure.shown, line.strong)
    : tableCellStyle(figure.shown, line.strong);
}

function figureAt(table: ComputedTable, line: number, column: number): Figure | null {
  const lineSpec = table.spec.lines[line];
  const columnSpec = table.spec.columns[column];
  return lineSpec === undefined || columnSpec === undefined
    ? null
    : table.figure(lineSpec.key, columnSpec.key);
}

/** The figures visible in the sheet; those under a merge are covered by its first cell. */
function checkedCells(table: ComputedTable, merged: readonly CellRange[]): CheckedCell[] {
  const isCovered = (line: number, column: number): boolean =>
    merged.some(
      ({ top, left, bottom, right }) =>
        top <= line && line <= bottom && left <= column && column <= right && (line > top || column > left),
    );
  return table.spec.lines.flatMap((_, line) =>
    table.spec.columns.flatMap((__, column) => {
      const figure = figureAt(table, line, column);
      const value = figure === null || isCovered(line, column) ? null : checkedValue(figure);
      return figure === null || value === null
        ? []
        : [{ row: table.top + line, column: table.left + column, value, shown: figure.shown }];
    }),
  );
}

/** Every register column that the table's formulas name. */
function usedColumns(table: ComputedTable): Set<QueryColumn<FormRow>> {
  const used = new Set<QueryColumn<FormRow>>();
  for (const line of table.spec.lines) {
    for (const column of table.spec.columns) {
      const figure = table.figure(line.key, column.key);
      for (const query of [figure?.query, figure?.also]) {
        if (query) for (const one of columnsOf(query)) used.add(one);
      }
    }
  }
  return used;
}

/** Another form's sheets as tables; throws if they are not. */
export function tableForms(forms: readonly BuiltForm[]): readonly BuiltTableForm[] {
  return forms.map((form) => {
    if (!("table" in form)) throw new Error(`${form.kind} is no table`);
    return form as BuiltTableForm;
  });
}

/** Where a figure of a built table is, for references from other sheets. */
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
