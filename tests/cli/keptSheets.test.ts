import ExcelJS from "exceljs";
import { readFileSync, writeFileSync } from "node:fs";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { runCli, temporaryFolder } from "./runCli";

const at = temporaryFolder();
const [october, november, out] = [at("октябрь.csv"), at("ноябрь.csv"), at("реестр.xlsx")];
const HEAD = "Дебитор;Сумма задолженности, руб.;Срок уплаты;Основание";

const build = (input: string, asOf: string) =>
  runCli("build", input, "--as-of", asOf, "--rules", "severodvinsk", "--out", out);

async function workbook(): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  return book;
}

/** A sheet as a user makes it in the finished workbook: formulas over the register, looks, a comment, a rule of colour. */
async function addUsersSheet(): Promise<void> {
  const book = await workbook();
  const sheet = book.addWorksheet("Мой анализ");
  sheet.getColumn(1).width = 41;
  sheet.getCell("A1").value = "Итого по реестру";
  sheet.getCell("A1").font = { bold: true, color: { argb: "FF9C0006" }, name: "Arial", size: 14 };
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFC7CE" } };
  sheet.getCell("B1").value = { formula: "SUM(B2:B3)", result: 30 };
  sheet.getCell("B1").numFmt = '# ##0,00" тыс."';
  sheet.getCell("B2").value = 10;
  sheet.getCell("B3").value = 20;
  sheet.getCell("B3").note = "проверить";
  sheet.getCell("A2").value = new Date(Date.UTC(2026, 9, 1));
  sheet.addConditionalFormatting({
    ref: "B2:B3",
    rules: [
      {
        type: "cellIs",
        operator: "greaterThan",
        formulae: [15],
        priority: 1,
        style: { font: { color: { argb: "FF006100" } } },
      },
    ],
  });
  sheet.getCell("A3").dataValidation = { type: "list", allowBlank: true, formulae: ['"да,нет"'] };
  await book.xlsx.writeFile(out);
}

beforeAll(async () => {
  writeFileSync(october, [HEAD, "ООО «Ромашка»;1000,00;10.08.2026;Договор № 1"].join("\n"));
  writeFileSync(november, [HEAD, "ООО «Ромашка»;900,00;10.08.2026;Договор № 1"].join("\n"));
  await build(october, "2026-10-01");
  await addUsersSheet();
  const { stdout } = await build(november, "2026-11-01");
  expect(stdout).toContain("Ваши листы прежней книги сохранены: «Мой анализ».");
}, 60_000);

test("a sheet that the user has added to the finished workbook comes through the next month whole", async () => {
  const sheet = (await workbook()).getWorksheet("Мой анализ");
  expect(sheet?.getColumn(1).width).toBeCloseTo(41, 0);
  const a1 = sheet?.getCell("A1");
  expect(a1?.value).toBe("Итого по реестру");
  expect(a1?.font).toMatchObject({ bold: true, name: "Arial", size: 14, color: { argb: "FF9C0006" } });
  expect(a1?.fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFC7CE" } });
  expect(sheet?.getCell("B1").value).toMatchObject({ formula: "SUM(B2:B3)", result: 30 });
  expect(sheet?.getCell("B1").numFmt).toBe('# ##0,00" тыс."');
  expect(sheet?.getCell("A2").value).toEqual(new Date(Date.UTC(2026, 9, 1)));
  expect(JSON.stringify(sheet?.getCell("B3").note)).toContain("проверить");
  expect(sheet?.getCell("A3").dataValidation.formulae).toEqual(['"да,нет"']);
  const rules = (sheet as unknown as { conditionalFormattings: { rules: { style?: unknown }[] }[] })
    .conditionalFormattings;
  expect(JSON.stringify(rules[0]?.rules[0]?.style)).toContain("FF006100");
});

test("the sheet of the month before does not pile up behind it", async () => {
  const names = (await workbook()).worksheets.map(({ name }) => name);
  expect(names.filter((name) => /октябрь|ноябрь|Лист/u.test(name))).toHaveLength(1);
});

test("it is kept again by a third build, once", async () => {
  await build(november, "2026-12-01");
  const names = (await workbook()).worksheets.map(({ name }) => name);
  expect(names.filter((name) => name === "Мой анализ")).toHaveLength(1);
});

test("it is no source: its numbers are no debts", async () => {
  const book = await openFileWorkbook([{ fileName: "реестр.xlsx", bytes: readFileSync(out) }]);
  const kinds = new Map((await book.sheets()).map(({ name, kind }) => [name, kind]));
  expect(kinds.get("Мой анализ")).toBeNull();
  const { stdout } = await runCli(
    "build",
    out,
    "--as-of",
    "2026-12-01",
    "--rules",
    "severodvinsk",
    "--out",
    at("ещё.xlsx"),
  );
  expect(stdout).toContain("Долгов: 1, на сумму 900,00 руб.");
});

test("columns decided for one month are remembered for the next month's own file", async () => {
  const [first, second, register] = [at("а.csv"), at("б.csv"), at("память.xlsx")];
  const table = (sum: string): string =>
    ["Кто;Столбец 7;Когда", `ООО «Ромашка»;${sum};10.08.2026`].join("\n");
  writeFileSync(first, table("1000,00"));
  writeFileSync(second, table("700,00"));
  const map = ["--map", "debtorName=A", "--map", "amount=B", "--map", "dueDate=C"];
  const common = ["--rules", "severodvinsk", "--out", register];
  expect((await runCli("build", first, "--as-of", "2026-10-01", ...map, ...common)).code).toBe(0);
  const { code, stdout } = await runCli("build", second, "--as-of", "2026-11-01", ...common);
  expect([code, stdout]).toEqual([0, expect.stringContaining("на сумму 700,00 руб.")]);
});
