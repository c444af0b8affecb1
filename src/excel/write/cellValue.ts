import { isMoney } from "../../domain/money";
import type { CellStyle, CellType, ModelValue } from "../../sheet/model";
import { asWritten, cutToCell, finite } from "../../sheet/writing/writtenValues";

/** What Office.js accepts in `values`; `null` leaves the cell as it is: empty, on a new sheet. */
export type ExcelValue = string | number | boolean | null;

/** Texts of this length or longer are never a number, date or time for Excel. */
const LONGEST_NUMBER = 40;
/** What Excel takes for something other than text: formulas, its own quote, errors, logical values. */
const SPECIAL = /^\s*(?:[=+\-@'#]|(?:true|false|истина|ложь)\s*$)/i;

/** A value in the form that Excel must be given. In a cell with the text format, a text stays as it is. */
export function excelValue(
  value: ModelValue,
  type: CellType,
  style: CellStyle,
  date1904: boolean,
): ExcelValue {
  const written = asWritten(value, type, date1904);
  if (written === null || typeof written === "boolean") return written;
  if (typeof written === "number") return finite(written);
  if (isMoney(written)) return finite(written.toNumber());
  if (written === "") return null;
  const text = cutToCell(written);
  return style.numberFormat === "@" || !isTakenForOther(text) ? text : `'${text}`;
}

/**
 * Whether Excel might take a typed text for a number, date, formula or logical value («1.2» is the 1st of February,
 * «май 2026» a date too). The apostrophe that prevents this is not part of the text.
 */
function isTakenForOther(text: string): boolean {
  return SPECIAL.test(text) || (text.length < LONGEST_NUMBER && /\d/.test(text));
}
