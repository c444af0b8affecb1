import { parseFullAddress } from "../address";
import { isGiven, logicalArgument, textArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject, type Scalar } from "../hostObject";
import { contains, intersection, rowCount, ROWS, type Area } from "../model/area";
import { renameTable } from "../model/formulas";
import { isTableOrNameTaken } from "../model/names";
import type { Sheet } from "../model/sheet";
import { checkTablePlace, makeHeadings, Table } from "../model/table";
import type { Workbook } from "../model/workbook";
import { tableFilterObject } from "./autoFilter";
import { rangeObject } from "./range";
import type { Cells } from "./rangeFormat";
import { tableColumnsObject, tableRowsObject } from "./tableParts";
import { areaOf } from "./target";
import { worksheetObject } from "./worksheet";

type Flag =
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton"
  | "highlightFirstColumn"
  | "highlightLastColumn";

function flag(key: Flag): Scalar<Table> {
  return {
    get: (table) => table[key],
    set: (table, value) => {
      table.sheet.checkUnprotected();
      table[key] = logicalArgument(value);
    },
  };
}

function setStyle(table: Table, value: unknown): void {
  table.sheet.checkUnprotected();
  const style = value === "" ? "" : textArgument(value);
  if (
    style !== "" &&
    !/^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/.test(style)
  )
    throw new HostError("InvalidArgument", `«${style}» is no table style of Excel's own.`);
  table.style = style;
}

function setTotals(table: Table, value: unknown): void {
  const wanted = logicalArgument(value);
  if (wanted === table.showTotals) return;
  const { box } = table;
  const grown = { ...box, bottom: box.bottom + (wanted ? 1 : -1) };
  if (wanted) checkTablePlace({ sheet: table.sheet, ...grown }, table);
  table.box = grown;
  table.showTotals = wanted;
}

function remove(table: Table): void {
  const { sheet, box } = table;
  sheet.checkUnprotected();
  for (const [row, column] of [...sheet.cells.filled(box)])
    sheet.cells.put(row, column, { value: "", formula: null });
  detach(table);
}

/** Takes the table away and leaves its cells. */
function detach(table: Table): void {
  const { sheet } = table;
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  for (const other of sheet.workbook.sheets)
    other.cells.mapFormulas((formula) => renameTable(formula, table.name, null));
}

function resize(table: Table, value: unknown): void {
  table.sheet.checkUnprotected();
  const { sheet, ...box } = typeof value === "string" ? parseFullAddress(table.sheet, value) : areaOf(value);
  if (
    sheet !== table.sheet ||
    box.top !== table.box.top ||
    intersection(box, table.box) === null ||
    rowCount(box) < 2
  )
    throw new HostError("InvalidArgument", "A table keeps its row of headings and at least one row beneath.");
  checkTablePlace({ sheet, ...box }, table);
  table.box = box;
  makeHeadings(table);
}

/** What the API shows of a table. */
export const tableObject: (table: Table) => HostObject = defineKind<Table>("Table", () => ({
  check: (table) => {
    if (table.sheet.deleted || !table.sheet.tables.includes(table))
      throw new HostError("ItemNotFound", `The table «${table.name}» is no longer there.`);
  },
  id: (table) => table.id,
  scalars: {
    Id: { get: (table) => table.id },
    Name: {
      get: (table) => table.name,
      set: (table, value) => {
        table.sheet.checkUnprotected();
        table.sheet.workbook.renameTable(table, textArgument(value));
      },
    },
    Style: { get: (table) => table.style, set: setStyle },
    ShowHeaders: { get: (table) => table.showHeaders },
    ShowTotals: { get: (table) => table.showTotals, set: setTotals },
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
  },
  objects: {
    AutoFilter: tableFilterObject,
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Worksheet: (table) => worksheetObject(table.sheet),
  },
  methods: {
    ClearFilters: (table) => {
      table.criteria.clear();
    },
    ConvertToRange: (table) => {
      table.sheet.checkUnprotected();
      detach(table);
      return rangeObject(table.area());
    },
    Delete: remove,
    GetDataBodyRange: (table) => rangeObject(table.body()),
    GetHeaderRowRange: (table) => rangeObject({ ...table.area(), bottom: table.box.top }),
    GetRange: (table) => rangeObject(table.area()),
    GetTotalRowRange: (table) => {
      if (!table.showTotals) throw new HostError("ItemNotFound", "The table has no row of totals.");
      return rangeObject({ ...table.area(), top: table.box.bottom });
    },
    Resize: resize,
  },
}));

function add(workbook: Workbook, area: Area, hasHeaders: boolean): HostObject {
  const { sheet } = area;
  sheet.checkUnprotected();
  if (!hasHeaders) throw new HostError("ApiNotFound", "The host makes tables of cells that have headings.");
  // A table without a row gets an empty one.
  const box = { ...area, bottom: Math.min(ROWS - 1, Math.max(area.bottom, area.top + 1)) };
  checkTablePlace(box);
  let number = workbook.tables.length + 1;
  while (isTableOrNameTaken(workbook, `Таблица${String(number)}`)) number++;
  const { top, left, bottom, right } = box;
  const table = new Table(workbook.nextId("table"), sheet, `Таблица${String(number)}`, {
    top,
    left,
    bottom,
    right,
  });
  sheet.tables.push(table);
  makeHeadings(table);
  return tableObject(table);
}

interface Tables {
  readonly workbook: Workbook;
  /** The sheet on which an address without a sheet's name is meant. */
  readonly sheet: Sheet;
  readonly list: readonly Table[];
}

function find({ list }: Tables, key: unknown): Table | undefined {
  const wanted = textArgument(key).toLocaleLowerCase("ru");
  return list.find((table) => table.id === key || table.name.toLocaleLowerCase("ru") === wanted);
}

function found(table: Table | undefined): HostObject {
  if (table === undefined) throw new HostError("ItemNotFound", "There is no such table.");
  return tableObject(table);
}

const define = defineKind<Tables>("TableCollection", () => ({
  scalars: { Count: { get: ({ list }) => list.length } },
  items: ({ list }) => list.map(tableObject),
  item: (tables, key) => found(find(tables, key)),
  methods: {
    Add: ({ workbook, sheet }, address, hasHeaders) => {
      const area = typeof address === "string" ? parseFullAddress(sheet, address) : areaOf(address);
      return add(workbook, area, !isGiven(hasHeaders) || logicalArgument(hasHeaders));
    },
    GetCount: ({ list }) => list.length,
    GetItemAt: ({ list }, index) => found(list[wholeArgument(index)]),
    GetItemOrNullObject: (tables, key) => {
      const table = find(tables, key);
      return table === undefined ? null : tableObject(table);
    },
    GetFirst: ({ list }) => found(list[0]),
  },
}));

/** All tables of the workbook. */
export const workbookTables = (workbook: Workbook): HostObject =>
  define({ workbook, sheet: workbook.active, list: workbook.tables });

/** The tables of a sheet. */
export const sheetTables = (sheet: Sheet): HostObject =>
  define({ workbook: sheet.workbook, sheet, list: sheet.tables });

/** The tables that meet cells, or lie wholly within them. */
export function tablesWithin(cells: Cells, fully: boolean): HostObject {
  const [first] = cells;
  if (first === undefined) throw new HostError("InvalidArgument", "There are no cells.");
  const list = first.sheet.tables.filter((table) =>
    cells.some((area) => (fully ? contains(area, table.box) : intersection(area, table.box) !== null)),
  );
  return define({ workbook: first.sheet.workbook, sheet: first.sheet, list });
}
