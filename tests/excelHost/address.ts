import { cellAddress, columnIndex, rangeAddress } from "../../src/domain/grid";
import { HostError } from "./hostObject";
import { COLUMNS, ROWS, type Area, type Sheet } from "./model";

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

/** Reads `A1`, `A1:C5`, `A:C`, `2:5`, with or without `Лист1!`. */
export function parseAddress(sheet: Sheet, address: string): Area {
  const local = address.slice(address.lastIndexOf("!") + 1);
  const [from, to, ...rest] = local.split(":");
  if (from === undefined || rest.length > 0)
    throw new HostError("InvalidArgument", `«${address}» is no address.`);
  const [first, last] = [end(from), end(to ?? from)];
  return {
    sheet,
    top: Math.min(first.row ?? 0, last.row ?? 0),
    left: Math.min(first.column ?? 0, last.column ?? 0),
    bottom: Math.max(first.row ?? ROWS - 1, last.row ?? ROWS - 1),
    right: Math.max(first.column ?? COLUMNS - 1, last.column ?? COLUMNS - 1),
  };
}

/** An area by its first cell and size; InvalidArgument where it would leave the sheet. */
export function areaAt(sheet: Sheet, top: number, left: number, rows: number, columns: number): Area {
  const area = { sheet, top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (rows < 1 || columns < 1 || top < 0 || left < 0 || area.bottom >= ROWS || area.right >= COLUMNS)
    throw new HostError("InvalidArgument", "The range leaves the worksheet.");
  return area;
}

/** `'Лист 1'!A1:C5`, as Excel prints it. */
export function formatAddress(area: Area): string {
  const { name } = area.sheet;
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name);
  const prefix = plain ? name : `'${name.replaceAll("'", "''")}'`;
  const { top, left, bottom, right } = area;
  if (top === 0 && bottom === ROWS - 1) {
    const letters = (column: number): string => cellAddress(0, column).slice(0, -1);
    return `${prefix}!${letters(left)}:${letters(right)}`;
  }
  if (left === 0 && right === COLUMNS - 1) return `${prefix}!${String(top + 1)}:${String(bottom + 1)}`;
  return `${prefix}!${rangeAddress(area)}`;
}
