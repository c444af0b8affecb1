import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { newWorkbook } from "../../src/file/newWorkbook";
import { packValues } from "../../src/file/valuesCopy";
import { isoDay, toSerial } from "../../src/domain/day";
import { plainSheet } from "../../src/sheet/writing/plainSheet";
import { rangeFile } from "../../src/web/worker/rangeFile";

const DAY = toSerial(isoDay("2026-03-12"));

async function workbook() {
  const sheet = plainSheet("Долги", [
    ["Должник", "Сумма", "Срок"],
    ["=1+1", 1234.5, DAY],
    ['ООО «А»; "Б"', -7, null],
    ["+7 921", 3, null],
  ]);
  const cells = sheet.cells.map((cell) =>
    cell.value === DAY
      ? { ...cell, type: "date" as const, value: isoDay("2026-03-12"), style: { numberFormat: "dd.mm.yyyy" } }
      : cell,
  );
  const bytes = await newWorkbook([{ ...sheet, cells }]);
  return openFileWorkbook([{ fileName: "долги.xlsx", bytes }]);
}

test("a .csv has the rows in the order asked for, days as days, and no formula", async () => {
  const range = { sheet: "Долги", rows: [0, 3, 1, 2], columns: [0, 1, 2], as: "csv" } as const;
  const { fileName, bytes } = await rangeFile(await workbook(), range, packValues);
  expect(fileName).toBe("Долги – выделенное.csv");
  expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe(
    '\ufeffДолжник;Сумма;Срок\r\n\'+7 921;3;\r\n\'=1+1;1234,5;12.03.2026\r\n"ООО «А»; ""Б""";-7;\r\n',
  );
});

test("an .xlsx has texts as texts, sums as sums and days as days, and is nobody's register", async () => {
  const range = { sheet: "Долги", rows: [1, 2], columns: [2, 0], as: "xlsx" } as const;
  const file = await rangeFile(await workbook(), range, packValues);
  const opened = await openFileWorkbook([file]);
  expect((await opened.sheets()).map(({ name, kind }) => [name, kind])).toEqual([["Долги", null]]);
  const grid = await opened.read("Долги");
  expect([grid.value(0, 0), grid.value(0, 1), grid.value(1, 1)]).toEqual([DAY, "=1+1", 'ООО «А»; "Б"']);
  expect(new TextDecoder("latin1").decode(file.bytes)).not.toContain("_rd_");
});
