import ExcelJS from "exceljs";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { emptySheet, place } from "../../src/sheet/layout";
import { STYLES } from "../../src/sheet/sheetStyles";

/** A long register is read in pieces, and of an earlier workbook only what the program itself has written. */

it("finds every formula and fill of a sheet that is read in many pieces", async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Долги");
  const rows = 6_000;
  for (let row = 1; row <= rows; row++) {
    // The text looks like the end of a row, at which pieces are cut.
    sheet.getCell(row, 1).value = `</row> row> ${String(row)}`;
    sheet.getCell(row, 2).value = { formula: `A${String(row)}&"row>"`, result: "x" };
    if (row % 3 === 0)
      sheet.getCell(row, 3).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFFF00" } };
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const opened = await openFileWorkbook([{ fileName: "долги.xlsx", bytes }]);
  const found = await opened.additions?.("Долги");
  expect(found?.formulas).toHaveLength(rows);
  expect(found?.formulas.at(-1)).toEqual({ row: rows - 1, column: 1, text: `A${String(rows)}&"row>"` });
  expect(found?.looks.map(({ row }) => row)).toEqual(
    Array.from({ length: rows / 3 }, (_, index) => index * 3 + 2),
  );
});

it("reads the program's own sheets, and another one only when it is asked for, even after a release", async () => {
  const input = { fileName: "долги.csv", bytes: new TextEncoder().encode("Должник;Сумма\nООО;1,00\n") };
  const finished = await openFileWorkbook([input]);
  const own = emptySheet("register", "Реестр должников");
  place(own, 0, 0, "Должник", STYLES.header);
  await finished.apply({ write: [own], remove: [], settings: null });
  const bytes = await finished.save();
  const opened = await openFileWorkbook([{ fileName: "готово.xlsx", bytes }], { ownSheets: true });
  expect((await opened.sheets()).map(({ kind }) => kind)).toContain("register");
  expect((await opened.read("Реестр должников")).value(0, 0)).toBe("Должник");
  const [source] = (await opened.sheets()).filter(({ kind }) => kind === null);
  expect((await opened.read(source?.name ?? "")).value(1, 0)).toBe("ООО");
  opened.release();
  expect((await opened.read("Реестр должников")).value(0, 0)).toBe("Должник");
  expect((await opened.read(source?.name ?? "")).value(1, 1)).toBe("1,00");
});
