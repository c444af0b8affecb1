import type { CellRange } from "../domain/grid";
import { isMoney } from "../domain/money";
import type { Day } from "../domain/day";
import type { CellStyle, CellType, ModelFormula, ModelValue, PlacedCell, SheetModel } from "./model";

/**
 * A sheet while it is being laid out: a {@link SheetModel} whose lists may still grow. It can be passed to a port at
 * any moment. The functions here modify the draft they are given.
 */
export type SheetDraft = {
  -readonly [K in keyof SheetModel]: SheetModel[K] extends readonly (infer T)[] ? T[] : SheetModel[K];
};

/** A day, which as a bare number would look like a figure. */
export interface DayContent {
  readonly day: Day | null;
}

/** A formula together with the value that the engine computed for it. */
export interface FormulaContent {
  readonly value: ModelValue;
  readonly formula: ModelFormula;
}

/** What goes into a cell; `null` leaves it empty, but styled. */
export type Content = ModelValue | DayContent | FormulaContent;

/** An empty visible sheet without grid lines, as used for forms and reports. */
export function emptySheet(kind: string, name: string): SheetDraft {
  return {
    kind,
    name,
    visibility: "visible",
    cells: [],
    blocks: [],
    table: null,
    merges: [],
    columns: [],
    rows: [],
    conditionalFormats: [],
    freeze: null,
    print: null,
    charts: [],
    hyperlinks: [],
    dataValidations: [],
    tabColor: null,
    gridLines: false,
    zoom: null,
  };
}

/** A day as the content of a cell. */
export function dayContent(day: Day | null): DayContent {
  return { day };
}

/** A formula (English, without `=`) and the value to show until Excel calculates it. */
export function formulaContent(value: ModelValue, text: ModelFormula["text"]): FormulaContent {
  return { value, formula: { text } };
}

/** Puts content into one cell. */
export function place(
  sheet: SheetDraft,
  row: number,
  column: number,
  content: Content,
  style: CellStyle,
): void {
  sheet.cells.push(cellOf(row, column, content, style));
}

/** Puts cells side by side starting at `column`; one style for all, or one for each. */
export function placeRow(
  sheet: SheetDraft,
  row: number,
  column: number,
  contents: readonly Content[],
  style: CellStyle | readonly CellStyle[],
): void {
  contents.forEach((content, index) => {
    place(sheet, row, column + index, content, styleAt(style, index));
  });
}

/** Puts rows of cells below each other, styled by column; returns the range they fill (`null` for no rows). */
export function placeGrid(
  sheet: SheetDraft,
  top: number,
  left: number,
  rows: readonly (readonly Content[])[],
  style: CellStyle | readonly CellStyle[],
): CellRange | null {
  rows.forEach((contents, index) => placeRow(sheet, top + index, left, contents, style));
  const columns = Math.max(0, ...rows.map((contents) => contents.length));
  return columns === 0 ? null : rangeOf(top, left, rows.length, columns);
}

/** Merges a range and puts the content into it. Every cell under the merge gets the style, so that borders are whole. */
export function placeMerged(sheet: SheetDraft, range: CellRange, content: Content, style: CellStyle): void {
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      place(sheet, row, column, row === range.top && column === range.left ? content : null, style);
    }
  }
  if (range.top !== range.bottom || range.left !== range.right) sheet.merges.push(range);
}

/** The range of `rows` × `columns` cells starting at `top`/`left`. */
export function rangeOf(top: number, left: number, rows: number, columns: number): CellRange {
  return { top, left, bottom: top + rows - 1, right: left + columns - 1 };
}

/** Sets the widths (in characters) of adjacent columns starting at `left`. */
export function setWidths(sheet: SheetDraft, widths: readonly number[], left = 0): void {
  widths.forEach((width, index) => sheet.columns.push({ column: left + index, width }));
}

/** Sets the height of a row in points; merged cells need it, since Excel auto-fits only single cells. */
export function setHeight(sheet: SheetDraft, row: number, height: number): void {
  sheet.rows.push({ row, height });
}

/**
 * Cuts a row of columns into adjacent spans that are each at least as wide as `needed` requires (in characters), so
 * that captions can be placed over columns whose widths another table has set. Spans that no longer fit are left out.
 */
export function spansOver(
  widths: readonly number[],
  needed: readonly number[],
  firstColumn = 0,
): { left: number; right: number }[] {
  const spans: { left: number; right: number }[] = [];
  let left = firstColumn;
  for (const wanted of needed) {
    let right = left;
    let width = widths[right] ?? 0;
    while (width < wanted && right + 1 < widths.length) width += widths[(right += 1)] ?? 0;
    if (left >= widths.length || width < wanted) break;
    spans.push({ left, right });
    left = right + 1;
  }
  return spans;
}

function cellOf(row: number, column: number, content: Content, style: CellStyle): PlacedCell {
  if (content !== null && typeof content === "object" && !isMoney(content)) {
    if ("day" in content) return { row, column, type: "date", value: content.day, style };
    return {
      row,
      column,
      type: typeOf(content.value),
      value: content.value,
      formula: content.formula,
      style,
    };
  }
  return { row, column, type: typeOf(content), value: content, style };
}

function typeOf(value: ModelValue): CellType {
  if (typeof value === "boolean") return "logical";
  return typeof value === "number" || isMoney(value) ? "number" : "text";
}

function styleAt(style: CellStyle | readonly CellStyle[], index: number): CellStyle {
  if (!isStyleList(style)) return style;
  const found = style[index] ?? style.at(-1);
  if (found === undefined) throw new Error("No style for the cells of a row");
  return found;
}

function isStyleList(style: CellStyle | readonly CellStyle[]): style is readonly CellStyle[] {
  return Array.isArray(style);
}
