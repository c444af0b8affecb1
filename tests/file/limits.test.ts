import { isoDay } from "../../src/domain/day";
import { readDate } from "../../src/intake/cells";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import type { WorkbookChange } from "../../src/app/ports";
import { registerModel, writing, formModel } from "../excel/models";

/** What Excel just takes, and what it does not. */

/** Writes a change into a new workbook and packs it. */
const written = async (change: WorkbookChange): Promise<Uint8Array> => {
  const workbook = await openFileWorkbook([
    { fileName: "долги.csv", bytes: new TextEncoder().encode("Должник;Сумма\nООО;1\n") },
  ]);
  await workbook.apply(change);
  return workbook.save();
};

it("writes a table's heading of 255 characters and refuses one of 256", async () => {
  const headed = (length: number) => {
    const model = registerModel(1);
    return writing({ ...model, table: { ...model.table!, headers: ["К".repeat(length), "Б", "В", "Г"] } });
  };
  await expect(written(headed(255))).resolves.toBeDefined();
  await expect(written(headed(256))).rejects.toThrow(RangeError);
});

it("writes a formula up to Excel's 8,192 characters, its equals sign among them, and refuses a longer one", async () => {
  const long = (length: number) => {
    const model = formModel();
    const [cell] = model.cells;
    return writing({
      ...model,
      hyperlinks: [],
      cells: [{ ...cell!, formula: { text: () => "1".repeat(length) } }],
    });
  };
  await expect(written(long(8_191))).resolves.toBeDefined();
  await expect(written(long(8_192))).rejects.toThrow(RangeError);
});

it("reads the years 00 to 49 as of this century and 50 to 99 as of the last", () => {
  const day = (text: string) => readDate(text, { date1904: false, numberFormat: null })?.value;
  expect(day("01.02.49")).toBe(isoDay("2049-02-01"));
  expect(day("01.02.50")).toBe(isoDay("1950-02-01"));
});
