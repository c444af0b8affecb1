import { absoluteAddress, parseAddress } from "../address";
import { enumArgument, numberArgument, settingScalars } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS, type Area } from "../model/area";
import { newPageLayout } from "../model/pageLayout";
import type { Sheet } from "../model/sheet";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { areaOf, areasOf } from "./target";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function zoom(value: unknown): unknown {
  const wanted = (value ?? {}) as Record<string, unknown>;
  const { scale, horizontalFitToPages, verticalFitToPages } = wanted;
  if (scale !== undefined && scale !== null) return { scale: numberArgument(scale, 10, 400) };
  const pages = (count: unknown): number | undefined =>
    count === undefined || count === null ? undefined : numberArgument(count, 1, 32_767);
  return {
    horizontalFitToPages: pages(horizontalFitToPages),
    verticalFitToPages: pages(verticalFitToPages),
  };
}

const margin = (value: unknown): number => numberArgument(value, 0, 3000);
const word = (name: string) => (value: unknown) => enumArgument(name, value);

const CHECKS = {
  Orientation: word("PageOrientation"),
  PaperSize: word("PaperType"),
  PrintErrors: word("PrintErrorType"),
  PrintComments: word("PrintComments"),
  PrintOrder: word("PrintOrder"),
  Zoom: zoom,
  LeftMargin: margin,
  RightMargin: margin,
  TopMargin: margin,
  BottomMargin: margin,
  HeaderMargin: margin,
  FooterMargin: margin,
  FirstPageNumber: (value: unknown) => (value === "" ? "" : numberArgument(value, -32_767, 32_767)),
};

interface Page {
  readonly sheet: Sheet;
  readonly key: keyof Sheet["page"]["pages"];
}

/** A header or footer of at most 255 characters, Excel's limit. */
function headerText(value: unknown): string {
  if (typeof value !== "string" || value.length > 255)
    throw new HostError("InvalidArgument", "A header or footer is a text of at most 255 characters.");
  return value;
}

const HEADER_TEXTS = Object.keys(newPageLayout().pages.OddPages);

const headerFooter = defineKind<Page>("HeaderFooter", () => ({
  scalars: settingScalars(
    HEADER_TEXTS,
    ({ sheet, key }) => sheet.page.pages[key],
    Object.fromEntries(HEADER_TEXTS.map((name) => [name, headerText])),
  ),
}));

const headersFooters = defineKind<Sheet>("HeaderFooterGroup", () => ({
  scalars: settingScalars(
    ["State", "UseSheetMargins", "UseSheetScale"],
    (sheet) => sheet.page.headersFooters,
    {
      State: word("HeaderFooterState"),
    },
  ),
  objects: {
    DefaultForAllPages: (sheet) => headerFooter({ sheet, key: "DefaultForAllPages" }),
    EvenPages: (sheet) => headerFooter({ sheet, key: "EvenPages" }),
    FirstPage: (sheet) => headerFooter({ sheet, key: "FirstPage" }),
    OddPages: (sheet) => headerFooter({ sheet, key: "OddPages" }),
  },
}));

/** A range of the sheet, given as object or address. */
function rangeOf(sheet: Sheet, value: unknown): Area {
  const area = typeof value === "string" ? parseAddress(sheet, value) : areaOf(value);
  if (area.sheet !== sheet)
    throw new HostError("InvalidArgument", `${absoluteAddress(area)} is on another worksheet.`);
  return area;
}

function titleRows(sheet: Sheet): Area | null {
  const rows = sheet.page.titleRows;
  return rows && { sheet, top: rows[0], bottom: rows[1], left: 0, right: COLUMNS - 1 };
}

function titleColumns(sheet: Sheet): Area | null {
  const columns = sheet.page.titleColumns;
  return columns && { sheet, left: columns[0], right: columns[1], top: 0, bottom: ROWS - 1 };
}

function setMargins(sheet: Sheet, unit: unknown, options: unknown): void {
  const points = POINTS[String(unit)];
  if (points === undefined) throw new HostError("InvalidArgument", `«${String(unit)}» is no unit.`);
  for (const [name, value] of Object.entries((options ?? {}) as Record<string, unknown>)) {
    if (value === undefined || value === null) continue;
    const key = `${name.charAt(0).toUpperCase()}${name.slice(1)}Margin`;
    if (!(key in sheet.page.settings)) throw new HostError("InvalidArgument", `«${name}» is no margin.`);
    sheet.page.settings[key] = margin(numberArgument(value, 0, 3000) * points);
  }
}

/** What the API shows of a sheet's page set-up. */
export const pageLayoutObject: (sheet: Sheet) => HostObject = defineKind<Sheet>("PageLayout", () => ({
  scalars: settingScalars(Object.keys(newPageLayout().settings), (sheet) => sheet.page.settings, CHECKS),
  objects: { HeadersFooters: headersFooters },
  methods: {
    GetPrintAreaOrNullObject: (sheet) =>
      sheet.page.printArea && rangeAreasObject(sheet.page.printArea.map((box) => ({ sheet, ...box }))),
    GetPrintTitleColumnsOrNullObject: (sheet) => {
      const area = titleColumns(sheet);
      return area && rangeObject(area);
    },
    GetPrintTitleRowsOrNullObject: (sheet) => {
      const area = titleRows(sheet);
      return area && rangeObject(area);
    },
    SetPrintArea: (sheet, value) => {
      const areas = typeof value === "string" ? [parseAddress(sheet, value)] : areasOf(value);
      if (areas === null) throw new HostError("InvalidArgument", "A range is expected.");
      sheet.page.printArea = areas.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
    },
    SetPrintMargins: setMargins,
    SetPrintTitleColumns: (sheet, value) => {
      const area = rangeOf(sheet, value);
      if (!isEntireColumn(area)) throw new HostError("InvalidArgument", "Whole columns are expected.");
      sheet.page.titleColumns = [area.left, area.right];
    },
    SetPrintTitleRows: (sheet, value) => {
      const area = rangeOf(sheet, value);
      if (!isEntireRow(area)) throw new HostError("InvalidArgument", "Whole rows are expected.");
      sheet.page.titleRows = [area.top, area.bottom];
    },
  },
}));

/** A break of pages above a row. */
const rowBreak = defineKind<{ readonly sheet: Sheet; readonly row: number }>("PageBreak", () => ({
  methods: {
    Delete: ({ sheet, row }) => {
      const { breaks } = sheet.page;
      if (breaks.includes(row)) breaks.splice(breaks.indexOf(row), 1);
    },
  },
}));

/** The breaks that are set above rows. */
export const rowBreaksObject: (sheet: Sheet) => HostObject = defineKind<Sheet>("PageBreakCollection", () => ({
  items: (sheet) => sheet.page.breaks.map((row) => rowBreak({ sheet, row })),
  methods: {
    Add: (sheet, value) => {
      const { top } = rangeOf(sheet, value);
      if (top === 0) throw new HostError("InvalidArgument", "No page ends above the first row.");
      sheet.page.breaks.push(top);
      return rowBreak({ sheet, row: top });
    },
    RemovePageBreaks: (sheet) => {
      sheet.page.breaks.length = 0;
    },
  },
}));
