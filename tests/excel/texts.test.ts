import fc from "fast-check";
import { isoDay } from "../../src/domain/day";
import { openExcelWorkbook } from "../../src/excel/excelWorkbook";
import { emptySheet, place } from "../../src/sheet/layout";
import type { CellStyle } from "../../src/sheet/model";
import { installExcelHost } from "../excelHost";

/** A text is written as text, whatever Excel would make of it if it were typed. */

const TEXTS = [
  "=1+1",
  "+7 (921) 000-00-00",
  "-5",
  "@SUM(A1)",
  "012",
  "40101810800000010001",
  "1.2",
  "01.02.2026",
  "май 2026",
  "5%",
  "1E5",
  "TRUE",
  "ИСТИНА",
  "#Н/Д",
  " =1",
];

async function written(texts: readonly string[], style: CellStyle): Promise<unknown[]> {
  const host = installExcelHost();
  const sheet = emptySheet("texts", "Тексты");
  texts.forEach((text, row) => {
    place(sheet, row, 0, text, style);
  });
  await (await openExcelWorkbook()).apply({ write: [sheet], remove: [], settings: null });
  const cells = host.workbook.findSheet("Тексты")?.cells;
  expect(texts.map((_, row) => cells?.formula(row, 0))).toEqual(texts.map(() => null));
  return texts.map((_, row) => cells?.value(row, 0));
}

test("in a cell of the text format", async () => {
  expect(await written(TEXTS, { numberFormat: "@" })).toEqual(TEXTS);
});

test("in a cell of the general format", async () => {
  expect(await written([...TEXTS, "'в кавычках'"], {})).toEqual([...TEXTS, "'в кавычках'"]);
});

test("whatever it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1 }),
      async (texts) => {
        expect(await written(texts, {})).toEqual(texts);
      },
    ),
    { numRuns: 30 },
  );
});

test("days are written in the workbook's own date system", async () => {
  const host = installExcelHost();
  host.workbook.date1904 = true;
  const sheet = emptySheet("days", "Дни");
  sheet.cells.push({ row: 0, column: 0, type: "date", value: isoDay("2026-10-01"), style: {} });
  const port = await openExcelWorkbook();
  await port.apply({ write: [sheet], remove: [], settings: null });
  expect(host.workbook.findSheet("Дни")?.cells.value(0, 0)).toBe(46_296 - 1_462);
  expect((await port.read("Дни")).date1904).toBe(true);
});
