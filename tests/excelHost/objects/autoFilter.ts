import { parseAddress } from "../address";
import { isGiven, wholeArgument } from "../arguments";
import { defineKind, type HostObject } from "../hostObject";
import type { Box } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { rangeObject } from "./range";
import { areaOf } from "./target";

interface Filter {
  readonly sheet: Sheet;
  box(): Box | null;
  criteria(): Map<number, unknown> | null;
  place(box: Box): void;
  remove(): void;
}

const define = defineKind<Filter>("AutoFilter", () => ({
  scalars: {
    Enabled: { get: (filter) => filter.box() !== null },
    IsDataFiltered: { get: (filter) => (filter.criteria()?.size ?? 0) > 0 },
    Criteria: { get: (filter) => [...(filter.criteria()?.values() ?? [])] },
  },
  methods: {
    Apply: (filter, range, column, criteria) => {
      filter.sheet.checkUnprotected();
      const { top, left, bottom, right } =
        typeof range === "string" ? parseAddress(filter.sheet, range) : areaOf(range);
      filter.place({ top, left, bottom, right });
      if (isGiven(column)) filter.criteria()?.set(wholeArgument(column), criteria);
    },
    ClearCriteria: (filter) => {
      filter.criteria()?.clear();
    },
    GetRange: (filter) => rangeObject({ sheet: filter.sheet, ...(filter.box() as Box) }),
    GetRangeOrNullObject: (filter) => {
      const box = filter.box();
      return box && rangeObject({ sheet: filter.sheet, ...box });
    },
    Reapply: () => undefined,
    Remove: (filter) => {
      filter.sheet.checkUnprotected();
      filter.remove();
    },
  },
}));

/** What the API shows of a sheet's own filter. */
export const sheetFilterObject = (sheet: Sheet): HostObject =>
  define({
    sheet,
    box: () => sheet.autoFilter?.box ?? null,
    criteria: () => sheet.autoFilter?.criteria ?? null,
    place: (box) => {
      sheet.autoFilter = { box, criteria: new Map() };
    },
    remove: () => {
      sheet.autoFilter = null;
    },
  });

/** What the API shows of a table's filter. */
export const tableFilterObject = (table: Table): HostObject =>
  define({
    sheet: table.sheet,
    box: () => (table.showFilterButton ? table.box : null),
    criteria: () => table.criteria,
    place: () => {
      table.showFilterButton = true;
    },
    remove: () => {
      table.showFilterButton = false;
      table.criteria.clear();
    },
  });
