import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { installExcelHost, type ExcelHost } from "../excelHost";
import { registerModel, writing } from "./models";

/** How often Excel is gone to, and with how much: few requests of at most about 2 MB. */

const LIMIT = 2_000_000;

function fill(host: ExcelHost, rows: number): void {
  const values = Array.from({ length: rows }, (_, row) => [`Должник ${String(row)}`, row, row + 0.5]);
  host.user.type("Лист1", `A1:C${String(rows)}`, values);
}

test.each([
  [1, 1],
  [1_000, 1],
  [20_000, 2],
])("%i rows are read by one small request and %i of rows", async (rows, blocks) => {
  const host = installExcelHost();
  fill(host, rows);
  const port = await openExcelWorkbook();
  host.resetCounters();
  const grid = await port.read("Лист1");
  expect(host.requests).toHaveLength(1 + blocks);
  expect(host.largestResponse).toBeLessThan(LIMIT);
  expect(grid.used).toEqual({ top: 0, left: 0, bottom: rows - 1, right: 2 });
  expect([grid.value(rows - 1, 0), grid.value(rows - 1, 2)]).toEqual([
    `Должник ${String(rows - 1)}`,
    rows - 0.5,
  ]);
});

test("a small table is listed, written and put in place in three requests", async () => {
  const host = installExcelHost();
  const port = await openExcelWorkbook();
  host.resetCounters();
  await port.apply(writing(registerModel(100)));
  expect(host.requests).toHaveLength(3);
});

test("a long table takes one request more for each 2 MB, and comes out whole", async () => {
  const host = installExcelHost();
  const port = await openExcelWorkbook();
  host.resetCounters();
  const shares: number[] = [];
  await port.apply(writing(registerModel(50_000)), { onProgress: (share) => shares.push(share) });
  const bytes = host.requests.reduce((sum, { requestBytes }) => sum + requestBytes, 0);
  expect(host.requests.length).toBeLessThanOrEqual(4 + Math.ceil(bytes / (LIMIT / 2)));
  expect(host.largestRequest).toBeLessThan(LIMIT);
  const register = host.workbook.findSheet("Реестр должников");
  expect(register?.cells.value(50_002, 0)).toBe("49999".padStart(20, "0"));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
}, 60_000);

test("what Excel finds too large is halved and sent again", async () => {
  const host = installExcelHost({ payloadLimit: 200_000 });
  fill(host, 5_000);
  const port = await openExcelWorkbook();
  await port.apply(writing(registerModel(5_000)));
  expect(host.requests.some(({ error }) => error === "RequestPayloadSizeLimitExceeded")).toBe(true);
  expect(host.workbook.findSheet("Реестр должников")?.cells.value(5_002, 0)).toBe("4999".padStart(20, "0"));
  const grid = await port.read("Лист1");
  expect(host.requests.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  expect([grid.value(0, 0), grid.value(4_999, 1)]).toEqual(["Должник 0", 4_999]);
}, 60_000);
