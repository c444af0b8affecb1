/**
 * A local Excel for tests: Microsoft's unchanged client library (`Excel.run`, `OfficeExtension.Error`) in Node or
 * Chromium talks to a workbook in memory, which refuses what Excel refuses, with Excel's own codes.
 *
 *     const host = installExcelHost({ sheets: ["Долги"] });
 *     await Excel.run(async (context) => { … });
 *     expect(host.syncs).toBe(1);
 *     expect(host.workbook.sheets[0]?.cells.value(0, 0)).toBe("Должник");
 */
import { connectClient } from "./client";
import { ExcelHost, type HostOptions } from "./excelHost";
import { workbookFromFile } from "./xlsx/load";

export { ExcelHost, type HostOptions, type RequestRecord } from "./excelHost";
export { HostError, type ErrorCode } from "./errors";
export type { Area, Box } from "./model/area";
export type { Cells, Content } from "./model/cells";
export type { Chart, Series } from "./model/chart";
export type { ConditionalFormat } from "./model/conditionalFormat";
export type { PageLayout } from "./model/pageLayout";
export type { Hyperlink, Sheet, Validation } from "./model/sheet";
export type { Border, Style } from "./model/style";
export type { Table } from "./model/table";
export { Workbook, type Calculator, type WorkbookEvent } from "./model/workbook";
export type { User } from "./user";
export { fillFromGrid, workbookFromFile } from "./xlsx/load";
export { toXlsx } from "./xlsx/save";

/**
 * Opens a workbook of empty sheets (or the one of the options), and makes the globals `Excel`, `OfficeExtension` and
 * `Office` talk to it. The client library is loaded once in a process; the host installed last is the one that answers.
 */
export function installExcelHost(options: HostOptions = {}): ExcelHost {
  const host = new ExcelHost(options);
  connectClient(host);
  return host;
}

/** Opens a file that src/file reads (.xlsx, .xls, .ods, .csv), formulas of .xlsx and .xls included. */
export async function openInExcelHost(
  bytes: Uint8Array,
  fileName: string,
  options: Omit<HostOptions, "workbook" | "fileName" | "sheets"> = {},
): Promise<ExcelHost> {
  return installExcelHost({ ...options, workbook: await workbookFromFile(bytes, fileName) });
}
