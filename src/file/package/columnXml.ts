import { isMoney, kopecksOf } from "../../domain/money";
import type { BlockColumn, ModelValue } from "../../sheet/model";
import { CELL_TEXT_LIMIT } from "../../domain/grid";
import { asWritten, numberText } from "../../sheet/writing/writtenValues";
import { styleAttribute, valueXml, type WriteContext } from "./cellXml";
import { RepeatedTexts } from "./repeatedTexts";
import { utf8, type XmlBytes } from "./xmlBytes";

/** Writes the cell of one row; `row` counts from 1, as addresses do. */
export type PutCell = (out: XmlBytes, row: number, value: ModelValue) => void;

const TEXT_END = utf8("</t></is></c>");
const NUMBER_END = utf8("</v></c>");

/**
 * Writes the cells of one column, all with one type and style, as `<c>`. What they share is assembled once, and
 * ordinary texts and numbers take a fast path.
 */
export function columnWriter(
  letters: string,
  { type, style, unseen }: Omit<BlockColumn, "value">,
  context: WriteContext,
): PutCell {
  const plain = styleAttribute(context.styles.cell(style));
  const start = utf8(`<c r="${letters}`);
  const empty = utf8(`"${plain}/>`);
  const number = utf8(`"${plain}><v>`);
  const text = utf8(`"${plain} t="inlineStr"><is><t>`);
  const repeated = new RepeatedTexts();
  return (out, row, value) => {
    if (value === null && (plain === "" || unseen)) return;
    const before = out.length;
    if (value === null) {
      out.cellStart(start, row, empty);
      return;
    }
    const written = asWritten(value, type, context.date1904);
    if (typeof written === "number" || isMoney(written)) {
      out.cellStart(start, row, number);
      putNumber(out, written);
      out.put(NUMBER_END);
      return;
    }
    if (typeof written === "string") {
      const known = repeated.find(written);
      if (known !== null) {
        out.cellStart(start, row, known);
        return;
      }
      if (isUsual(written)) {
        const content = out.cellStart(start, row, text);
        if (out.plainText(written)) {
          out.put(TEXT_END);
          repeated.keep(written, out.since(content));
          return;
        }
      }
    }
    out.cut(before);
    out.xml(valueXml(letters + String(row), written, style, context.styles));
  };
}

function putNumber(out: XmlBytes, value: Exclude<ModelValue, string | boolean | null>): void {
  if (typeof value === "number") {
    if (Number.isSafeInteger(value)) out.integer(value);
    else out.xml(numberText(value));
    return;
  }
  const kopecks = kopecksOf(value);
  if (kopecks === null) out.xml(numberText(value));
  else out.hundredths(kopecks);
}

/**
 * Whether a text needs no truncation, no quoting because it begins like a formula, and no care for spaces at its
 * ends.
 */
function isUsual(text: string): boolean {
  if (text.length > CELL_TEXT_LIMIT || text.charCodeAt(text.length - 1) <= 0x20) return false;
  const first = text.charCodeAt(0);
  // The digits and most letters, including Cyrillic ones: no space, no beginning of a formula, and no empty text.
  return (first >= 0x30 && first <= 0x39) || first > 0x40;
}
