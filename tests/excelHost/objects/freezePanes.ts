import { parseAddress } from "../address";
import { wholeArgument } from "../arguments";
import { defineKind, type HostObject } from "../hostObject";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS, type Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import { rangeObject } from "./range";
import { areaOf } from "./target";

function frozenArea(sheet: Sheet): Area | null {
  const { frozen } = sheet;
  if (frozen === null) return null;
  return {
    sheet,
    top: 0,
    left: 0,
    bottom: (frozen.rows || ROWS) - 1,
    right: (frozen.columns || COLUMNS) - 1,
  };
}

function freezeAt(sheet: Sheet, range: unknown): void {
  const area = typeof range === "string" ? parseAddress(sheet, range) : areaOf(range);
  sheet.frozen = {
    rows: isEntireColumn(area) ? 0 : area.bottom + 1,
    columns: isEntireRow(area) ? 0 : area.right + 1,
  };
}

/** What the API shows of the rows and columns that stay. */
export const freezePanesObject: (sheet: Sheet) => HostObject = defineKind<Sheet>(
  "WorksheetFreezePanes",
  () => ({
    methods: {
      FreezeAt: freezeAt,
      FreezeColumns: (sheet, count) => {
        sheet.frozen = { rows: 0, columns: wholeArgument(count ?? 0) };
      },
      FreezeRows: (sheet, count) => {
        sheet.frozen = { rows: wholeArgument(count ?? 0), columns: 0 };
      },
      GetLocation: (sheet) =>
        rangeObject(frozenArea(sheet) ?? { sheet, top: 0, left: 0, bottom: 0, right: 0 }),
      GetLocationOrNullObject: (sheet) => {
        const area = frozenArea(sheet);
        return area && rangeObject(area);
      },
      Unfreeze: (sheet) => {
        sheet.frozen = null;
      },
    },
  }),
);
