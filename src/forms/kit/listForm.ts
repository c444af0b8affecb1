import { toThousands, ZERO } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { emptySheet, place, rangeOf, setWidths, type SheetDraft } from "../../sheet/layout";
import { heightOfLines, wrappedLines } from "../../sheet/measure";
import type { BlockColumn, ModelValue } from "../../sheet/model";
import {
  heightOf,
  landscapePage,
  pageRooms,
  rowHeights,
  tablePage,
  type PageOptions,
} from "../../sheet/page";
import { breakBeforeEnd } from "../../sheet/pageBreaks";
import type { Administrator, FormRow } from "./formContext";
import type { QueryEngine } from "../../register/query/engine";
import { checkedValue, figureContent, type Figure } from "./formFigures";
import type { BuiltForm, CheckedCell } from "./form";
import { FORM_FONT_SIZE, tableCellStyle } from "./formStyles";
import {
  TEXT_FILL,
  headFreeze,
  placeBelow,
  placeHeader,
  placeLines,
  placeNumbers,
  type BelowTable,
  type HeaderCell,
  type TextLine,
} from "./formParts";
import { columnsOf, type QueryColumn } from "../../register/query/query";
import {
  behindReportCell,
  checkedReportCells,
  placeSmallTable,
  reportColumns,
  widthsForTable,
  type PlacedReportCell,
  type ReportTable,
} from "./smallTable";
import { linesOf } from "./registerAmounts";
import { figureWidth } from "./widths";

/** A column of a list of debts. */
export interface ListColumn {
  readonly key: string;
  readonly width: number;
  readonly shown: "text" | "centered" | "date" | "thousands" | "roubles" | "count";
  /** The content for a debt's line; `index` counts the lines from 0. `null`: unknown, left blank. */
  readonly value: (row: FormRow, index: number) => ModelValue;
  /** For amounts: the register column that no debt's amount exceeds; makes the list's column wide enough. */
  readonly within?: QueryColumn<FormRow> | undefined;
}

/** A form that lists debts, one per line. */
export interface ListFormSpec {
  readonly id: string;
  readonly kind: string;
  readonly sheetName: string;
  readonly administrator: Administrator | null;
  readonly above: readonly TextLine[];
  readonly header: readonly (readonly HeaderCell[])[];
  readonly numbered: boolean;
  readonly columns: readonly ListColumn[];
  /** The debts in the order of the list. */
  readonly rows: readonly FormRow[];
  /** A total line below the list: its words by column, and its figures over the register. */
  readonly total?: {
    readonly labels: Readonly<Record<string, string>>;
    readonly figures: Readonly<Record<string, Figure>>;
  };
  readonly below: readonly BelowTable[];
  readonly controls?: readonly Control[];
  /** A small table between the heading and the list, such as totals; its spans count the list's columns. */
  readonly summary?: ReportTable;
}

/** Lists longer than this fill several pages anyway. */
const MAYBE_ONE_PAGE = 100;

/** Lays out a list of debts; its lines are written from a block, so that a long list uses little memory. */
export function buildListForm(spec: ListFormSpec, engine: QueryEngine<FormRow>): BuiltForm {
  const sheet = emptySheet(spec.kind, spec.sheetName);
  const listWidths = fittedWidths(spec, engine);
  const widths = spec.summary === undefined ? listWidths : widthsForTable(listWidths, spec.summary);
  setWidths(sheet, widths);
  let row = placeLines(sheet, 0, spec.above, widths);
  if (spec.above.length > 0) row += 1;
  const summary: PlacedReportCell[] = [];
  if (spec.summary !== undefined) row = placeSmallTable(sheet, row, spec.summary, widths, summary) + 1;
  const headerTop = row;
  row = placeHeader(sheet, row, spec.header, widths);
  if (spec.numbered) row = placeNumbers(sheet, row, widths.length);
  const firstRow = row;
  const values = spec.columns.map(({ value }) => askedOnce(value, spec.rows));
  sheet.blocks.push({
    name: "list",
    top: firstRow,
    left: 0,
    rowCount: spec.rows.length,
    columns: spec.columns.map(({ shown }, index) => blockColumn(shown, values[index] as LineValue)),
    rowHeight: lineHeights(spec.columns, values),
  });
  let lastRow = firstRow + spec.rows.length - 1;
  if (spec.total !== undefined) placeTotal(sheet, (lastRow += 1), spec.columns, spec.total);
  const end = placeBelow(sheet, lastRow + 1, spec.below, widths);
  sheet.freeze = headFreeze(sheet, firstRow);
  const page = tablePage(
    widths,
    spec.rows.length <= MAYBE_ONE_PAGE ? heightOf(sheet, end) : Infinity,
    FORM_FONT_SIZE,
  );
  sheet.print = landscapePage(spec.sheetName, {
    titleRows: [headerTop, firstRow - 1],
    area: rangeOf(0, 0, Math.max(end, lastRow + 1), widths.length),
    ...page,
    ...(page.onePage !== true && {
      breaks: breaksOfList(sheet, widths, page, { headerTop, firstRow, lastRow, end }),
    }),
  });
  const totalRow = lastRow;
  return {
    id: spec.id,
    kind: spec.kind,
    administrator: spec.administrator,
    type: null,
    model: sheet,
    columns: widths.map((_, index) => index),
    firstRow,
    lastRow: Math.max(lastRow, firstRow - 1),
    uses: new Set([...totalColumns(spec), ...reportColumns(summary)]),
    controls: spec.controls ?? [],
    checked: [...checkedReportCells(summary), ...checkedTotals(spec, totalRow)],
    rowsBehind(atRow, atColumn) {
      const column = spec.columns[atColumn];
      const listed = spec.rows[atRow - firstRow];
      if (column === undefined) return null;
      if (atRow < firstRow) return behindReportCell(summary, engine, atRow, atColumn);
      if (listed !== undefined) return [listed];
      const query = atRow === totalRow ? spec.total?.figures[column.key]?.query : null;
      return query === null || query === undefined ? null : engine.rowsBehind(query);
    },
  };
}

/** Longer lists fill so many pages that nobody minds how the last one begins; measuring them would take time. */
const MEASURED_ROWS = 3_000;
/** Lines of the list that are on the same page as its signatures. */
const SIGNED_LINES = 3;

/** A break that keeps the last lines of a long list with its total and signatures. */
function breaksOfList(
  sheet: SheetDraft,
  widths: readonly number[],
  { paper }: PageOptions,
  rows: Readonly<Record<"headerTop" | "firstRow" | "lastRow" | "end", number>>,
): readonly number[] {
  const { headerTop, firstRow, lastRow, end } = rows;
  if (lastRow - firstRow > MEASURED_ROWS || lastRow - firstRow < SIGNED_LINES) return [];
  const heights = rowHeights(sheet, end);
  const repeated = heights.slice(headerTop, firstRow).reduce((total, height) => total + height, 0);
  const [, height] = pageRooms(widths, { landscape: true, ...(paper !== undefined && { paper }) });
  const signed = { first: lastRow, last: end - 1 };
  return breakBeforeEnd(heights, signed, { height, repeated }, SIGNED_LINES);
}

/** Columns as wide as their largest figures need, which would otherwise show as ####. */
function fittedWidths({ columns, rows, total }: ListFormSpec, engine: QueryEngine<FormRow>): number[] {
  const lines = linesOf(rows);
  return columns.map(({ key, width, shown, within }) => {
    if (shown !== "thousands" && shown !== "roubles") return width;
    const extremes = within === undefined ? [] : engine.amounts(within).extremesOf(lines);
    const figures = shown === "thousands" ? extremes.map(toThousands) : extremes;
    const wanted = [...figures, total?.figures[key]?.value ?? ZERO].map((value) => figureWidth(value, shown));
    return Math.max(width, ...wanted);
  });
}

/** The content of a column in line `index`. */
type LineValue = (index: number) => ModelValue;

/**
 * Keeps the last result: a line's height and its cells are requested one after the other, and producing it creates
 * many texts.
 */
function askedOnce(value: ListColumn["value"], rows: readonly FormRow[]): LineValue {
  let last = -1;
  let known: ModelValue = null;
  return (index) => {
    if (index === last) return known;
    const row = rows[index];
    last = index;
    return (known = row === undefined ? null : value(row, index));
  };
}

function blockColumn(shown: ListColumn["shown"], value: LineValue): BlockColumn {
  const type = shown === "date" ? "date" : isText(shown) ? "text" : "number";
  return { type, style: tableCellStyle(shown), value };
}

function isText(shown: ListColumn["shown"]): boolean {
  return shown === "text" || shown === "centered";
}

/** The height that a debt's texts need, computed when its row is written. */
function lineHeights(
  columns: readonly ListColumn[],
  values: readonly LineValue[],
): (index: number) => number {
  const texts = columns.flatMap(({ shown, width }, index) =>
    isText(shown) ? [{ value: values[index] as LineValue, room: width * TEXT_FILL }] : [],
  );
  return (index) => {
    let lines = 1;
    for (const { value, room } of texts) {
      const text = value(index);
      if (typeof text === "string") lines = Math.max(lines, wrappedLines(text, room));
    }
    return heightOfLines(lines, FORM_FONT_SIZE);
  };
}

function placeTotal(
  sheet: SheetDraft,
  row: number,
  columns: readonly ListColumn[],
  total: NonNullable<ListFormSpec["total"]>,
): void {
  columns.forEach((column, index) => {
    const figure = total.figures[column.key];
    if (figure === undefined) {
      place(sheet, row, index, total.labels[column.key] ?? null, tableCellStyle("text", true));
      return;
    }
    place(sheet, row, index, figureContent(figure), tableCellStyle(figure.shown, true));
  });
}

function checkedTotals({ columns, total }: ListFormSpec, row: number): CheckedCell[] {
  return columns.flatMap(({ key }, column) => {
    const figure = total?.figures[key];
    const value = figure === undefined ? null : checkedValue(figure);
    return figure === undefined || value === null ? [] : [{ row, column, value, shown: figure.shown }];
  });
}

function totalColumns(spec: ListFormSpec): Set<QueryColumn<FormRow>> {
  const figures = Object.values(spec.total?.figures ?? {});
  return new Set(figures.flatMap((figure) => (figure.query === null ? [] : columnsOf(figure.query))));
}
