import { defineKind, type HostObject } from "../hostObject";
import type { Workbook } from "../model";
import { worksheetsObject } from "./worksheet";

/** What the API shows of the open workbook: the root of everything. */
export const workbookObject: (workbook: Workbook) => HostObject = defineKind<Workbook>("Workbook", {
  scalars: { Name: { get: (workbook) => workbook.fileName } },
  objects: { Worksheets: worksheetsObject },
});
