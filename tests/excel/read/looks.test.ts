import ExcelJS from "exceljs";
import { inspectWorkbook } from "../../../src/app/inspect/inspect";
import { isoDay } from "../../../src/domain/day";
import { openExcelWorkbook } from "../../../src/excel/excelWorkbook";
import { openInExcelHost } from "../../excelHost";

/** Three debts under their headings. */
async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Долги");
  sheet.addRow(["Должник", "ИНН", "Сумма долга, руб."]);
  for (const [index, name] of ["ООО «Клён»", "ООО «Ель»", "ООО «Липа»"].entries())
    sheet.addRow([name, "7707083893", 100 + index]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const options = { asOf: isoDay("2026-10-01"), sheets: null, rules: "severodvinsk", forms: [] } as const;

/** The problems of the sheet in Excel once these cells are struck through. */
async function problems(struck: readonly string[]): Promise<string[]> {
  await openInExcelHost(await workbook(), "долги.xlsx", { excelApi: "1.13" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Долги");
    for (const cell of struck) sheet.getRange(cell).format.font.strikethrough = true;
    await context.sync();
  });
  const { sources } = await inspectWorkbook(await openExcelWorkbook(), options);
  return sources.flatMap(({ intake }) => intake.problems.map(({ code, cell }) => `${code} ${String(cell)}`));
}

test.each<[string, string[], string[]]>([
  ["some cells", ["A3", "B3", "C3", "A2"], ["struck-rows A3:C3"]],
  ["the sum alone", ["C4"], ["struck-rows A4:C4"]],
  ["no cell", [], []],
])("struck rows are told of in Excel: %s", async (_what, struck, expected) => {
  expect((await problems(struck)).filter((text) => text.startsWith("struck"))).toEqual(expected);
});

test("indents that differ are read, for trees that are drawn with them", async () => {
  await openInExcelHost(await workbook(), "долги.xlsx", { excelApi: "1.13" });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Долги");
    sheet.getRange("A3").format.indentLevel = 1;
    sheet.getRange("A4").format.indentLevel = 2;
    await context.sync();
  });
  const grid = await (await openExcelWorkbook()).read("Долги");
  expect([0, 1, 2, 3].map((row) => grid.indent(row, 0))).toEqual([0, 0, 1, 2]);
  expect(grid.indent(3, 1)).toBe(0);
});
