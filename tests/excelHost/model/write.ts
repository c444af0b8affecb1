import { localAddress } from "../address";
import { HostError } from "../errors";
import {
  columnCount,
  contains,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
  type Area,
} from "./area";
import { checkFormula } from "./formulas";
import { withProperty } from "./style";
import { makeHeadings } from "./table";
import { readTyped } from "./typed";

/** The longest text of a cell. */
const MAX_TEXT = 32_767;

/** Refuses an array that has not the size of the range. */
export function checkSize(area: Area, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area))
    throw new HostError(
      "InvalidArgument",
      `The array is ${String(rows)} × ${String(columns)}, the range ${String(rowCount(area))} × ${String(columnCount(area))}.`,
    );
}

/** Visits a value for every cell: rows of columns of the range's own size, or one value for all; `null` is left out. */
export function eachValue(
  area: Area,
  values: unknown,
  visit: (row: number, column: number, value: unknown) => void,
): void {
  const rows = Array.isArray(values) ? (values as unknown[]) : null;
  if (rows !== null)
    for (const row of rows) checkSize(area, rows.length, Array.isArray(row) ? row.length : 0);
  if (rows?.length === 0) checkSize(area, 0, 0);
  if (rows === null && (isEntireColumn(area) || isEntireRow(area)))
    throw new HostError(
      "InvalidArgument",
      "One value for whole rows or columns is more than the host writes.",
    );
  for (let row = area.top; row <= area.bottom; row++) {
    const ofRow = rows === null ? null : (rows[row - area.top] as unknown[]);
    for (let column = area.left; column <= area.right; column++) {
      const value = ofRow === null ? values : ofRow[column - area.left];
      if (value !== null && value !== undefined) visit(row, column, value);
    }
  }
}

/** Enters values or formulas into cells, as if they were typed. */
export function enterAll(area: Area, values: unknown): void {
  const { sheet } = area;
  sheet.checkUnprotected(area);
  const merges = sheet.merges.filter((merge) => intersection(merge, area) !== null);
  eachValue(area, values, (row, column, value) => {
    const cell = { sheet, top: row, left: column, bottom: row, right: column };
    const merge = merges.find((box) => contains(box, cell));
    // What lies under a merged area takes nothing, and Excel does not say so.
    if (merge !== undefined && (merge.top !== row || merge.left !== column)) return;
    enter(cell, value);
  });
  for (const table of sheet.tables)
    if (table.showHeaders && intersection({ ...table.box, bottom: table.box.top }, area) !== null)
      makeHeadings(table);
  sheet.workbook.happened("changed", sheet, localAddress(area));
}

/** Takes a value as Excel takes what is typed into one cell. */
function enter(cell: Area, value: unknown): void {
  const { sheet, top: row, left: column } = cell;
  const { cells } = sheet;
  const style = cells.style(row, column);
  if (typeof value === "number" || typeof value === "boolean") {
    // A cell of text format makes text of a number, with Excel's fifteen digits.
    const text = style.numberFormat === "@" && typeof value === "number";
    cells.put(row, column, { value: text ? String(Number(value.toPrecision(15))) : value, formula: null });
    return;
  }
  if (typeof value !== "string")
    throw new HostError("InvalidArgument", "A cell takes text, a number or a logical value.");
  if (value.length > MAX_TEXT)
    throw new HostError("InvalidArgument", "The text is longer than a cell takes.");
  if (style.numberFormat === "@") {
    cells.put(row, column, { value, formula: null });
    return;
  }
  const entry = readTyped(value);
  if ("formula" in entry) {
    checkFormula(sheet.workbook, entry.formula);
    cells.put(row, column, { value: sheet.workbook.calculator(entry.formula, cell), formula: entry.formula });
    return;
  }
  cells.put(row, column, { value: entry.value, formula: null, ...(entry.error && { error: true }) });
  const { numberFormat } = entry;
  if (numberFormat !== undefined && style.numberFormat === "General")
    cells.restyle(cell, (old) => withProperty(old, "numberFormat", numberFormat));
}
