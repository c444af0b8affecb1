import type { CellRange } from "../../domain/grid";
import type { SheetDraft } from "../../sheet/layout";
import { pageBreaks } from "../../sheet/pageBreaks";
import { pageRooms, paperOnePageHigh, rowHeights, tablePage, type PageOptions } from "../../sheet/page";
import { FORM_FONT_SIZE } from "./formStyles";
import { placeBelow, placeLines, type BelowTable, type TextLine } from "./formParts";
import { pagesWide, type SideBySide } from "./widths";

/** What comes below a table. */
export interface UnderTable {
  readonly below: readonly BelowTable[];
  /** On the second page, next to `below`, or below it if there is only one page. */
  readonly aside?: readonly BelowTable[];
}

/**
 * Whether everything is to fit one page in height, and on which paper; a page's columns decide, as all pages have the
 * same width.
 */
export function pageHigh(
  widths: readonly number[],
  height: number,
  pages: SideBySide,
  columns: number,
): PageOptions {
  if (pagesWide(pages, columns) === 1) return tablePage(widths, height, FORM_FONT_SIZE);
  const paper = paperOnePageHigh(widths, height);
  return { onePage: paper !== null, ...(paper === "A3" && { paper }) };
}

/** Groups of lines under one heading are not split up to this share of a page. */
const WHOLE_GROUP = 0.25;
/** Lines of the table that are on the same page as its signatures. */
const SIGNED_LINES = 2;

/** Where pages end within a table higher than one page: neither in a short group of lines nor before the signatures. */
export function tableBreaks(
  sheet: SheetDraft,
  widths: readonly number[],
  { paper }: PageOptions,
  rows: Readonly<Record<"headerTop" | "firstRow" | "lastRow" | "end", number>>,
  groups: readonly CellRange[],
): readonly number[] {
  const { headerTop, firstRow, lastRow, end } = rows;
  const heights = rowHeights(sheet, end);
  const high = (first: number, last: number): number =>
    heights.slice(first, last + 1).reduce((total, height) => total + height, 0);
  const [height] = pageRooms(widths, { landscape: true, ...(paper !== undefined && { paper }) });
  const kept = groups
    .map(({ top, bottom }) => ({ first: firstRow + top, last: firstRow + bottom }))
    .filter(({ first, last }) => last > first && high(first, last) <= height * WHOLE_GROUP);
  const tail = { first: Math.max(firstRow, lastRow + 1 - SIGNED_LINES), last: end - 1 };
  return pageBreaks(heights, [...kept, tail], { height, repeated: high(headerTop, firstRow - 1) });
}

/** Writes the text above the table on every page but the first, starting at the sheet's first row. */
export function placeContinued(
  sheet: SheetDraft,
  lines: readonly TextLine[],
  { repeated, each }: SideBySide,
  allWidths: readonly number[],
): void {
  if (lines.length === 0) return;
  for (let left = repeated + each; left < allWidths.length; left += each)
    placeLines(sheet, 0, lines, allWidths.slice(left, left + each), left);
  highestRows(sheet);
}

/** Writes what comes below the table; returns the row after it. */
export function placeUnder(
  sheet: SheetDraft,
  row: number,
  { below, aside = [] }: UnderTable,
  on: {
    readonly pages: SideBySide;
    readonly allWidths: readonly number[];
    readonly textWidths: readonly number[];
    readonly textLeft: number;
  },
): number {
  const second = on.pages.repeated + on.pages.each;
  if (aside.length === 0 || on.allWidths.length <= second) {
    const all = aside.length === 0 ? below : [...below, { kind: "gap" } as const, ...aside];
    return placeBelow(sheet, row, all, on.textWidths, on.textLeft);
  }
  const end = placeBelow(sheet, row, below, on.textWidths, on.textLeft);
  const onSecond = on.allWidths.slice(second, second + on.pages.each);
  const asideEnd = placeBelow(sheet, row, aside, onSecond, second);
  highestRows(sheet);
  return Math.max(end, asideEnd);
}

/** Rows that two pages share are as high as the higher one needs. */
function highestRows(sheet: SheetDraft): void {
  const heights = new Map<number, number>();
  for (const { row, height } of sheet.rows) heights.set(row, Math.max(heights.get(row) ?? 0, height ?? 0));
  sheet.rows = [...heights].map(([row, height]) => ({ row, height }));
}
