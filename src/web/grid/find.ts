import type { ICellData, Nullable } from "@univerjs/core";
import { isDateFormat } from "../../domain/dateFormat";
import { formatDay, fromSerial } from "../../domain/day";
import type { HeldSheet } from "./sheets";
import type { Spreadsheet } from "./spreadsheet";

/** A cell in which something was found, as shown; row and column count from 0. */
export interface Found {
  readonly row: number;
  readonly column: number;
}

/** More are not gone through one by one. */
const MOST_FOUND = 10_000;

/** A text as it is searched: without case, «ё» as «е», numbers without the blanks between their thousands. */
export function searched(text: string): string {
  return text
    .toLocaleLowerCase("ru")
    .replaceAll("ё", "е")
    .replace(/[\u00a0\u202f]/g, " ")
    .replace(/(\d) (?=\d{3}(?!\d))/g, "$1")
    .trim();
}

/** The visible cells of a sheet whose content has `query` in it, row by row. */
export function findCells(sheet: HeldSheet, spreadsheet: Spreadsheet, query: string): readonly Found[] {
  const wanted = searched(query);
  if (wanted === "") return [];
  const { worksheet, picture } = sheet;
  const cells = worksheet.getCellMatrix();
  const columns = Array.from({ length: picture.columnCount }, (_, column) => column).filter((column) =>
    worksheet.getColVisible(column),
  );
  const textOf = textReader(spreadsheet);
  const found: Found[] = [];
  for (let row = 0; row < picture.rowCount && found.length < MOST_FOUND; row++) {
    if (!worksheet.getRowVisible(row)) continue;
    for (const column of columns)
      if (searched(textOf(cells.getValue(row, column))).includes(wanted)) found.push({ row, column });
  }
  return found;
}

/** A cell's content as a person would type it: dates as days, other numbers with a comma. */
function textReader({ workbook }: Spreadsheet): (cell: Nullable<ICellData>) => string {
  const dates = new Map<unknown, boolean>();
  const isDate = (style: ICellData["s"]): boolean => {
    let known = dates.get(style);
    if (known === undefined) {
      known = isDateFormat(workbook.getStyles().get(style)?.n?.pattern ?? null);
      dates.set(style, known);
    }
    return known;
  };
  return (cell) => {
    const value = cell?.v;
    if (value === null || value === undefined) return "";
    if (typeof value !== "number") return String(value);
    if (isDate(cell?.s)) return formatDay(fromSerial(value));
    return Number.isInteger(value) ? `${String(value)},00` : value.toFixed(2).replace(".", ",");
  };
}

/** Which of the found cells comes next after a place, or before it; from the other end where there is none. */
export function nextFound(found: readonly Found[], from: Found, way: "next" | "previous"): number {
  const isAfter = ({ row, column }: Found): boolean =>
    row > from.row || (row === from.row && column > from.column);
  const isBefore = ({ row, column }: Found): boolean =>
    row < from.row || (row === from.row && column < from.column);
  const index = way === "next" ? found.findIndex(isAfter) : found.findLastIndex(isBefore);
  if (index >= 0) return index;
  return way === "next" ? 0 : found.length - 1;
}
