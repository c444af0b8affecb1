import { formatDay, fromSerial } from "../../domain/day";
import type { CellValue, SheetGrid } from "../../domain/grid";
import { isDateFormat } from "../../domain/dateFormat";
import { isBlank, readText } from "../cells";

/** A number of 15 significant digits, as found in the body of a table; years occur in headings too. */
const FIGURE = /^[(−–-]?\s*\d[\d\s.,\u2009\u202f-]*\)?\s*(?:р(?:уб(?:лей|ля|\.)?)?\.?)?$/i;
const YEAR = /^(?:19|20)\d\d$/;
const FULL_DATE = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}\s*(?:г\.?)?$/;

/**
 * Whether a cell holds what occurs only in the body of a table: a sum, a number, an INN, a code. A date or a year may
 * also be a column heading.
 */
export function isFigure(value: CellValue, numberFormat: string | null): boolean {
  if (typeof value === "boolean") return true;
  if (typeof value === "number") return !isDateFormat(numberFormat) && !YEAR.test(String(value));
  if (typeof value !== "string") return false;
  const text = value.trim();
  return FIGURE.test(text) && !YEAR.test(text) && !FULL_DATE.test(text);
}

/** The content of a cell on one line, as the sheet shows it; empty for a blank cell. */
export function shownText(grid: SheetGrid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (value === null) return "";
  if (typeof value === "object") return value.error.startsWith("#") ? value.error : "";
  const format = typeof value === "number" ? grid.numberFormat(row, column) : null;
  if (typeof value === "number" && value >= 61 && isDateFormat(format))
    return formatDay(fromSerial(value, grid.date1904));
  return (readText(value).value ?? "").replace(/\s+/g, " ");
}

/** A non-blank cell of a row. */
export interface TextCell {
  readonly column: number;
  readonly text: string;
}

/** The non-blank cells of a row, from left to right; `null` if one of them holds a figure. */
export function textCells(grid: SheetGrid, row: number): TextCell[] | null {
  const cells: TextCell[] = [];
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column++) {
    const value = grid.value(row, column);
    if (isBlank(value)) continue;
    if (isFigure(value, typeof value === "number" ? grid.numberFormat(row, column) : null)) return null;
    cells.push({ column, text: shownText(grid, row, column) });
  }
  return cells;
}
