import {
  cellAddress,
  columnIndex,
  type CellRange,
  type CellValue,
  type SheetGrid,
} from "../../src/domain/grid";
import { dayOf, toSerial } from "../../src/domain/day";

/** What a literal table does not say by itself. */
export interface GridExtras {
  readonly name?: string;
  /** `A1:C1`, as Excel writes ranges. */
  readonly merges?: readonly string[];
  /** As in an Excel that cannot tell merged areas. */
  readonly mergesUnknown?: boolean;
  /** Counted from 1, as Excel shows them. */
  readonly hiddenRows?: readonly number[];
  /** Letters. */
  readonly hiddenColumns?: readonly string[];
  /** Outline level of each row, from the first on. */
  readonly outline?: readonly number[];
  /** Indent of the first cell of each row, from the first on. */
  readonly indents?: readonly number[];
  readonly date1904?: boolean;
  /** Cells that are struck through, `B3`, or whole rows, `3`. */
  readonly struck?: readonly string[];
}

/** A date cell: a serial number under a date format. */
export class DateCell {
  constructor(readonly serial: number) {}
}

/** `date("10.02.2026")`: a real Excel date for a cell of `gridOf`. */
export function date(text: string): DateCell {
  const [day = 0, month = 0, year = 0] = text.split(".").map(Number);
  return new DateCell(toSerial(dayOf(year, month, day)));
}

function rangeOf(address: string): CellRange {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address);
  if (!match) throw new Error(`Not a range: ${address}`);
  const left = columnIndex(match[1] ?? "") ?? 0;
  const top = Number(match[2]) - 1;
  return {
    top,
    left,
    right: match[3] === undefined ? left : (columnIndex(match[3]) ?? left),
    bottom: match[4] === undefined ? top : Number(match[4]) - 1,
  };
}

/** A worksheet from a literal table: one array for each row, `null` or `""` for an empty cell. */
export function gridOf(
  rows: readonly (readonly (CellValue | DateCell)[])[],
  extras: GridExtras = {},
): SheetGrid {
  const raw = (row: number, column: number): CellValue | DateCell => rows[row]?.[column] ?? null;
  const value = (row: number, column: number): CellValue => {
    const cell = raw(row, column);
    if (cell instanceof DateCell) return cell.serial;
    return cell === "" ? null : cell;
  };
  return {
    name: extras.name ?? "Лист1",
    used: usedRange(rows, value),
    date1904: extras.date1904 ?? false,
    merges: (extras.merges ?? []).map(rangeOf),
    mergesUnknown: extras.mergesUnknown ?? false,
    hiddenRows: new Set((extras.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set((extras.hiddenColumns ?? []).map((name) => columnIndex(name) ?? -1)),
    columnWidths: new Map(),
    value,
    numberFormat: (row, column) => (raw(row, column) instanceof DateCell ? "dd.mm.yyyy" : null),
    isFormula: () => false,
    outlineLevel: (row) => extras.outline?.[row] ?? 0,
    ...(extras.struck && {
      isStruck: (row: number, column: number) =>
        [String(row + 1), cellAddress(row, column)].some((place) => extras.struck?.includes(place)),
    }),
    indent: (row, column) => (column === 0 ? (extras.indents?.[row] ?? 0) : 0),
  };
}

function usedRange(
  rows: readonly (readonly unknown[])[],
  value: (row: number, column: number) => CellValue,
): CellRange | null {
  let used: CellRange | null = null;
  rows.forEach((cells, row) =>
    cells.forEach((_, column) => {
      if (value(row, column) === null) return;
      used = {
        top: Math.min(used?.top ?? row, row),
        left: Math.min(used?.left ?? column, column),
        bottom: Math.max(used?.bottom ?? row, row),
        right: Math.max(used?.right ?? column, column),
      };
    }),
  );
  return used;
}

/** A sheet from text: one line for each row, cells between `|`, trimmed; blank cells are empty, plain numbers numbers. */
export function gridOfText(text: string, extras: GridExtras = {}): SheetGrid {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  return gridOf(
    lines.map((line) =>
      line.split("|").map((cell) => {
        const trimmed = cell.trim();
        if (trimmed === "") return null;
        if (/^\d{2}\.\d{2}\.\d{4}$/.test(trimmed)) return date(trimmed);
        return /^-?(0|[1-9]\d{0,8})(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
      }),
    ),
    extras,
  );
}
