import { changeMemory } from "../../src/app/memory/mappings";
import { removeCreated } from "../../src/app/removeCreated";
import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { installExcelHost, openInExcelHost, toXlsx, type ExcelHost } from "../excelHost";
import { registerModel, writing } from "./models";

/** What the workbook remembers is the same in Excel, in the command and on the page. */

const STATE = "Служебный лист реестра";
const visibilityOf = ({ workbook }: ExcelHost, name: string) => workbook.findSheet(name)?.visibility ?? null;
const inCommand = async (host: ExcelHost) =>
  openFileWorkbook([{ fileName: "долги.xlsx", bytes: await toXlsx(host) }]);

test("the command sees the settings of a workbook that was built in Excel alone", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const excel = await openExcelWorkbook();
  await excel.apply({ ...writing(registerModel(3)), settings: { asOf: "2026-10-01", rules: "sevsk" } });
  expect(visibilityOf(host, STATE)).toBe("VeryHidden");
  expect(await (await inCommand(host)).settings()).toEqual({ asOf: "2026-10-01", rules: "sevsk" });
  expect(await excel.settings()).toEqual({ asOf: "2026-10-01", rules: "sevsk" });
});

test("remembering alone adds no sheet: that would cost the user her undo", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const excel = await openExcelWorkbook();
  await changeMemory(excel, (memory) => ({ ...memory, rules: "sevsk" }));
  expect(host.workbook.sheets).toHaveLength(1);
  expect(await excel.settings()).toMatchObject({ rules: "sevsk" });
});

test("once there is the sheet, it is written over: no sheet comes or goes, and nothing of the old rows stays", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const excel = await openExcelWorkbook();
  const mapping = `[["=Сумма","amount"],["0012",null]]`;
  await excel.apply({
    ...writing(registerModel(3)),
    settings: { "mapping:x": mapping, long: "я".repeat(70_000) },
  });
  const ids = host.workbook.sheets.map(({ id }) => id);
  const others: readonly Readonly<Record<string, string>>[] = [
    { "mapping:x": mapping },
    { a: "=1+1", b: "0012", c: "2026-10-01" },
    { "mapping:x": mapping, short: "" },
  ];
  for (const settings of others) {
    await excel.apply({ write: [], remove: [], settings });
    expect(host.workbook.sheets.map(({ id }) => id)).toEqual(ids);
    expect(await excel.settings()).toEqual(settings);
    expect(await (await inCommand(host)).settings()).toEqual(settings);
  }
});

test("a write that breaks off anywhere never loses what is remembered", async () => {
  for (let afterActions = 0; afterActions < 30; afterActions++) {
    const host = installExcelHost({ sheets: ["Долги"] });
    const excel = await openExcelWorkbook();
    await excel.apply({ ...writing(registerModel(3)), settings: { rules: "sevsk", asOf: "2026-10-01" } });
    host.resetCounters();
    host.failAt(2, "GeneralException", { afterActions });
    await excel.apply({ write: [], remove: [], settings: { rules: "model" } }).catch(() => undefined);
    const { rules } = await excel.settings();
    expect(["sevsk", "model"]).toContain(rules);
  }
});

test("and it is kept in step", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const excel = await openExcelWorkbook();
  await excel.apply(writing(registerModel(3)));
  await changeMemory(excel, (memory) => ({ ...memory, asOf: isoDay("2026-11-01") }));
  expect(await excel.settings()).toMatchObject({ asOf: "2026-11-01" });
  expect(await (await inCommand(host)).settings()).toEqual(await excel.settings());
});

test("what the command has changed since counts in Excel, and Excel's own store follows with the next change", async () => {
  const first = installExcelHost({ sheets: ["Долги"] });
  await (
    await openExcelWorkbook()
  ).apply({ ...writing(registerModel(3)), settings: { rules: "sevsk", gone: "1" } });
  const command = await inCommand(first);
  await command.apply({ write: [], remove: [], settings: { rules: "model" } });

  const host = await openInExcelHost(await command.save(), "долги.xlsx");
  host.workbook.settings.set("rules", "sevsk");
  host.workbook.settings.set("gone", "1");
  const excel = await openExcelWorkbook();
  expect(await excel.settings()).toEqual({ rules: "model" });
  await excel.apply({ ...writing(registerModel(3)), settings: { rules: "model", asOf: "2026-10-01" } });
  expect([...host.workbook.settings]).toEqual([
    ["rules", "model"],
    ["asOf", "2026-10-01"],
  ]);
});

test("«Удалить созданное» takes it all away", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const excel = await openExcelWorkbook();
  await excel.apply(writing(registerModel(3)));
  await removeCreated(excel);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Долги"]);
  expect(host.workbook.settings.size).toBe(0);
  expect(await excel.settings()).toEqual({});
});
