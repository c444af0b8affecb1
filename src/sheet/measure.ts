import type { Day } from "../domain/day";
import { formatMoney, isMoney, type Money } from "../domain/money";

/** Points that a line of text of this font size takes, spacing included. */
const LINE_FACTOR = 1.32;

/** How many characters the longest line of a value takes as the sheet shows it; `number` by its digits. */
export function shownLength(
  value: string | number | Money | Day | null,
  type: "date" | "other" = "other",
): number {
  if (value === null) return 0;
  if (type === "date") return "00.00.0000".length;
  if (isMoney(value)) return formatMoney(value).length;
  if (typeof value === "number") return String(value).length;
  return value.includes("\n") ? Math.max(...value.split("\n").map((line) => line.length)) : value.length;
}

const [NEW_LINE, BLANK, HYPHEN] = [0x0a, 0x20, 0x2d];

/** How many lines a text takes in a column of `width` characters when it is wrapped between words. */
export function wrappedLines(text: string, width: number): number {
  const { length } = text;
  // Most texts are short: only those that cannot stand on one line are looked at word by word.
  if (length <= width && !text.includes("\n")) return 1;
  let lines = 1;
  let used = 0;
  let word = 0;
  // Letter by letter, as three texts of each debt are measured: pieces of them would only be made to be counted.
  for (let place = 0; place <= length; place++) {
    const unit = place < length ? text.charCodeAt(place) : BLANK;
    if (unit !== BLANK && unit !== HYPHEN && unit !== NEW_LINE) {
      word += 1;
      continue;
    }
    if (used > 0 && used + 1 + word > width) {
      lines += 1;
      used = 0;
    }
    if (word > width) lines += Math.ceil(word / width) - 1;
    used += (used > 0 ? 1 : 0) + (word > width ? word % width : word);
    word = 0;
    if (unit === NEW_LINE) {
      lines += 1;
      used = 0;
    }
  }
  return lines;
}

/** The height in points of a row whose wrapped texts stand in the given widths (characters at that font size). */
export function heightFor(
  texts: readonly { readonly text: string; readonly width: number }[],
  fontSize: number,
): number {
  return heightOfLines(Math.max(1, ...texts.map(({ text, width }) => wrappedLines(text, width))), fontSize);
}

/** Excel allows a row no more points. */
const HIGHEST = 409;

/** The height in points of this many lines of text. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.min(HIGHEST, Math.ceil(lines * fontSize * LINE_FACTOR + 3));
}
