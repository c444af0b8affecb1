import { isDateFormat } from "../../domain/dateFormat";
import { toSerial, tryDay, type Day } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import type { CellType, ModelValue } from "../../sheet/model";

/** What was typed into a cell, understood as Excel would have understood it there. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  /** A date is a Day, as in a model. */
  readonly value: ModelValue;
}

/**
 * Understands a typed text by the cell it was typed into: a date in a cell for dates, a number in one for numbers;
 * what is neither stays a text, as it does in Excel. A cell for text keeps every sign.
 */
export function typedInto(
  row: number,
  column: number,
  value: CellValue,
  cell: { readonly type: CellType | null; readonly numberFormat: string | null },
): CellEdit {
  if (typeof value === "number") return { row, column, type: "number", value };
  if (typeof value === "boolean") return { row, column, type: "logical", value };
  const text = value === null || typeof value === "object" ? "" : value;
  if (text.trim() === "") return { row, column, type: "text", value: null };
  const { numberFormat } = cell;
  const type = cell.type ?? typeOfFormat(numberFormat);
  if (type === "date") {
    const day = typedDay(text);
    if (day !== null) return { row, column, type, value: day };
  }
  if (type === "number" || (cell.type === null && type !== "text")) {
    // Where anything may stand, a plus begins a telephone number sooner than a sum.
    const isForNumbers = cell.type !== null || (numberFormat !== null && numberFormat !== "General");
    const number = typedNumber(text);
    if (number !== null && (isForNumbers || !text.trimStart().startsWith("+")))
      return { row, column, type: "number", value: number };
  }
  return { row, column, type: "text", value: text };
}

/** The value as the sheet's cells hold it. */
export function editedValue({ type, value }: CellEdit, date1904: boolean): CellValue {
  if (type === "date" && typeof value === "number") return toSerial(value as Day, date1904);
  return typeof value === "object" && value !== null ? value.toNumber() : value;
}

function typeOfFormat(numberFormat: string | null): CellType {
  if (numberFormat === "@") return "text";
  return isDateFormat(numberFormat) ? "date" : "number";
}

/** `12.03.2026`, `1.3.26`, `12/03/2026` or `2026-03-12`; `null` for anything else. */
function typedDay(text: string): Day | null {
  const [, day, month, year] = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?:\s*г\.?)?\s*$/.exec(text) ?? [];
  if (year !== undefined) return tryDay(fullYear(year), Number(month), Number(day));
  const [, isoYear, isoMonth, isoDay] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text) ?? [];
  return isoYear === undefined ? null : tryDay(Number(isoYear), Number(isoMonth), Number(isoDay));
}

/** Two digits are a year from 1930 to 2029, as Excel has it. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Sign, whole part, fraction, percent sign. Blanks stand only between thousands: «12 05» is no number. */
const NUMBER = /^([-+−]?)\s?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?\s?(%?)$/;

/** `1 234,56`, `-5`, `12.5` or `12 %`; `null` for anything else. */
function typedNumber(text: string): number | null {
  const [, sign, whole, fraction = "0", percent] = NUMBER.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const size = Number(`${whole.replace(/\s/g, "")}.${fraction}`);
  const number = sign === "-" || sign === "−" ? -size : size;
  return percent === "%" ? number / 100 : number;
}
