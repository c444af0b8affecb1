import { readFileSync } from "node:fs";
import path from "node:path";
import { buildRegister } from "../../src/app/build/build";
import { inspectWorkbook } from "../../src/app/inspect/inspect";
import { jsonInspection, jsonReport } from "../../src/app/jsonReport";
import type { BuildOptions } from "../../src/app/options";
import type { WorkbookPort } from "../../src/app/ports";
import { parseIsoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { openInExcelHost, toXlsx } from "../excelHost";

/**
 * The same sample through the open Excel and through the command's port gives one report, to the last letter; only the
 * command takes no more than the values of an .xls, and tells of that.
 */

const SAMPLES = path.join(__dirname, "../fixtures/samples");

const options = (sheets: BuildOptions["sheets"] = null): BuildOptions => {
  const asOf = parseIsoDay("2026-10-01");
  if (asOf === null) throw new Error("No day");
  return { asOf, sheets, rules: "severodvinsk", forms: "all" };
};

/** The report without what no two runs share, and without what a port takes of a file. */
async function reportOf(port: WorkbookPort, chosen: BuildOptions): Promise<unknown> {
  const text = [...jsonReport(await buildRegister(port, chosen))].join("");
  const { timings, problems, ...report } = JSON.parse(text) as Record<string, unknown>;
  expect(Object.keys(timings as object)).not.toHaveLength(0);
  const isCopied = (await port.sheets()).some(({ valuesOnly }) => valuesOnly === true);
  const told = (problems as readonly { readonly code: string }[]).filter(
    ({ code }) => code === "values-only",
  );
  expect(told).toHaveLength(isCopied ? 1 : 0);
  return {
    ...report,
    problems: (problems as readonly object[]).filter((each) => !told.includes(each as never)),
  };
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

  test("is understood alike", async () => {
    await openInExcelHost(bytes, name, { excelApi: "1.13" });
    const inExcel = await inspectionOf(await openExcelWorkbook(), chosen);
    const inFile = await inspectionOf(await openFileWorkbook([{ fileName: name, bytes }]), chosen);
    expect(inExcel).toEqual(inFile);
  });

  test("becomes the same register with all forms", async () => {
    await openInExcelHost(bytes, name, { excelApi: "1.13" });
    const excel = await openExcelWorkbook();
    const file = await openFileWorkbook([{ fileName: name, bytes }]);
    expect(await reportOf(excel, chosen)).toEqual(await reportOf(file, chosen));
  }, 180_000);
});

test("a register that is rebuilt in Excel is the one that is rebuilt in a file", async () => {
  const name = "zhurnal.xls";
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const chosen = { ...options(), forms: [] };
  await openInExcelHost(bytes, name, { excelApi: "1.13" });
  const excel = await openExcelWorkbook();
  const file = await openFileWorkbook([{ fileName: name, bytes }]);
  await reportOf(excel, chosen);
  await reportOf(file, chosen);
  expect(await reportOf(excel, chosen)).toEqual(await reportOf(file, chosen));
}, 60_000);

test("a file that the command has built goes on in Excel: register, marks and settings are taken up", async () => {
  const name = "zhurnal.xls";
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const chosen = { ...options(), forms: [] };
  const file = await openFileWorkbook([{ fileName: name, bytes }]);
  await buildRegister(file, chosen);
  await openInExcelHost(await file.save(), "готово.xlsx", { excelApi: "1.13" });
  const excel = await openExcelWorkbook();
  expect(await excel.settings()).toEqual(await file.settings());
  const report = await buildRegister(excel, chosen);
  expect(report.rebuilt).toBe(true);
  expect(report.changes).toMatchObject({ added: 0, gone: 0 });
}, 60_000);

test("a register built in Excel goes on in the command: register, marks and settings are taken up", async () => {
  const name = "zhurnal.xls";
  const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, name)));
  const chosen = { ...options(), forms: [] };
  const host = await openInExcelHost(bytes, name, { excelApi: "1.13" });
  const excel = await openExcelWorkbook();
  await buildRegister(excel, chosen);
  const file = await openFileWorkbook([{ fileName: "готово.xlsx", bytes: await toXlsx(host) }]);
  expect(await file.settings()).toEqual(await excel.settings());
  const report = await buildRegister(file, chosen);
  expect(report.rebuilt).toBe(true);
  expect(report.changes).toMatchObject({ added: 0, gone: 0 });
}, 60_000);
