import { formatAddress, parseAddress } from "../address";
import { numberArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject, type Scalar } from "../hostObject";
import {
  areaAt,
  bounding,
  cellCount,
  columnCount,
  COLUMNS,
  intersection,
  isEntireColumn,
  isEntireRow,
  rowCount,
  ROWS,
  type Area,
} from "../model/area";
import { displayed, isNumberFormat } from "../model/display";
import { clear, merge, setHyperlink, unmerge } from "../model/rangeActions";
import { withProperty } from "../model/style";
import { checkSize, eachValue, enterAll } from "../model/write";
import { conditionalFormatsObject } from "./conditionalFormats";
import { dataValidationObject } from "./dataValidation";
import { bulkMethods } from "./rangeBulk";
import { group, hiddenScalar, setGroupDetails } from "./rangeLines";
import { mergedAreas, rangeAreasObject, specialCells } from "./rangeAreas";
import { rangeFormatObject } from "./rangeFormat";
import { tablesWithin } from "./tables";
import { areaOf, checkAlive, standsFor } from "./target";
import { worksheetObject } from "./worksheet";

/** Excel refuses to hand out more cells than this at once. */
const MAX_CELLS = 5_000_000;

/** Reads something of every cell, as rows of columns; `null` for whole rows or columns, as Excel answers. */
function readCells(area: Area, read: (row: number, column: number) => unknown): unknown {
  if (isEntireColumn(area) || isEntireRow(area)) return null;
  if (cellCount(area) > MAX_CELLS)
    throw new HostError("RangeExceedsLimit", "The range has more than five million cells.");
  const { sheet } = area;
  if (cellCount(area) > sheet.workbook.largestRead) return null;
  const rows: unknown[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const values: unknown[] = [];
    for (let column = area.left; column <= area.right; column++) values.push(read(row, column));
    rows.push(values);
  }
  return rows;
}

const cellScalar = (
  read: (area: Area, row: number, column: number) => unknown,
  set?: (area: Area, value: unknown) => void,
): Scalar<Area> => ({
  get: (area) => readCells(area, (row, column) => read(area, row, column)),
  ...(set && { set }),
});

const VALUE_TYPES: Readonly<Record<string, string>> = {
  string: "String",
  number: "Double",
  boolean: "Boolean",
};

function valueType({ sheet: { cells } }: Area, row: number, column: number): string {
  if (cells.isError(row, column)) return "Error";
  const value = cells.value(row, column);
  return value === "" ? "Empty" : (VALUE_TYPES[typeof value] ?? "Unknown");
}

function text({ sheet }: Area, row: number, column: number): string {
  const width = (sheet.columns.size(column) / 0.75 - 5) / 7;
  const format = sheet.cells.style(row, column).numberFormat;
  return displayed(sheet.cells.value(row, column), format, width, sheet.workbook.date1904);
}

function setNumberFormats(area: Area, formats: unknown): void {
  area.sheet.checkUnprotected();
  if (!Array.isArray(formats)) {
    const format = numberFormat(formats);
    area.sheet.cells.restyle(area, (style) => withProperty(style, "numberFormat", format));
    return;
  }
  eachValue(area, formats, (row, column, value) => {
    const format = numberFormat(value);
    const cell = { top: row, left: column, bottom: row, right: column };
    area.sheet.cells.restyle(cell, (style) => withProperty(style, "numberFormat", format));
  });
}

const checkedFormats = new Set<string>();

function numberFormat(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument", "A number format is a text.");
  const format = value === "" ? "General" : value;
  if (!checkedFormats.has(format) && !isNumberFormat(format))
    throw new HostError("InvalidArgument", `«${format}» is no number format.`);
  checkedFormats.add(format);
  return format;
}

const shifted = ({ sheet, ...box }: Area, down: number, right: number, rows: number, columns: number): Area =>
  areaAt(sheet, box.top + down, box.left + right, rows, columns);

const part = (area: Area, box: Partial<Area>): HostObject => rangeObject({ ...area, ...box });

function within(area: Area, row: number, column: number): void {
  if (row >= rowCount(area) || column >= columnCount(area))
    throw new HostError("InvalidArgument", "The range has no such row or column.");
}

const shift = (value: unknown): number => Math.trunc(numberArgument(value, -ROWS, ROWS));

const define = defineKind<Area>("Range", () => ({
  check: checkAlive,
  scalars: {
    Address: { get: formatAddress },
    AddressLocal: { get: formatAddress },
    CellCount: { get: (area) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)) },
    ColumnCount: { get: columnCount },
    ColumnIndex: { get: (area) => area.left },
    RowCount: { get: rowCount },
    RowIndex: { get: (area) => area.top },
    IsEntireColumn: { get: isEntireColumn },
    IsEntireRow: { get: isEntireRow },
    Values: cellScalar((area, row, column) => area.sheet.cells.value(row, column), enterAll),
    Formulas: cellScalar(
      ({ sheet: { cells } }, row, column) => cells.formula(row, column) ?? cells.value(row, column),
      enterAll,
    ),
    Text: cellScalar(text),
    NumberFormat: cellScalar(
      (area, row, column) => area.sheet.cells.style(row, column).numberFormat,
      setNumberFormats,
    ),
    ValueTypes: cellScalar(valueType),
    RowHidden: hiddenScalar("rows"),
    ColumnHidden: hiddenScalar("columns"),
    Hidden: {
      get: (area) => {
        const [rows, columns] = [hiddenScalar("rows").get(area), hiddenScalar("columns").get(area)];
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
    Hyperlink: {
      get: ({ sheet, top, left }) => sheet.hyperlinks.get(`${String(top)},${String(left)}`) ?? null,
      set: setHyperlink,
    },
    Width: { get: ({ sheet, left, right }) => total(left, right, (index) => sheet.columns.size(index)) },
    Height: { get: ({ sheet, top, bottom }) => total(top, bottom, (index) => sheet.rows.size(index)) },
    Left: { get: ({ sheet, left }) => total(0, left - 1, (index) => sheet.columns.size(index)) },
    Top: { get: ({ sheet, top }) => total(0, top - 1, (index) => sheet.rows.size(index)) },
  },
  objects: {
    ConditionalFormats: (area) => conditionalFormatsObject([area]),
    DataValidation: (area) => dataValidationObject([area]),
    Format: (area) => rangeFormatObject([area]),
    Worksheet: (area) => worksheetObject(area.sheet),
  },
  methods: {
    ...bulkMethods,
    Calculate: ({ sheet }) => {
      sheet.workbook.calculate();
    },
    Clear: clear,
    GetAbsoluteResizedRange: (area, rows, columns) =>
      rangeObject(shifted(area, 0, 0, wholeArgument(rows, 1), wholeArgument(columns, 1))),
    GetBoundingRect: (area, other) => rangeObject(bounding(area, areaArgument(area, other))),
    GetCell: (area, row, column) =>
      rangeObject(shifted(area, wholeArgument(row), wholeArgument(column), 1, 1)),
    GetColumn: (area, column) => {
      const index = wholeArgument(column);
      within(area, 0, index);
      return part(area, { left: area.left + index, right: area.left + index });
    },
    GetEntireColumn: (area) => part(area, { top: 0, bottom: ROWS - 1 }),
    GetEntireRow: (area) => part(area, { left: 0, right: COLUMNS - 1 }),
    GetIntersection: (area, other) => {
      const shared = intersection(area, areaArgument(area, other));
      if (shared === null) throw new HostError("ItemNotFound", "The ranges do not meet.");
      return rangeObject(shared);
    },
    GetIntersectionOrNullObject: (area, other) => {
      const shared = intersection(area, areaArgument(area, other));
      return shared && rangeObject(shared);
    },
    GetLastCell: (area) => part(area, { top: area.bottom, left: area.right }),
    GetLastColumn: (area) => part(area, { left: area.right }),
    GetLastRow: (area) => part(area, { top: area.bottom }),
    GetMergedAreas: (area) => {
      const merged = mergedAreas(area);
      if (merged.length === 0) throw new HostError("ItemNotFound", "No merged cells.");
      return rangeAreasObject(merged);
    },
    GetMergedAreasOrNullObject: (area) => {
      const merged = mergedAreas(area);
      return merged.length === 0 ? null : rangeAreasObject(merged);
    },
    GetOffsetRange: (area, rows, columns) =>
      rangeObject(shifted(area, shift(rows), shift(columns), rowCount(area), columnCount(area))),
    GetResizedRange: (area, rows, columns) =>
      rangeObject(shifted(area, 0, 0, rowCount(area) + shift(rows), columnCount(area) + shift(columns))),
    GetRow: (area, row) => {
      const index = wholeArgument(row);
      within(area, index, 0);
      return part(area, { top: area.top + index, bottom: area.top + index });
    },
    GetSpecialCells: (area, type, valueType) => {
      const found = specialCells([area], type, valueType);
      if (found.length === 0) throw new HostError("ItemNotFound", "There are no such cells.");
      return rangeAreasObject(found);
    },
    GetSpecialCellsOrNullObject: (area, type, valueType) => {
      const found = specialCells([area], type, valueType);
      return found.length === 0 ? null : rangeAreasObject(found);
    },
    GetTables: (area, fully) => tablesWithin([area], fully === true),
    GetUsedRange: (area, valuesOnly) =>
      rangeObject(
        area.sheet.usedArea(valuesOnly === true, area) ?? areaAt(area.sheet, area.top, area.left, 1, 1),
      ),
    GetUsedRangeOrNullObject: (area, valuesOnly) => {
      const used = area.sheet.usedArea(valuesOnly === true, area);
      return used && rangeObject(used);
    },
    Group: (area, by) => {
      group(area, by, 1);
    },
    HideGroupDetails: (area, by) => {
      setGroupDetails(area, by, true);
    },
    Merge: merge,
    Select: (area) => {
      area.sheet.workbook.select(area.sheet, [area]);
    },
    ShowGroupDetails: (area, by) => {
      setGroupDetails(area, by, false);
    },
    Ungroup: (area, by) => {
      group(area, by, -1);
    },
    Unmerge: unmerge,
    _ValidateArraySize: (area, rows, columns) => {
      checkSize(area, wholeArgument(rows), wholeArgument(columns));
    },
  },
}));

/** A range of the same sheet, given as an object or an address. */
function areaArgument(area: Area, value: unknown): Area {
  const other = typeof value === "string" ? parseAddress(area.sheet, value) : areaOf(value);
  if (other.sheet !== area.sheet)
    throw new HostError("InvalidArgument", "The ranges lie on different worksheets.");
  return other;
}

function total(from: number, to: number, size: (index: number) => number): number {
  let sum = 0;
  for (let index = from; index <= to; index++) sum += size(index);
  return sum;
}

/** What the API shows of an area of a sheet. */
export const rangeObject = (area: Area): HostObject => standsFor(define(area), [area]);
