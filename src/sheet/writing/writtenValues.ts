import { formatDay, toSerial, type Day } from "../../domain/day";
import { CELL_TEXT_LIMIT } from "../../domain/grid";
import { isMoney, toPlainString } from "../../domain/money";
import type { CellType, ModelValue } from "../model";

/** The first serial that the 1900 system counts correctly: before it comes a 29 February 1900 that never existed. */
const FIRST_TRUE_SERIAL = 61;

/** The value as the sheet holds it: dates as serials of the workbook's system, text columns as text. */
export function asWritten(value: ModelValue, type: CellType, date1904: boolean): ModelValue {
  if (type === "date" && typeof value === "number") return serialOrText(value as Day, date1904);
  if (type === "text" && value !== null && typeof value !== "string")
    return typeof value === "object" ? numberText(value) : String(value);
  return value;
}

/** The serial number of a day, or its text where the workbook's date system has none. */
function serialOrText(day: Day, date1904: boolean): number | string {
  const serial = toSerial(day, date1904);
  if (!date1904 && serial < FIRST_TRUE_SERIAL) return serial > 1 ? serial - 1 : formatDay(day);
  return serial < 0 ? formatDay(day) : serial;
}

/** A plain decimal: an amount to its last digit, a number as the shortest equal decimal. */
export function numberText(value: Exclude<ModelValue, string | boolean | null>): string {
  return isMoney(value) ? toPlainString(value) : String(finite(value));
}

/** The number itself; throws on one that a cell cannot hold. */
export function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number that a cell can hold: ${String(value)}`);
  return value;
}

/** Truncated to what a cell holds, never inside a surrogate pair. */
export function cutToCell(text: string): string {
  if (text.length <= CELL_TEXT_LIMIT) return text;
  const last = text.charCodeAt(CELL_TEXT_LIMIT - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? CELL_TEXT_LIMIT - 1 : CELL_TEXT_LIMIT);
}
