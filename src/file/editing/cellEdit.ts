import { isDateFormat } from "../../domain/dateFormat";
import { toSerial, type Day } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import { plainDay } from "../../domain/written/writtenDay";
import { plainSum } from "../../domain/written/sum";
import type { CellType, ModelValue } from "../../sheet/model";

/** What was typed into a cell, interpreted as Excel would have done there. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly type: CellType;
  /** A date is a Day, as in a model. */
  readonly value: ModelValue;
}

/** The cell typed into: its type, if the model knows it, and its number format. */
export interface TypedCell {
  readonly type: CellType | null;
  readonly numberFormat: string | null;
}

/**
 * Interprets a typed text by the cell it was typed into: a date in a date cell, a number in a number cell; anything
 * else stays text, as in Excel. A text cell keeps every character. Dates and sums are read as in the user's own
 * sheets; one that has to be guessed («1,234») also stays text, so that the register's next build can report it.
 */
export function typedInto(row: number, column: number, value: CellValue, cell: TypedCell): CellEdit {
  if (typeof value === "number") return { row, column, type: "number", value };
  if (typeof value === "boolean") return { row, column, type: "logical", value };
  const text = value === null || typeof value === "object" ? "" : value;
  if (text.trim() === "") return { row, column, type: "text", value: null };
  const { numberFormat } = cell;
  const type = cell.type ?? typeOfFormat(numberFormat);
  if (type === "date") {
    const day = plainDay(text);
    if (day !== null) return { row, column, type, value: day };
  }
  const number = type === "text" ? null : typedNumber(text, isForNumbers(cell, type));
  if (number !== null) return { row, column, type: "number", value: number };
  return { row, column, type: "text", value: text };
}

/**
 * Whether a cell is only for numbers: where anything is allowed, «12-50» is not a sum and a plus begins a telephone
 * number.
 */
function isForNumbers({ type, numberFormat }: TypedCell, understood: CellType): boolean {
  if (type !== null) return type === "number";
  return understood === "number" && numberFormat !== null && numberFormat !== "General";
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

/** Excel keeps fifteen digits: a longer number is a code, and stays as typed. */
const MOST_DIGITS = 15;
/** Sign, whole part, fraction, percent sign. Spaces are only allowed between thousands: «12 05» is not a number. */
const NUMBER = /^([-−]?)\s?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:[.,](\d+))?\s?(%?)$/;

/**
 * The number of a typed text, `null` if it is none: any sum in a number cell, otherwise `1 234,56`, `-5` or `12 %`.
 */
function typedNumber(text: string, isForNumbers: boolean): number | null {
  const [, sign, whole, fraction = "", percent] = NUMBER.exec(text.trim()) ?? [];
  if (isForNumbers && percent !== "%") return plainSum(text)?.toNumber() ?? null;
  const digits = whole?.replace(/\s/g, "");
  if (digits === undefined || digits.length + fraction.length > MOST_DIGITS) return null;
  const size = Number(`${digits}.${fraction}`);
  const number = sign === "" ? size : -size;
  return percent === "%" ? number / 100 : number;
}
