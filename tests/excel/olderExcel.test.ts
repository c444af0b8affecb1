import { readFileSync } from "node:fs";
import path from "node:path";
import { inspectWorkbook } from "../../src/app/inspect/inspect";
import type { WorkbookPort } from "../../src/app/ports";
import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { openInExcelHost } from "../excelHost";

/** Before ExcelApi 1.13 Excel cannot tell merged cells: debts are read all the same, and the gap is told. */

const SAMPLES = path.join(__dirname, "../fixtures/samples");

const inspect = async (port: WorkbookPort) =>
  (await inspectWorkbook(port, { asOf: isoDay("2026-10-01"), sheets: "all" })).sources;

test.each([
  "arenda-severodvinsk.xlsx",
  "olenegorsk-uchrezhdeniya.xlsx",
  "osv-205-sevsk.xlsx",
  "vologda-administratory.xlsx",
])("%s", async (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const inFile = await inspect(await openFileWorkbook([{ fileName: name, bytes }]));
  await openInExcelHost(bytes, name, { excelApi: "1.12" });
  const inExcel = await inspect(await openExcelWorkbook());
  expect(inExcel).toHaveLength(inFile.length);
  for (const [index, { sheet, intake }] of inExcel.entries()) {
    expect({ sheet, debts: intake.debts }).toEqual({ sheet, debts: inFile[index]?.intake.debts });
    expect(intake.problems.map(({ code }) => code)).toContain("merges-unknown");
  }
});
