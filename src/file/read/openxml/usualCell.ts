import { MOST_COLUMNS, MOST_ROWS } from "../fileLimits";
import { decimalOf } from "./decimal";
import { INLINE, N, S } from "./cellTypes";

/** What {@link readUsualCell} has found; one object is filled again and again. */
export interface UsualCell {
  row: number;
  column: number;
  style: number;
  /** {@link N}, {@link S} or {@link INLINE}. */
  type: number;
  /** The number, or the place of a shared text; NaN for a cell without a value. */
  number: number;
  /** Where the text of an inline one stands. */
  text: number;
  textEnd: number;
}

/** A record to be filled. */
export const usualCell = (): UsualCell => ({
  row: 0,
  column: 0,
  style: 0,
  type: N,
  number: Number.NaN,
  text: 0,
  textEnd: 0,
});

const [SPACE, QUOTE, SLASH, ZERO, LT, EQUALS, GT] = [0x20, 0x22, 0x2f, 0x30, 0x3c, 0x3d, 0x3e] as const;
const [LETTER_C, LETTER_R, LETTER_S, LETTER_T, LETTER_N] = [0x63, 0x72, 0x73, 0x74, 0x6e] as const;
const BEFORE_A = 0x40;
/** A cell's tags are no longer than this; nearer to the end of the data, it is left to the general way. */
const ROOM = 96;
const MOST_STYLE = 0xffff;

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const VALUE = ascii("<v>");
const VALUE_END = ascii("</v></c>");
const INLINE_TYPE = ascii('inlineStr"');
const TEXT = ascii("<is><t>");
const SPACED_TEXT = ascii('<is><t xml:space="preserve">');
const TEXT_END = ascii("</t></is></c>");

/**
 * Reads a cell that is written as nearly all of them are, by Excel and by ourselves: `<c r="B7" s="5" t="s"><v>12</v></c>`,
 * a number, an inline text or nothing. Returns where it ends, or -1 for any other: those take the general way, tag by
 * tag and attribute by attribute, which takes three times as long.
 */
export function readUsualCell(bytes: Uint8Array, start: number, found: UsualCell): number {
  if (bytes[start + 1] !== LETTER_C || bytes.length - start < ROOM) return -1;
  if (!opensAttribute(bytes, start + 2, LETTER_R)) return -1;
  let at = start + 6;
  let column = 0;
  for (let last = at + 3; at < last; at++) {
    const letter = (bytes[at] as number) - BEFORE_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  for (let last = at + 7; at < last; at++) {
    const digit = (bytes[at] as number) - ZERO;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  if (column === 0 || column > MOST_COLUMNS || row === 0 || row > MOST_ROWS || bytes[at++] !== QUOTE)
    return -1;
  found.row = row - 1;
  found.column = column - 1;

  let style = 0;
  if (opensAttribute(bytes, at, LETTER_S)) {
    at += 4;
    for (let last = at + 5; at < last; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) break;
      style = style * 10 + digit;
    }
    if (bytes[at++] !== QUOTE || style > MOST_STYLE) return -1;
  }
  found.style = style;

  let type: number = N;
  if (opensAttribute(bytes, at, LETTER_T)) {
    at += 4;
    if (bytes[at + 1] === QUOTE && (bytes[at] === LETTER_S || bytes[at] === LETTER_N)) {
      if (bytes[at] === LETTER_S) type = S;
      at += 2;
    } else if (stands(bytes, at, INLINE_TYPE)) {
      type = INLINE;
      at += INLINE_TYPE.length;
    } else return -1;
  }
  found.type = type;
  found.number = Number.NaN;
  if (bytes[at] === SLASH) return type === INLINE || bytes[at + 1] !== GT ? -1 : at + 2;
  if (bytes[at++] !== GT) return -1;
  return type === INLINE ? readText(bytes, at, found) : readNumber(bytes, at, found);
}

function readNumber(bytes: Uint8Array, start: number, found: UsualCell): number {
  if (!stands(bytes, start, VALUE)) return -1;
  const from = start + VALUE.length;
  const end = endOfText(bytes, from);
  if (!stands(bytes, end, VALUE_END)) return -1;
  found.number = decimalOf(bytes, from, end);
  return Number.isNaN(found.number) ? -1 : end + VALUE_END.length;
}

function readText(bytes: Uint8Array, start: number, found: UsualCell): number {
  const opening = stands(bytes, start, TEXT) ? TEXT : SPACED_TEXT;
  if (opening === SPACED_TEXT && !stands(bytes, start, SPACED_TEXT)) return -1;
  found.text = start + opening.length;
  found.textEnd = endOfText(bytes, found.text);
  return stands(bytes, found.textEnd, TEXT_END) ? found.textEnd + TEXT_END.length : -1;
}

/** Whether ` s="` stands at a position, for a letter like s. */
function opensAttribute(bytes: Uint8Array, at: number, letter: number): boolean {
  return (
    bytes[at] === SPACE && bytes[at + 1] === letter && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE
  );
}

/** Where the next tag begins; the end of the data if there is none. */
function endOfText(bytes: Uint8Array, from: number): number {
  const { length } = bytes;
  let at = from;
  while (at < length && bytes[at] !== LT) at++;
  return at;
}

/** Whether these bytes stand at a position. */
function stands(bytes: Uint8Array, at: number, what: Uint8Array): boolean {
  if (at + what.length > bytes.length) return false;
  for (let index = 0; index < what.length; index++) if (bytes[at + index] !== what[index]) return false;
  return true;
}
