import { parseAddress } from "../address";
import {
  colorArgument,
  isGiven,
  logicalArgument,
  numberArgument,
  textArgument,
  wholeArgument,
} from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { areaAt, wholeSheet } from "../model/area";
import { findName } from "../model/names";
import { STANDARD_HEIGHT, STANDARD_WIDTH, type Sheet } from "../model/sheet";
import { sheetFilterObject } from "./autoFilter";
import { chartsObject } from "./charts";
import { eventMethods } from "./events";
import { freezePanesObject } from "./freezePanes";
import { sheetNames } from "./names";
import { pageLayoutObject, rowBreaksObject } from "./pageLayout";
import { protectionObject } from "./protection";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { commentsObject, notesObject } from "./remarks";
import { sheetTables } from "./tables";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function setVisibility(sheet: Sheet, value: unknown): void {
  sheet.workbook.checkStructure();
  const visibility = VISIBILITIES.find((known) => known === value);
  if (visibility === undefined)
    throw new HostError("InvalidArgument", `«${String(value)}» is no visibility.`);
  const [other] = sheet.workbook.sheets.filter((s) => s !== sheet && s.visibility === "Visible");
  if (visibility !== "Visible" && other === undefined)
    throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
  sheet.visibility = visibility;
  if (visibility !== "Visible" && sheet.workbook.active === sheet && other) sheet.workbook.activate(other);
}

function setPosition(sheet: Sheet, value: unknown): void {
  const { workbook } = sheet;
  workbook.checkStructure();
  const position = wholeArgument(value);
  if (position >= workbook.sheets.length)
    throw new HostError("InvalidArgument", "There are not so many worksheets.");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
}

/** Several addresses with commas between them; commas within quoted sheet names do not part. */
function severalAreas(sheet: Sheet, addresses: unknown): HostObject {
  if (!isGiven(addresses)) return rangeAreasObject([wholeSheet(sheet)]);
  const parts = textArgument(addresses).match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];
  return rangeAreasObject(parts.map((part) => parseAddress(sheet, part.trim())));
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: unknown): Sheet | undefined {
  const { sheets } = sheet.workbook;
  for (let index = sheets.indexOf(sheet) + step; index >= 0 && index < sheets.length; index += step)
    if (visibleOnly !== true || sheets[index]?.visibility === "Visible") return sheets[index];
  return undefined;
}

function found(sheet: Sheet | undefined): HostObject {
  if (sheet === undefined) throw new HostError("ItemNotFound", "There is no such worksheet.");
  return worksheetObject(sheet);
}

/** A range by its address, or by a name that stands for one. */
function rangeAt(sheet: Sheet, address: unknown): HostObject {
  if (!isGiven(address)) return rangeObject(wholeSheet(sheet));
  const text = textArgument(address);
  const name = findName(sheet.workbook, sheet, text) ?? findName(sheet.workbook, null, text);
  return rangeObject(name?.area?.sheet === sheet ? name.area : parseAddress(sheet, text));
}

/** What the API shows of a worksheet. */
export const worksheetObject: (sheet: Sheet) => HostObject = defineKind<Sheet>("Worksheet", () => ({
  check: (sheet) => {
    if (sheet.deleted) throw new HostError("ItemNotFound", `The worksheet «${sheet.name}» was deleted.`);
  },
  id: (sheet) => sheet.id,
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name) => {
        sheet.workbook.renameSheet(sheet, textArgument(name));
      },
    },
    Position: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet), set: setPosition },
    Visibility: { get: (sheet) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.workbook.checkStructure();
        sheet.tabColor = value === "" ? "" : colorArgument(value);
      },
    },
    // The client reads these by one name and sets them by another.
    ShowGridlines: { get: (sheet) => sheet.showGridlines },
    ShowHeadings: { get: (sheet) => sheet.showHeadings },
    Gridlines: {
      get: (sheet) => sheet.showGridlines,
      set: (sheet, value) => {
        sheet.showGridlines = logicalArgument(value);
      },
    },
    Headings: {
      get: (sheet) => sheet.showHeadings,
      set: (sheet, value) => {
        sheet.showHeadings = logicalArgument(value);
      },
    },
    StandardHeight: { get: () => STANDARD_HEIGHT },
    StandardWidth: {
      get: () => STANDARD_WIDTH,
      set: (_sheet, value) => {
        numberArgument(value, 0, 255);
        throw new HostError("ApiNotFound", "The host has one standard width.");
      },
    },
  },
  objects: {
    AutoFilter: sheetFilterObject,
    Charts: chartsObject,
    Comments: commentsObject,
    FreezePanes: freezePanesObject,
    HorizontalPageBreaks: rowBreaksObject,
    Names: sheetNames,
    Notes: notesObject,
    PageLayout: pageLayoutObject,
    Protection: protectionObject,
    Tables: sheetTables,
  },
  methods: {
    ...eventMethods,
    Activate: (sheet) => {
      sheet.workbook.activate(sheet);
    },
    Calculate: (sheet) => {
      sheet.workbook.calculate();
    },
    Delete: (sheet) => {
      sheet.workbook.deleteSheet(sheet);
    },
    GetCell: (sheet, row, column) =>
      rangeObject(areaAt(sheet, wholeArgument(row), wholeArgument(column), 1, 1)),
    GetNext: (sheet, visibleOnly) => found(neighbour(sheet, 1, visibleOnly)),
    GetNextOrNullObject: (sheet, visibleOnly) => {
      const next = neighbour(sheet, 1, visibleOnly);
      return next === undefined ? null : worksheetObject(next);
    },
    GetPrevious: (sheet, visibleOnly) => found(neighbour(sheet, -1, visibleOnly)),
    GetRange: rangeAt,
    GetRanges: severalAreas,
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
    _GetSheetById: (sheet, id) => found(sheet.workbook.findSheet(textArgument(id))),
  },
}));
