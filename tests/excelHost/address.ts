import { cellAddress, columnIndex, columnName, rangeAddress } from "../../src/domain/grid";
import { HostError } from "./errors";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS, type Area, type Box } from "./model/area";
import { sheetPrefix } from "./model/formulas";
import type { Sheet } from "./model/sheet";

export { areaAt } from "./model/area";

const REFERENCE = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i;

function end(text: string): { row: number | null; column: number | null } {
  const match = REFERENCE.exec(text.trim());
  const [, letters, digits] = match ?? [];
  const column = letters === undefined ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  const valid = (letters !== undefined || digits !== undefined) && (letters === undefined || column !== null);
  if (!valid || (row !== null && (row < 0 || row >= ROWS)))
    throw new HostError("InvalidArgument", `«${text}» is no address.`);
  return { row, column };
}

/** Reads `A1`, `A1:C5`, `A:C`, `2:5`, with or without `Лист1!`; the sheet named must be the sheet asked. */
export function parseAddress(sheet: Sheet, address: string): Area {
  const mark = address.lastIndexOf("!");
  const local = address.slice(mark + 1);
  const named = mark < 0 ? sheet : sheetNamed(sheet, address.slice(0, mark));
  if (named !== sheet)
    throw new HostError("InvalidArgument", `«${address}» is not on the worksheet «${sheet.name}».`);
  const [from, to, ...rest] = local.split(":");
  if (from === undefined || rest.length > 0)
    throw new HostError("InvalidArgument", `«${address}» is no address.`);
  const [first, last] = [end(from), end(to ?? from)];
  if (to === undefined && (first.row === null || first.column === null))
    throw new HostError("InvalidArgument", `«${address}» is no address.`);
  return {
    sheet,
    top: Math.min(first.row ?? 0, last.row ?? 0),
    left: Math.min(first.column ?? 0, last.column ?? 0),
    bottom: Math.max(first.row ?? ROWS - 1, last.row ?? ROWS - 1),
    right: Math.max(first.column ?? COLUMNS - 1, last.column ?? COLUMNS - 1),
  };
}

function sheetNamed(sheet: Sheet, quoted: string): Sheet | undefined {
  const name = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return sheet.workbook.findSheet(name);
}

/** Reads `Лист1!A1:C5`, with or without a leading `=`; without a sheet's name the active sheet is meant. */
export function parseFullAddress(sheet: Sheet, address: string): Area {
  const plain = address.replace(/^=/, "");
  const mark = plain.lastIndexOf("!");
  if (mark < 0) return parseAddress(sheet, plain);
  const named = sheetNamed(sheet, plain.slice(0, mark));
  if (named === undefined) throw new HostError("InvalidArgument", `«${address}» names no worksheet.`);
  return parseAddress(named, plain.slice(mark + 1));
}

/** `A1:C5`, `A:C` or `2:5`. */
export function localAddress(box: Box): string {
  if (isEntireColumn(box)) return `${columnName(box.left)}:${columnName(box.right)}`;
  if (isEntireRow(box)) return `${String(box.top + 1)}:${String(box.bottom + 1)}`;
  return rangeAddress(box);
}

/** `'Лист 1'!A1:C5`, as Excel prints it. */
export const formatAddress = (area: Area): string => sheetPrefix(area.sheet.name) + localAddress(area);

/** `'Лист 1'!$A$1:$C$5`, as names and charts hold it. */
export function absoluteAddress(area: Area): string {
  const absolute = (row: number, column: number): string =>
    cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
  const [first, last] = [absolute(area.top, area.left), absolute(area.bottom, area.right)];
  const whole = isEntireColumn(area) || isEntireRow(area);
  const local = whole
    ? localAddress(area).replace(/[A-Z]+|\d+/g, "$$$&")
    : first === last
      ? first
      : `${first}:${last}`;
  return sheetPrefix(area.sheet.name) + local;
}
