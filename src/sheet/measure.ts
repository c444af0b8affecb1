import type { Day } from "../domain/day";
import { formatMoney, isMoney, type Money } from "../domain/money";

/** Points that a line of text of this font size takes, including spacing. */
const LINE_FACTOR = 1.32;

/**
 * How many characters the longest line of a value takes as the sheet shows it; a `number` is measured by its digits.
 */
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
  // Most texts are short: only those that cannot fit on one line are examined word by word.
  if (length <= width && !text.includes("\n")) return 1;
  let lines = 1;
  let used = 0;
  let word = 0;
  // Character by character, since three texts of each debt are measured: substrings would be created only to be
  // counted.
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

/** The height in points of a row whose wrapped texts have the given widths (in characters at that font size). */
export function heightFor(
  texts: readonly { readonly text: string; readonly width: number }[],
  fontSize: number,
): number {
  return heightOfLines(Math.max(1, ...texts.map(({ text, width }) => wrappedLines(text, width))), fontSize);
}

/** Excel does not allow a row to be higher. */
const HIGHEST = 409;

/** The height in points of this many lines of text. */
export function heightOfLines(lines: number, fontSize: number): number {
  return Math.min(HIGHEST, Math.ceil(lines * fontSize * LINE_FACTOR + 3));
}
