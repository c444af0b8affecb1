import { paperOnePageHigh, tablePage, type PageOptions } from "../../sheet/page";
import type { SheetDraft } from "../../sheet/layout";
import { FORM_FONT_SIZE } from "./formStyles";
import { placeBelow, type BelowTable } from "./formParts";
import { pagesWide, type SideBySide } from "./widths";

/** What stands under a table. */
export interface UnderTable {
  readonly below: readonly BelowTable[];
  /** On the second page, beside `below`, or under it where there is but one page. */
  readonly aside?: readonly BelowTable[];
}

/** Whether all is to stand on one page high, and on which paper; a page's columns decide, as all pages are of one width. */
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

/** Writes what stands under the table; returns the row after it. */
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

/** Rows that two pages share are as high as the higher one wants. */
function highestRows(sheet: SheetDraft): void {
  const heights = new Map<number, number>();
  for (const { row, height } of sheet.rows) heights.set(row, Math.max(heights.get(row) ?? 0, height ?? 0));
  sheet.rows = [...heights].map(([row, height]) => ({ row, height }));
}
