import { readFileSync } from "node:fs";
import path from "node:path";
import { buildRegister } from "../../src/app/build";
import { inspectWorkbook } from "../../src/app/inspect";
import { jsonInspection, jsonReport } from "../../src/app/jsonReport";
import type { BuildOptions } from "../../src/app/options";
import type { WorkbookPort } from "../../src/app/ports";
import { parseIsoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { openInExcelHost } from "../excelHost";

/** The same sample through the open Excel and through the command's port gives one report, to the last letter. */

const SAMPLES = path.join(__dirname, "../fixtures/samples");

const options = (sheets: BuildOptions["sheets"] = null): BuildOptions => {
  const asOf = parseIsoDay("2026-10-01");
  if (asOf === null) throw new Error("No day");
  return { asOf, sheets, rules: "severodvinsk", forms: "all" };
};

/** The report without what no two runs share. */
async function reportOf(port: WorkbookPort, chosen: BuildOptions): Promise<unknown> {
  const text = [...jsonReport(await buildRegister(port, chosen))].join("");
  const { timings, ...report } = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(timings as object)).not.toHaveLength(0);
  return report;
}

const inspectionOf = async (port: WorkbookPort, chosen: BuildOptions): Promise<unknown> =>
  JSON.parse([...jsonInspection(await inspectWorkbook(port, chosen))].join(""));

describe.each<[string, BuildOptions["sheets"]]>([
  ["arenda-severodvinsk.xlsx", null],
  ["olenegorsk-uchrezhdeniya.xlsx", "all"],
  ["osv-205-sevsk.xlsx", null],
  ["vologda-administratory.xlsx", "all"],
  ["zhurnal.xls", null],
  ["zhurnal-1251.csv", null],
])("%s", (name, sheets) => {
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const chosen = options(sheets);

  test.each(["1.9", "1.16"])("is understood alike in Excel with ExcelApi %s", async (excelApi) => {
    await openInExcelHost(bytes, name, { excelApi });
    const inExcel = await inspectionOf(await openExcelWorkbook(), chosen);
    const inFile = await inspectionOf(await openFileWorkbook([{ fileName: name, bytes }]), chosen);
    expect(inExcel).toEqual(inFile);
  });

  test("becomes the same register, and the same again when it is rebuilt", async () => {
    await openInExcelHost(bytes, name, { excelApi: "1.16" });
    const excel = await openExcelWorkbook();
    const file = await openFileWorkbook([{ fileName: name, bytes }]);
    expect(await reportOf(excel, chosen)).toEqual(await reportOf(file, chosen));
    expect(await reportOf(excel, chosen)).toEqual(await reportOf(file, chosen));
  });
});
