import { areaAt, formatAddress } from "../address";
import { defineKind, HostError, wholeArgument, type HostObject } from "../hostObject";
import type { Area, Cell } from "../model";
import { worksheetObject } from "./worksheet";

const rowCount = (area: Area): number => area.bottom - area.top + 1;
const columnCount = (area: Area): number => area.right - area.left + 1;

/** Excel refuses to hand out more cells than this at once. */
const MAX_CELLS = 5_000_000;

/** Reads something of every cell, as rows of columns. */
function readCells<V>(area: Area, read: (cell: Cell | undefined) => V): V[][] {
  if (rowCount(area) * columnCount(area) > MAX_CELLS)
    throw new HostError("InvalidArgument", "The range is too large to be read at once.");
  const rows: V[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values: V[] = [];
    for (let column = area.left; column <= area.right; column++)
      values.push(read(area.sheet.cell(row, column)));
    rows.push(values);
  }
  return rows;
}

/** Writes a value for every cell: rows of columns of the range's own size, or one value for all; `null` leaves a cell. */
function writeCells(area: Area, values: unknown, write: (cell: Cell, value: unknown) => void): void {
  const rows = Array.isArray(values) ? (values as unknown[][]) : null;
  if (rows !== null) {
    checkSize(area, rows.length, rows[0]?.length ?? 0);
    for (const row of rows) checkSize(area, rows.length, row.length);
  }
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const value = rows === null ? values : rows[row - area.top]?.[column - area.left];
      if (value !== null) write(area.sheet.touch(row, column), value);
    }
}

function checkSize(area: Area, rows: number, columns: number): void {
  if (rows !== rowCount(area) || columns !== columnCount(area))
    throw new HostError(
      "InvalidArgument",
      `The array is ${String(rows)} × ${String(columns)}, the range ${String(rowCount(area))} × ${String(columnCount(area))}.`,
    );
}

/** Takes a value as Excel takes what is typed: formulas, numbers and logical values in text become such. */
function enter(cell: Cell, value: unknown): void {
  cell.formula = null;
  if (typeof value === "number" || typeof value === "boolean") {
    cell.value = value;
    return;
  }
  if (typeof value !== "string")
    throw new HostError("InvalidArgument", "A cell takes text, a number or a logical value.");
  if (cell.numberFormat === "@") cell.value = value;
  else if (value.startsWith("'")) cell.value = value.slice(1);
  else if (value.startsWith("=") && value.length > 1) {
    cell.formula = value;
    // The host does not calculate.
    cell.value = 0;
  } else if (/^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(value)) cell.value = Number(value);
  else if (/^(true|false)$/i.test(value)) cell.value = value.toLowerCase() === "true";
  else cell.value = value;
}

const VALUE_TYPES = { string: "String", number: "Double", boolean: "Boolean" } as const;

function valueType(cell: Cell | undefined): string {
  if (cell === undefined || cell.value === "") return "Empty";
  return VALUE_TYPES[typeof cell.value as keyof typeof VALUE_TYPES];
}

function clear(area: Area, applyTo: unknown): void {
  const contents = applyTo === undefined || applyTo === null || applyTo === "All" || applyTo === "Contents";
  const formats = applyTo === undefined || applyTo === null || applyTo === "All" || applyTo === "Formats";
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) {
      const cell = area.sheet.cell(row, column);
      if (cell === undefined) continue;
      if (contents) Object.assign(cell, { value: "", formula: null });
      if (formats) cell.numberFormat = "General";
    }
}

function boundingArea(a: Area, b: Area): Area {
  return {
    sheet: a.sheet,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The areas behind range objects, for methods that take a range. */
const areas = new WeakMap<HostObject, Area>();

function areaOf(value: unknown): Area {
  const area = typeof value === "object" && value !== null ? areas.get(value as HostObject) : undefined;
  if (area === undefined) throw new HostError("InvalidArgument", "A range is expected.");
  return area;
}

const define = defineKind<Area>("Range", {
  scalars: {
    Address: { get: formatAddress },
    CellCount: { get: (area) => rowCount(area) * columnCount(area) },
    ColumnCount: { get: columnCount },
    ColumnIndex: { get: (area) => area.left },
    RowCount: { get: rowCount },
    RowIndex: { get: (area) => area.top },
    Values: {
      get: (area) => readCells(area, (cell) => cell?.value ?? ""),
      set: (area, values) => {
        writeCells(area, values, enter);
      },
    },
    Formulas: {
      get: (area) => readCells(area, (cell) => cell?.formula ?? cell?.value ?? ""),
      set: (area, values) => {
        writeCells(area, values, enter);
      },
    },
    NumberFormat: {
      get: (area) => readCells(area, (cell) => cell?.numberFormat ?? "General"),
      set: (area, values) => {
        writeCells(area, values, (cell, value) => {
          cell.numberFormat = String(value);
        });
      },
    },
    ValueTypes: { get: (area) => readCells(area, valueType) },
  },
  objects: { Worksheet: (area) => worksheetObject(area.sheet) },
  methods: {
    Clear: clear,
    GetBoundingRect: (area, other) => rangeObject(boundingArea(area, areaOf(other))),
    GetCell: (area, row, column) => {
      const [down, across] = [wholeArgument(row), wholeArgument(column)];
      return rangeObject(areaAt(area.sheet, area.top + down, area.left + across, 1, 1));
    },
    GetRow: (area, row) => {
      const index = wholeArgument(row);
      if (index >= rowCount(area)) throw new HostError("InvalidArgument", "The range has no such row.");
      return rangeObject({ ...area, top: area.top + index, bottom: area.top + index });
    },
    _ValidateArraySize: (area, rows, columns) => {
      checkSize(area, wholeArgument(rows), wholeArgument(columns));
    },
  },
});

/** What the API shows of an area of a sheet. */
export function rangeObject(area: Area): HostObject {
  const object = define(area);
  areas.set(object, area);
  return object;
}
