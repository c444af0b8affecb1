import { textArgument, wholeArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import { columnCount, rowCount, type Area } from "../model/area";
import type { Table } from "../model/table";
import { enterAll } from "../model/write";
import { rangeObject } from "./range";

interface Column {
  readonly table: Table;
  readonly index: number;
}

const inColumn = ({ table, index }: Column, area: Area): Area => ({
  ...area,
  left: table.box.left + index,
  right: table.box.left + index,
});

const header = (column: Column): Area => ({
  ...inColumn(column, column.table.area()),
  bottom: column.table.box.top,
});

const columnObject = defineKind<Column>("TableColumn", () => ({
  id: ({ index }) => index + 1,
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: ({ table, index }) => table.headings()[index] ?? "",
      set: (column, value) => {
        enterAll(header(column), textArgument(value));
      },
    },
  },
  methods: {
    GetDataBodyRange: (column) => rangeObject(inColumn(column, column.table.body())),
    GetHeaderRowRange: (column) => rangeObject(header(column)),
    GetRange: (column) => rangeObject(inColumn(column, column.table.area())),
  },
}));

function find(table: Table, key: unknown): HostObject | null {
  const wanted = String(key).toLocaleLowerCase("ru");
  const index = table
    .headings()
    .findIndex((heading, at) => key === at + 1 || heading.toLocaleLowerCase("ru") === wanted);
  return index < 0 ? null : columnObject({ table, index });
}

function missing(): never {
  throw new HostError("ItemNotFound", "The table has no such column.");
}

/** What the API shows of a table's columns. */
export const tableColumnsObject: (table: Table) => HostObject = defineKind<Table>(
  "TableColumnCollection",
  () => ({
    scalars: { Count: { get: (table) => columnCount(table.box) } },
    items: (table) => table.headings().map((_, index) => columnObject({ table, index })),
    item: (table, key) => find(table, key) ?? missing(),
    methods: {
      GetCount: (table) => columnCount(table.box),
      GetItemAt: (table, value) => {
        const index = wholeArgument(value);
        return index < columnCount(table.box) ? columnObject({ table, index }) : missing();
      },
      GetItemOrNullObject: find,
    },
  }),
);

/** What the API shows of a table's rows: their number. */
export const tableRowsObject: (table: Table) => HostObject = defineKind<Table>("TableRowCollection", () => ({
  scalars: { Count: { get: (table) => rowCount(table.body()) } },
  methods: { GetCount: (table) => rowCount(table.body()) },
}));
