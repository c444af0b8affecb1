import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/file/read/readWorkbook";
import { openInExcelHost, installExcelHost, toXlsx } from "./index";
import { batch } from "./run";

const SAMPLES = join(__dirname, "..", "fixtures", "samples");

test.each([
  "olenegorsk-uchrezhdeniya.xlsx",
  "osv-205-sevsk.xlsx",
  "vologda-administratory.xlsx",
  "zhurnal.xls",
])("%s is read in Excel as it is read from the file", async (name) => {
  const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
  const file = await readWorkbook(bytes, name);
  await openInExcelHost(bytes, name, { excelApi: "1.13" });
  for (const sheet of file.sheets) {
    const grid = file.grid(sheet.name);
    if (grid.used === null) continue;
    const { top, left, bottom, right } = grid.used;
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem(sheet.name)
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load("values,formulas,numberFormat");
      await context.sync();
      return range.toJSON();
    });
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const value = grid.value(row, column);
        const plain = typeof value === "object" && value !== null ? value.error : (value ?? "");
        const [r, c] = [row - top, column - left];
        expect(read.values?.[r]?.[c]).toBe(plain);
        expect(read.numberFormat?.[r]?.[c]).toBe(grid.numberFormat(row, column) ?? "General");
        const formula: unknown = read.formulas?.[r]?.[c];
        const looksLikeFormula = typeof formula === "string" && formula.startsWith("=");
        // Of a text that begins with «=» Excel's answer does not tell whether it is one.
        expect(looksLikeFormula).toBe(grid.isFormula(row, column) || String(plain).startsWith("="));
      }
  }
});

test("what the add-in wrote is saved, and other programs' readers find it", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  await batch(({ workbook }) => {
    const sheet = workbook.worksheets.add("Реестр");
    sheet.getRange("A1:C1").merge();
    sheet.getRange("B3:B5").numberFormat = [["@"], ["@"], ["@"]];
    sheet.getRange("A2:C5").values = [
      ["Должник", "ИНН", "Сумма"],
      ["ООО «Ромашка»", "0077", 10.5],
      ["ИП Иванов", "=0012", 20],
      ["Петров", "1", 0],
    ];
    sheet.getRange("C3:C5").numberFormat = [["#,##0.00"], ["#,##0.00"], ["#,##0.00"]];
    workbook.tables.add("Реестр!A2:C5", true).name = "Register";
    sheet.getRange("C7").formulas = [["=SUM(Register[Сумма])"]];
    sheet.freezePanes.freezeRows(2);
    sheet.getRange("5:5").rowHidden = true;
    workbook.names.add("_rd_register", sheet.getRange("A1")).visible = false;
  });
  const file = await readWorkbook(await toXlsx(host), "готово.xlsx");
  expect(file.sheets.map(({ name, kind }) => [name, kind])).toEqual([
    ["Долги", null],
    ["Реестр", "register"],
  ]);
  const grid = file.grid("Реестр");
  expect([2, 3].map((row) => [0, 1, 2].map((column) => grid.value(row, column)))).toEqual([
    ["ООО «Ромашка»", "0077", 10.5],
    ["ИП Иванов", "=0012", 20],
  ]);
  expect([grid.isFormula(6, 2), grid.numberFormat(2, 2), grid.hiddenRows.has(4)]).toEqual([
    true,
    "#,##0.00",
    true,
  ]);
  expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
});

test("20,000 rows of 20 columns are written and read", async () => {
  const host = installExcelHost({ sheets: ["Долги"] });
  const rows = Array.from({ length: 20_000 }, (_r, row) =>
    Array.from({ length: 20 }, (_c, column) => row * column),
  );
  for (let from = 0; from < rows.length; from += 5_000)
    await batch((_context, sheet) => {
      const range = sheet.getRangeByIndexes(from, 0, 5_000, 20);
      range.format.wrapText = true;
      range.values = rows.slice(from, from + 5_000);
    });
  await batch((_context, sheet) => sheet.getRangeByIndexes(0, 0, 5_000, 20).load("values"));
  expect(host.workbook.active.cells.value(19_999, 19)).toBe(19_999 * 19);
});
