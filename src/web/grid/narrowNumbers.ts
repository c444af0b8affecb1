import {
  BooleanNumber,
  InterceptorEffectEnum,
  Range,
  VerticalAlign,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { SheetExtension, SpreadsheetExtensionRegistry } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Spreadsheet } from "./spreadsheet";

/** Pixels that a cell keeps free beside its text. */
const PADDING = 3;
const PIXELS_A_POINT = 96 / 72;
/** No digit of a usual font is wider than this share of its height. */
const WIDEST = 0.62;
/** Texts whose widths are remembered. */
const MOST_REMEMBERED = 20_000;

const pen = document.createElement("canvas").getContext("2d");
const widths = new Map<string, number>();

function fontOf(style: Nullable<IStyleData>): { readonly font: string; readonly pixels: number } {
  const pixels = (style?.fs ?? 10) * PIXELS_A_POINT;
  const weight = style?.bl === BooleanNumber.TRUE ? "bold " : "";
  const slant = style?.it === BooleanNumber.TRUE ? "italic " : "";
  return { font: `${slant}${weight}${String(pixels)}px ${style?.ff ?? "Arial"}`, pixels };
}

function widthOf(text: string, font: string): number {
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > MOST_REMEMBERED) widths.clear();
  if (pen !== null) pen.font = font;
  const width = pen?.measureText(text).width ?? 0;
  widths.set(key, width);
  return width;
}

/** A number as it is shown, and the room that it has. */
interface NumberCell {
  readonly text: string;
  readonly style: Nullable<IStyleData>;
  readonly width: number;
}

function isTooWide({ text, style, width }: NumberCell): boolean {
  const { font, pixels } = fontOf(style);
  if (text.length * pixels * WIDEST + PADDING <= width) return false;
  return widthOf(text, font) + PADDING > width;
}

function isTurned(style: Nullable<IStyleData>): boolean {
  return (style?.tr?.a !== undefined && style.tr.a !== 0) || style?.tr?.v === BooleanNumber.TRUE;
}

/**
 * Shows a number or a date that does not fit into its column as ####, as Excel does: part of a number reads like another
 * number. What the cell holds, and what it can be filtered by, stays as it is.
 */
export function markNarrowNumbers({ injector, workbook }: Spreadsheet): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    // Runs after the numbers have been formatted.
    priority: 4,
    handler(cell, { row, col, worksheet, rawData }, next) {
      if (typeof rawData?.v !== "number" || cell?.v === undefined || cell.v === null) return next(cell);
      const style = workbook.getStyles().get(rawData.s);
      const number = { text: String(cell.v), style, width: worksheet.getColumnWidth(col) };
      const isNarrow = !isTurned(style) && isTooWide(number) && !worksheet.getMergedCell(row, col);
      remember(worksheet, row, col, isNarrow);
      if (!isNarrow) return next(cell);
      return next({ ...cell, fontRenderExtension: { ...cell.fontRenderExtension, isSkip: true } });
    },
  });
}

/**
 * The cells that were found too narrow when they were last looked at, which is before each drawing: to ask the component
 * for every visible cell once more would take a quarter of a frame.
 */
const narrow = new WeakMap<object, Set<number>>();

/** No sheet has more columns. */
const MOST_COLUMNS = 16_384;
const keyOf = (row: number, column: number): number => row * MOST_COLUMNS + column;

function remember(worksheet: object, row: number, column: number, isNarrow: boolean): void {
  const known = narrow.get(worksheet) ?? new Set();
  if (isNarrow) known.add(keyOf(row, column));
  else known.delete(keyOf(row, column));
  narrow.set(worksheet, known);
}

/** Draws #### over the cells whose numbers are not drawn. */
class NarrowNumbers extends SheetExtension {
  override uKey = "NarrowNumbers";
  /** After the texts of the cells, before what lies over them. */
  override get zIndex(): number {
    return 46;
  }

  override draw(...[context, , skeleton, , info]: Parameters<SheetExtension["draw"]>): void {
    const { worksheet } = skeleton;
    const known = narrow.get(worksheet);
    for (const range of info?.viewRanges ?? [])
      Range.foreach(range, (row, column) => {
        if (!known?.has(keyOf(row, column)) || typeof worksheet.getCellRaw(row, column)?.v !== "number")
          return;
        if (!worksheet.getRowVisible(row) || !worksheet.getColVisible(column)) return;
        const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column, false);
        const style = worksheet.getComposedCellStyle(row, column);
        const { font } = fontOf(style);
        const room = endX - startX - PADDING;
        context.save();
        context.beginPath();
        context.rect(startX, startY, endX - startX, endY - startY);
        context.clip();
        context.font = font;
        context.fillStyle = style.cl?.rgb ?? "#000000";
        const isTop = style.vt === VerticalAlign.TOP;
        context.textBaseline = isTop ? "top" : "bottom";
        const marks = "#".repeat(Math.max(1, Math.floor(room / widthOf("#", font))));
        context.fillText(marks, startX + 1, isTop ? startY + 2 : endY - 2);
        context.restore();
      });
  }
}

SpreadsheetExtensionRegistry.add(NarrowNumbers);
