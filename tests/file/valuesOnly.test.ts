import { utils, write, type BookType } from "@e965/xlsx";
import { buildRegister } from "../../src/app/build/build";
import { isoDay } from "../../src/domain/day";
import { openFileWorkbook } from "../../src/file/fileWorkbook";

const ROWS = [
  ["Должник", "ИНН", "Договор", "Срок уплаты", "Сумма долга, руб."],
  ["ООО «Ромашка»", "7701234567", "№ 5", "10.02.2026", 1234.56],
];

/** A file with the rows in one sheet. */
function fileOf(fileName: string, rows = ROWS) {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), "Долги");
  const bookType = fileName.slice(fileName.lastIndexOf(".") + 1) as BookType;
  return { fileName, bytes: new Uint8Array(write(book, { type: "buffer", bookType }) as Buffer) };
}

async function built(...names: string[]) {
  const workbook = await openFileWorkbook(names.map((name) => fileOf(name)));
  const options = { asOf: isoDay("2026-10-01"), sheets: null, rules: "model", forms: [] } as const;
  const { problems } = await buildRegister(workbook, options);
  return { workbook, told: problems.filter(({ code }) => code === "values-only") };
}

test.each(["долги.xls", "долги.ods", "долги.xlsb"])(
  "of %s it is told that only its values are in the finished workbook, and no more once it is a workbook of its own",
  async (name) => {
    const { workbook, told } = await built(name);
    expect(told.map(({ severity, message }) => ({ severity, message }))).toEqual([
      {
        severity: "info",
        message: `Из файла «${name}» взяты только значения ячеек: диаграммы, рисунки, примечания и часть оформления остались в нём.`,
      },
    ]);
    const again = await openFileWorkbook([{ fileName: "готово.xlsx", bytes: await workbook.save() }]);
    expect((await again.sheets()).some(({ valuesOnly }) => valuesOnly)).toBe(false);
  },
);

test.each(["долги.xlsx", "долги.csv"])("nothing stays behind in %s", async (name) => {
  expect((await built(name)).told).toEqual([]);
});

test("of several files those are named, once, whose other contents are not in the workbook", async () => {
  const { told } = await built("1.xlsx", "2.xlsx", "3.xls", "4.csv", "5.ods", "6.ods");
  expect(told.map(({ message }) => message)).toEqual([
    "Из файлов «2.xlsx», «3.xls», «5.ods» и ещё 1 взяты только значения ячеек: диаграммы, рисунки, примечания и часть оформления остались в них.",
  ]);
});
