import type { CellRange } from "../../domain/grid";
import { place, placeMerged, rangeOf, setHeight, type SheetDraft } from "../../sheet/layout";
import { heightFor } from "../../sheet/measure";
import type { CellStyle } from "../../sheet/model";
import { FORM_FONT_SIZE, FORM_TABLE, FORM_TEXT } from "./formStyles";

/** A line of words above or below a form's table, over its whole width. */
export interface TextLine {
  readonly text: string;
  readonly style: keyof typeof FORM_TEXT;
}

/**
 * A cell in a heading of several levels, as in an HTML table: positions under an earlier span are not named again.
 */
export interface HeaderCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

/** A line to sign: who signs, and the name beside the signature. */
export interface SignatureLine {
  readonly post: string;
  /** Printed above «(расшифровка подписи)»; blank to fill in by hand. */
  readonly name: string | null;
  /** Whether the document prints «(подпись)» and «(расшифровка подписи)» under it. */
  readonly captions: boolean;
}

/** What comes below a table. */
export type BelowTable =
  | { readonly kind: "text"; readonly line: TextLine }
  | { readonly kind: "signature"; readonly line: SignatureLine }
  | { readonly kind: "gap" };

/** Writes lines of text over columns of these widths, starting at `row` and `left`; returns the row after them. */
export function placeLines(
  sheet: SheetDraft,
  row: number,
  lines: readonly TextLine[],
  widths: readonly number[],
  left = 0,
): number {
  lines.forEach(({ text, style }, index) => {
    const look: CellStyle = FORM_TEXT[style];
    const size = look.fontSize ?? FORM_FONT_SIZE;
    placeMerged(sheet, rangeOf(row + index, left, 1, widths.length), text === "" ? null : text, look);
    setHeight(sheet, row + index, heightFor([{ text, width: roomForText(style, widths) }], size));
  });
  return row + lines.length;
}

/** How many characters of such a line fit columns of these widths. */
export function roomForText(style: TextLine["style"], widths: readonly number[]): number {
  const look: CellStyle = FORM_TEXT[style];
  const width = widths.reduce((total, one) => total + one, 0);
  return (width * FORM_FONT_SIZE) / (look.fontSize ?? FORM_FONT_SIZE);
}

/** Writes a multi-level heading with its merges; returns the row after it. */
export function placeHeader(
  sheet: SheetDraft,
  top: number,
  header: readonly (readonly HeaderCell[])[],
  widths: readonly number[],
): number {
  const taken = header.map(() => new Array<boolean>(widths.length).fill(false));
  const heights = header.map(() => heightFor([], FORM_FONT_SIZE));
  header.forEach((cells, level) => {
    let column = 0;
    for (const { text, columns = 1, rows = 1 } of cells) {
      while (taken[level]?.[column] === true) column += 1;
      for (let r = level; r < level + rows; r += 1) taken[r]?.fill(true, column, column + columns);
      placeMerged(sheet, rangeOf(top + level, column, rows, columns), text, FORM_TABLE.header);
      const width = widths.slice(column, column + columns).reduce((total, one) => total + one, 0);
      // A cell spanning several levels shares their heights; the last level takes what is left.
      const above = heights.slice(level, level + rows - 1).reduce((total, one) => total + one, 0);
      const needed = heightFor([{ text, width: width * HEADER_FILL }], FORM_FONT_SIZE) - above;
      const last = level + rows - 1;
      heights[last] = Math.max(heights[last] ?? 0, needed);
      column += columns;
    }
  });
  heights.forEach((height, level) => setHeight(sheet, top + level, height));
  return top + header.length;
}

/** How many letters of the forms' font fit a character's width of a column, with some room to spare: bold ones … */
export const HEADER_FILL = 0.92;
/** … and plain ones, which are as wide as the digits that columns are measured in. */
export const TEXT_FILL = 1;

/** Writes the row of column numbers; returns the row after it. */
export function placeNumbers(sheet: SheetDraft, row: number, count: number): number {
  for (let column = 0; column < count; column += 1) place(sheet, row, column, column + 1, FORM_TABLE.numbers);
  return row + 1;
}

/**
 * The height of the tallest heading that stays in view, in points: more would leave a small screen no room to scroll
 * the lines.
 */
const FROZEN_HEIGHT = 260;
const ROW_HEIGHT = 15;

/** Keeps the rows above the body in view, unless they are too tall, along with a number of columns at the left. */
export function headFreeze({ rows }: SheetDraft, firstRow: number, columns = 0): SheetDraft["freeze"] {
  const set = rows.filter(({ row }) => row < firstRow);
  const height = set.reduce((total, row) => total + (row.height ?? ROW_HEIGHT), 0);
  const all = height + (firstRow - set.length) * ROW_HEIGHT;
  const frozen = all <= FROZEN_HEIGHT ? firstRow : 0;
  return frozen + columns === 0 ? null : { rows: frozen, columns };
}

/** Writes signatures and notes under a table; returns the row after them. */
export function placeBelow(
  sheet: SheetDraft,
  row: number,
  below: readonly BelowTable[],
  widths: readonly number[],
  left = 0,
): number {
  let next = row + (below.length > 0 ? 1 : 0);
  for (const item of below) {
    if (item.kind === "text") next = placeLines(sheet, next, [item.line], widths, left);
    else if (item.kind === "gap") next += 1;
    else next = placeSignature(sheet, next, item.line, widths, left);
  }
  return next;
}

/** The post at the left, a line for the signature, the name at the right; widths follow the table's columns. */
function placeSignature(
  sheet: SheetDraft,
  row: number,
  line: SignatureLine,
  widths: readonly number[],
  left: number,
): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const [postEnd, signEnd] = [cut(widths, total * 0.5), cut(widths, total * 0.72)];
  const last = widths.length - 1;
  const signLeft = Math.min(postEnd + 1, last);
  const nameLeft = Math.min(Math.max(signEnd, signLeft) + 1, last);
  const postWidth = widths.slice(0, signLeft).reduce((sum, width) => sum + width, 0);
  const nameEnd = Math.max(nameLeft, cut(widths, total * 0.95));
  const post = rangeOf(row, left, 1, signLeft);
  const sign = rangeOf(row, left + signLeft, 1, nameLeft - signLeft);
  const name = rangeOf(row, left + nameLeft, 1, nameEnd - nameLeft + 1);
  placeMerged(sheet, post, line.post, FORM_TEXT.left);
  placeMerged(sheet, sign, null, FORM_TEXT.filled);
  placeMerged(sheet, name, line.name, FORM_TEXT.filled);
  setHeight(sheet, row, Math.max(22, heightFor([{ text: line.post, width: postWidth }], FORM_FONT_SIZE)));
  if (!line.captions) return row + 1;
  placeMerged(sheet, below(sign), CAPTIONS.signature, FORM_TEXT.caption);
  placeMerged(sheet, below(name), CAPTIONS.name, FORM_TEXT.caption);
  return row + 2;
}

/** The same cells, one row lower. */
function below(range: CellRange): CellRange {
  return { ...range, top: range.top + 1, bottom: range.bottom + 1 };
}

/** The small print under a signature, as the documents have it. */
const CAPTIONS = { signature: "(подпись)", name: "(расшифровка подписи)" } as const;

/** The last column that still ends within `width` characters, at least the first. */
function cut(widths: readonly number[], width: number): number {
  let used = 0;
  let index = 0;
  while (index < widths.length - 1 && used + (widths[index] ?? 0) + (widths[index + 1] ?? 0) / 2 <= width) {
    used += widths[index] ?? 0;
    index += 1;
  }
  return index;
}
