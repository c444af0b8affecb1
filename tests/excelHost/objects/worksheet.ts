import { areaAt, parseAddress } from "../address";
import { defineKind, HostError, textArgument, wholeArgument, type HostObject } from "../hostObject";
import { COLUMNS, ROWS, type Area, type Sheet, type Workbook } from "../model";
import { rangeObject } from "./range";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function setVisibility(sheet: Sheet, value: unknown): void {
  const visibility = VISIBILITIES.find((known) => known === value);
  if (visibility === undefined)
    throw new HostError("InvalidArgument", `«${String(value)}» is no visibility.`);
  const others = sheet.workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0)
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.visibility = visibility;
}

const wholeSheet = (sheet: Sheet): Area => ({ sheet, top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 });

/** What the API shows of a worksheet. */
export const worksheetObject: (sheet: Sheet) => HostObject = defineKind<Sheet>("Worksheet", {
  id: (sheet) => sheet.id,
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name) => {
        sheet.name = sheet.workbook.checkedName(textArgument(name), sheet);
      },
    },
    Position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet) },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
  },
  methods: {
    Activate: (sheet) => {
      sheet.workbook.active = sheet;
    },
    Delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet);
    },
    GetRange: (sheet, address) =>
      rangeObject(
        address === undefined || address === null
          ? wholeSheet(sheet)
          : parseAddress(sheet, textArgument(address)),
      ),
    GetRangeByIndexes: (sheet, row, column, rows, columns) => {
      const [top, left] = [wholeArgument(row), wholeArgument(column)];
      return rangeObject(areaAt(sheet, top, left, wholeArgument(rows, 1), wholeArgument(columns, 1)));
    },
    GetUsedRange: (sheet, valuesOnly) =>
      rangeObject(sheet.usedArea(valuesOnly === true) ?? areaAt(sheet, 0, 0, 1, 1)),
    GetUsedRangeOrNullObject: (sheet, valuesOnly) => {
      const area = sheet.usedArea(valuesOnly === true);
      return area === null ? null : rangeObject(area);
    },
  },
});

function sheetBy(workbook: Workbook, key: unknown): Sheet {
  const sheet = workbook.findSheet(textArgument(key));
  if (sheet === undefined) throw new HostError("ItemNotFound", `There is no worksheet «${String(key)}».`);
  return sheet;
}

/** What the API shows of a workbook's worksheets. */
export const worksheetsObject: (workbook: Workbook) => HostObject = defineKind<Workbook>(
  "WorksheetCollection",
  {
    items: (workbook) => workbook.sheets.map(worksheetObject),
    item: (workbook, key) => worksheetObject(sheetBy(workbook, key)),
    methods: {
      Add: (workbook, name) =>
        worksheetObject(
          workbook.addSheet(name === undefined || name === null ? undefined : textArgument(name)),
        ),
      GetActiveWorksheet: (workbook) => worksheetObject(workbook.active),
      GetCount: (workbook, visibleOnly) =>
        workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible").length,
      GetItemOrNullObject: (workbook, key) => {
        const sheet = workbook.findSheet(textArgument(key));
        return sheet === undefined ? null : worksheetObject(sheet);
      },
    },
  },
);
