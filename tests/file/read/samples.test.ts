import { cellAddress, columnIndex, type SheetGrid } from "../../../src/domain/grid";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { sample } from "./oddFiles";

/** The value at an address such as `C12`. */
function at(grid: SheetGrid, address: string) {
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return grid.value(Number(number) - 1, columnIndex(letters) ?? -1);
}

/** The last cell of the used range. */
function corner(grid: SheetGrid): string | null {
  return grid.used && cellAddress(grid.used.bottom, grid.used.right);
}

/** The samples and what was planted in them: tests/fixtures/samples/README.md. */
describe("the sample sheets", () => {
  test("arenda-severodvinsk.xlsx", async () => {
    const workbook = await readWorkbook(sample("arenda-severodvinsk.xlsx"), "arenda-severodvinsk.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Дебиторка на 01.10.2026", "Свод"]);
    const grid = workbook.grid("Дебиторка на 01.10.2026");
    expect(corner(grid)).toBe("V154");
    expect(at(grid, "J6")).toMatch(/^Cумма/);
    expect(at(grid, "C12")).toBe(899239877);
    expect(at(grid, "H14")).toBe("5 июля 2026 г.");
    expect(at(grid, "N51")).toBe("46171");
    expect(at(grid, "J56")).toMatch(/^\(.*\)$/);
    expect(at(grid, "C77")).toEqual({ error: "#N/A" });
    expect([...grid.hiddenColumns]).toEqual([columnIndex("E")]);
    expect([...grid.hiddenRows]).toEqual([23, 60]);
    expect(grid.merges.length).toBe(33);
  });

  test("osv-205-sevsk.xlsx: the tree of 1С by its outline levels", async () => {
    const grid = (await readWorkbook(sample("osv-205-sevsk.xlsx"), "osv-205-sevsk.xlsx")).grid("TDSheet");
    expect(corner(grid)).toBe("L170");
    const levels = Array.from({ length: 170 }, (_, row) => grid.outlineLevel(row));
    expect(Math.max(...levels)).toBe(3);
    expect(at(grid, "J85")).toBe("10.11.2021");
  });

  test("vologda-administratory.xlsx: a sheet's name keeps its last space", async () => {
    const workbook = await readWorkbook(sample("vologda-administratory.xlsx"), "vologda-administratory.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      "ДИО",
      "Лесной комплекс",
      "Транспорт и дороги ",
    ]);
    expect(at(workbook.grid("ДИО"), "M51")).toBe(1.2);
    expect(at(workbook.grid("Лесной комплекс"), "K22")).toBe("1336,1");
    expect(at(workbook.grid("Транспорт и дороги "), "G26")).toBe("8.8.26");
  });

  test("olenegorsk-uchrezhdeniya.xlsx", async () => {
    const workbook = await readWorkbook(
      sample("olenegorsk-uchrezhdeniya.xlsx"),
      "olenegorsk-uchrezhdeniya.xlsx",
    );
    const grid = workbook.grid("Учреждения");
    expect(at(grid, "O18")).toBe(15833.335);
    expect(at(grid, "O28")).toBe("10,137.81");
    expect([grid.value(2, 2), grid.numberFormat(2, 2)]).toEqual([46296, "dd.mm.yyyy"]);
  });

  test("zhurnal-1251.csv and zhurnal.xls hold the same journal", async () => {
    const csv = (await readWorkbook(sample("zhurnal-1251.csv"), "zhurnal-1251.csv")).grid("Лист1");
    const workbook = await readWorkbook(sample("zhurnal.xls"), "zhurnal.xls");
    const xls = workbook.grid("Журнал претензий");
    expect([workbook.format, workbook.date1904, corner(csv), corner(xls)]).toEqual([
      "xls",
      true,
      "X62",
      "X64",
    ]);
    expect(at(csv, "D2")).toBe(at(xls, "D4"));
    expect(at(csv, "G2")).toBe("21071,02");
    expect(at(xls, "G4")).toBe(21071.02);
    expect(at(xls, "M15")).toBe("16.7.26");
    // 02.06.2026 counted from 1904.
    expect([at(xls, "B4"), xls.numberFormat(3, 1)]).toEqual([44713, "DD.MM.YYYY"]);
    const inns = Array.from({ length: 61 }, (_, index) => csv.value(index + 1, 4));
    expect(inns.filter((inn) => typeof inn === "string" && /^\d{9}$|^\d{11}$/.test(inn)).length).toBe(21);
    const notes = Array.from({ length: 61 }, (_, index) => String(csv.value(index + 1, 23)));
    expect(notes.filter((note) => note.startsWith("=")).length).toBe(1);
    expect(
      notes.filter((note) => /[\r\n]/.test(note) && note.includes(";") && note.includes('"')).length,
    ).toBe(1);
  });
});
