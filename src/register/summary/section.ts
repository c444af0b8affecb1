import type { RegisterEntry } from "../../assessment/entry";
import type { CellRange } from "../../domain/grid";
import { placeMerged, placeRow, setHeight, type Content, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { CellStyle } from "../../sheet/model";
import { STYLES, TABLE_FONT_SIZE } from "../../sheet/sheetStyles";

/** The summary consists of two halves of four columns each, with a gap between them: widths in characters. */
export const HALF_WIDTHS = [30, 8, 16, 12] as const;
/** The gap's width. */
export const GAP_WIDTH = 2;
/** First column of the left half and of the right half. */
export const LEFT = 0;
/** See {@link LEFT}. */
export const RIGHT = HALF_WIDTHS.length + 1;
/** The last column of the sheet. */
export const LAST_COLUMN = RIGHT + HALF_WIDTHS.length - 1;

/** How many characters of the table's type fit a column as wide as one digit of the usual type. */
const CHARACTERS = 1.16;
const BOLD_CHARACTERS = 1.08;

/** A line of a section: four contents, and a style where it differs from that of the section's columns. */
export interface SectionLine {
  readonly contents: readonly Content[];
  readonly styles?: readonly CellStyle[];
  /** The debts that its figures count and add up; absent where it counts something else. */
  readonly debts?: () => readonly RegisterEntry[];
}

/** A titled table in one half of the page. */
export interface Section {
  readonly title: string;
  readonly headers: readonly string[];
  /** The style of each column. */
  readonly styles: readonly CellStyle[];
  readonly lines: readonly SectionLine[];
  /** Shown instead of lines if there are none. */
  readonly empty?: string;
}

/** Where a section's lines were placed. */
export interface PlacedSection {
  /** The first row of the lines. */
  readonly top: number;
  /** The first row below the section. */
  readonly next: number;
}

/** The row of the first line of a section that begins at `row`. */
export function firstLine(row: number): number {
  return row + 2;
}

/** Places a section; {@link fitRows} makes the rows high enough once both halves are in place. */
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

/** Makes each row as high as its longest wrapped text needs: both halves share their rows. */
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
