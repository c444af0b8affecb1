import type { CellRange } from "../../domain/grid";
import { cellAddress } from "../../domain/grid";
import { placeMerged, placeRow, rangeOf, setHeight, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { CellStyle } from "../../sheet/model";
import { LINE_COLORS, STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";

/** Number, subject, expected, actual, difference, result, what to do: widths in characters. */
export const WIDTHS = [5, 56, 18, 18, 13, 17, 50] as const;
/** The last column of the sheet. */
export const LAST = WIDTHS.length - 1;
/** The column with the verdict in words. */
export const RESULT = 5;

/** How many characters of the table's type fit a column as wide as one digit of the usual type. */
const FILL = 1.14;

/** The heading of a section, with an empty row above it; returns the row after it. */
export function placeSectionTitle(sheet: SheetDraft, row: number, title: string): number {
  placeMerged(sheet, rangeOf(row + 1, 0, 1, WIDTHS.length), title, STYLES.section);
  return row + 2;
}

/** Text over the whole width; returns the row after it. */
export function placeWords(sheet: SheetDraft, row: number, text: string, style: CellStyle): number {
  placeMerged(sheet, rangeOf(row, 0, 1, WIDTHS.length), text, style);
  setHeight(sheet, row, heightFor([{ text, width: widthOf(0, LAST) }], TABLE_FONT_SIZE));
  return row + 1;
}

/** The headings of a table; returns the row after them. */
export function placeHeadings(sheet: SheetDraft, row: number, headings: readonly string[]): number {
  placeRow(sheet, row, 0, headings, STYLES.header);
  setHeight(sheet, row, 20);
  return row + 1;
}

/** Makes a row as high as its texts need; each occupies one column or several. */
export function fit(
  sheet: SheetDraft,
  row: number,
  texts: readonly { readonly text: string | null; readonly from: number; readonly to?: number }[],
): void {
  const placed = texts.map(({ text, from, to = from }) => ({ text: text ?? "", width: widthOf(from, to) }));
  setHeight(sheet, row, heightFor(placed, TABLE_FONT_SIZE));
}

function widthOf(from: number, to: number): number {
  return WIDTHS.slice(from, to + 1).reduce((total, width) => total + width, 0) * FILL;
}

/** Colours the verdicts of a range by their words, so that a verdict from a formula is coloured too. */
export function colourVerdicts(sheet: SheetDraft, range: CellRange, bad: string): void {
  const first = cellAddress(range.top, range.left);
  sheet.conditionalFormats.push({
    range,
    formula: `${first}="${bad}"`,
    ...LINE_COLORS.lawsuitMissed,
    stopIfTrue: true,
  });
}
