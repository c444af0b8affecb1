import { isGiven, textArgument } from "../arguments";
import { HostError } from "../errors";
import { defineKind, type HostObject } from "../hostObject";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { eventMethods } from "./events";
import { worksheetObject } from "./worksheet";

function found(sheet: Sheet | undefined, key: unknown): HostObject {
  if (sheet === undefined) throw new HostError("ItemNotFound", `There is no worksheet «${String(key)}».`);
  return worksheetObject(sheet);
}

const shown = (workbook: Workbook, visibleOnly: unknown): Sheet[] =>
  workbook.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");

/** What the API shows of a workbook's worksheets. */
export const worksheetsObject: (workbook: Workbook) => HostObject = defineKind<Workbook>(
  "WorksheetCollection",
  () => ({
    items: (workbook) => workbook.sheets.map(worksheetObject),
    item: (workbook, key) => found(workbook.findSheet(textArgument(key)), key),
    methods: {
      ...eventMethods,
      Add: (workbook, name) =>
        worksheetObject(workbook.addSheet(isGiven(name) ? textArgument(name) : undefined)),
      GetActiveWorksheet: (workbook) => worksheetObject(workbook.active),
      GetCount: (workbook, visibleOnly) => shown(workbook, visibleOnly).length,
      GetFirst: (workbook, visibleOnly) => found(shown(workbook, visibleOnly)[0], "first"),
      GetItemOrNullObject: (workbook, key) => {
        const sheet = workbook.findSheet(textArgument(key));
        return sheet === undefined ? null : worksheetObject(sheet);
      },
      GetLast: (workbook, visibleOnly) => found(shown(workbook, visibleOnly).at(-1), "last"),
    },
  }),
);
