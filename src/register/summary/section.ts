import type { CellRange } from "../../domain/grid";
import { placeMerged, placeRow, setHeight, type Content, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { CellStyle } from "../../sheet/model";
import { STYLES, TABLE_FONT_SIZE } from "../../sheet/styles";

/** The summary stands in two halves of four columns each, with a gap between: widths in characters. */
export const HALF_WIDTHS = [30, 8, 16, 12] as const;
/** The gap's width. */
export const GAP_WIDTH = 2;
/** First column of the left half, and of the right one. */
export const LEFT = 0;
/** See {@link LEFT}. */
export const RIGHT = HALF_WIDTHS.length + 1;
/** The last column of the sheet. */
export const LAST_COLUMN = RIGHT + HALF_WIDTHS.length - 1;

/** How many characters of the table's type go into a column as wide as one digit of the usual type. */
const CHARACTERS = 1.16;
const BOLD_CHARACTERS = 1.08;

/** A line of a section: four contents, and a look where it is not that of the section's columns. */
export interface SectionLine {
  readonly contents: readonly Content[];
  readonly styles?: readonly CellStyle[];
}

/** A titled table over one half of the page. */
export interface Section {
  readonly title: string;
  readonly headers: readonly string[];
  /** The look of each column. */
  readonly styles: readonly CellStyle[];
  readonly lines: readonly SectionLine[];
  /** Said instead of lines if there are none. */
  readonly empty?: string;
}

/** Where a section's lines have come to stand. */
export interface PlacedSection {
  /** The first row of the lines. */
  readonly top: number;
  /** The first row under the section. */
  readonly next: number;
}

/** The row where a section that begins in row `row` has its first line. */
export function firstLine(row: number): number {
  return row + 2;
}

/** Puts a section; rows are made high enough by {@link fitRows} once both halves stand. */
export function placeSection(sheet: SheetDraft, row: number, left: number, section: Section): PlacedSection {
  const across = (at: number): CellRange => ({
    top: at,
    bottom: at,
    left,
    right: left + HALF_WIDTHS.length - 1,
  });
  placeMerged(sheet, across(row), section.title, STYLES.section);
  placeRow(sheet, row + 1, left, section.headers, STYLES.header);
  const top = firstLine(row);
  section.lines.forEach((line, index) =>
    placeRow(sheet, top + index, left, line.contents, line.styles ?? section.styles),
  );
  if (section.lines.length > 0 || section.empty === undefined)
    return { top, next: top + section.lines.length };
  placeMerged(sheet, across(top), section.empty, STYLES.text);
  return { top, next: top + 1 };
}

/** Makes each row as high as its longest wrapped text wants: both halves share their rows. */
export function fitRows(sheet: SheetDraft, from: number): void {
  const set = new Set(sheet.rows.map(({ row }) => row));
  const texts = new Map<number, { text: string; width: number }[]>();
  for (const { row, column, value, style } of sheet.cells) {
    if (row < from || set.has(row) || style.wrap !== true) continue;
    if (sheet.merges.some(({ top, bottom, left }) => top <= row && row <= bottom && left === column))
      continue;
    const width = HALF_WIDTHS[column < RIGHT ? column : column - RIGHT] ?? GAP_WIDTH;
    const room = width * (style.bold === true ? BOLD_CHARACTERS : CHARACTERS) - 1;
    const list = texts.get(row) ?? [];
    texts.set(row, list);
    if (typeof value === "string") list.push({ text: value, width: room });
  }
  for (const [row, list] of texts) setHeight(sheet, row, heightFor(list, TABLE_FONT_SIZE));
}
