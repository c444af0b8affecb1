import * as XLSX from "@e965/xlsx";
import type { FirstRows } from "../../../src/app/workbookPicture";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { relationships, utf8, xlsx } from "./oddFiles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** As many rows of a debtor, a date and a sum as wanted, from a row number on. */
function rows(count: number, from = 1): string {
  return Array.from({ length: count }, (_, index) => {
    const row = String(from + index);
    return `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>Должник ${row}</t></is></c><c r="B${row}" s="1"><v>46000</v></c><c r="C${row}" s="2"><v>1234.5</v></c></row>`;
  }).join("");
}

function sheetPart(sheetData: string, before = ""): string {
  return `<worksheet xmlns="${MAIN}">${before}<sheetData>${sheetData}</sheetData></worksheet>`;
}

/** A workbook of several sheets; a name that begins with «!» is hidden. */
function workbook(sheets: Readonly<Record<string, string>>, properties = ""): Promise<Uint8Array> {
  const names = Object.keys(sheets);
  const listed = names.map((name, index) => {
    const id = String(index + 1);
    const state = name.startsWith("!") ? 'state="hidden" ' : "";
    return `<sheet name="${name}" sheetId="${id}" ${state}r:id="rId${id}"/>`;
  });
  const targets = names.map((_, index) => [
    `rId${String(index + 1)}`,
    `worksheets/sheet${String(index + 1)}.xml`,
  ]);
  return xlsx("", {
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(Object.fromEntries(targets) as Record<string, string>),
    ...Object.fromEntries(
      Object.values(sheets).map((part, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, part]),
    ),
  });
}

/** What is told while a file is read. */
async function toldOf(bytes: Uint8Array, fileName = "долги.xlsx"): Promise<FirstRows[]> {
  const told: FirstRows[] = [];
  await readWorkbook(bytes, fileName, { onFirstRows: (first) => told.push(first) });
  return told;
}

const namesOf = (told: readonly FirstRows[]): readonly unknown[] =>
  told.map(({ sheet, rows: [first] }) => [sheet, first?.[0]?.value]);

describe("The first rows of a long workbook", () => {
  test("are told once, with the number formats and widths of their columns", async () => {
    const part = sheetPart(rows(3_000), '<cols><col min="2" max="2" width="14"/></cols>');
    const told = await toldOf(await workbook({ Долги: part }));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ sheet: "Долги", widths: [null, 14, null] });
    expect(told[0]?.rows).toHaveLength(40);
    expect(told[0]?.rows[39]).toEqual([
      { value: "Должник 40", numberFormat: null },
      { value: 46_000, numberFormat: "dd\\.mm\\.yyyy" },
      { value: 1234.5, numberFormat: "#,##0.00" },
    ]);
  });

  test("are told before the last row is read", async () => {
    // The last row is beyond the sheet: had it been read, nothing would be left of it.
    const part = sheetPart(rows(30_000) + '<row r="1048577"><c><v>1</v></c></row>');
    const told: FirstRows[] = [];
    const read = await readWorkbook(await workbook({ Долги: part }), "долги.xlsx", {
      onFirstRows: (first) => told.push(first),
    });
    expect(namesOf(told)).toEqual([["Долги", "Должник 1"]]);
    expect(() => read.grid("Долги")).toThrow("Долги");
  });

  test("are not told of a workbook that opens at once, and of the next longer one they are", async () => {
    expect(await toldOf(await workbook({ Долги: sheetPart(rows(1_000)) }))).toEqual([]);
    expect(await toldOf(await workbook({ Долги: sheetPart(rows(1_001)) }))).toHaveLength(1);
    expect(await toldOf(utf8(`Должник;Сумма\n${"ООО;1\n".repeat(2_000)}`), "долги.csv")).toEqual([]);
  });

  test("are those of the first visible sheet with cells, however short it is itself", async () => {
    const bytes = await workbook({
      "!Справочник": sheetPart(rows(1_500)),
      Пусто: sheetPart(""),
      Титул: sheetPart(rows(2, 5)),
      Долги: sheetPart(rows(1_500)),
    });
    expect(namesOf(await toldOf(bytes))).toEqual([["Титул", "Должник 5"]]);
  });

  test("leave out what is hidden, as the sheet does", async () => {
    const [first = "", ...others] = rows(1_200).split(/(?=<row)/);
    const part = sheetPart(
      first.replace("<row", '<row hidden="1"') + others.join(""),
      '<cols><col min="2" max="2" width="14" hidden="1"/></cols>',
    );
    const [told] = await toldOf(await workbook({ Долги: part }));
    expect(told?.widths).toHaveLength(2);
    expect(told?.rows[0]?.map(({ value }) => value)).toEqual(["Должник 2", 1234.5]);
  });

  test("have their dates counted from 1900, whatever the workbook counts from", async () => {
    const bytes = await workbook({ Долги: sheetPart(rows(1_200)) }, '<workbookPr date1904="1"/>');
    expect((await toldOf(bytes))[0]?.rows[0]?.[1]?.value).toBe(46_000 + 1_462);
  });

  test("are not told of rows out of order, which are read as ever", async () => {
    const bytes = await workbook({ Долги: sheetPart(rows(5, 500) + rows(1_200)) });
    expect(await toldOf(bytes)).toEqual([]);
    expect((await readWorkbook(bytes, "долги.xlsx")).grid("Долги").value(0, 0)).toBe("Должник 1");
  });

  test("are told of an .ods, too", async () => {
    const book = XLSX.utils.book_new();
    const lines = Array.from({ length: 5_000 }, (_, row) => [`Должник ${String(row)}`, row + 0.5]);
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["Титул"]]), "Титул");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), "Долги");
    const ods = (): Uint8Array =>
      new Uint8Array(XLSX.write(book, { type: "array", bookType: "ods" }) as ArrayBuffer);
    expect(namesOf(await toldOf(ods(), "долги.ods"))).toEqual([["Титул", "Титул"]]);
    book.SheetNames.shift();
    const [told] = await toldOf(ods(), "долги.ods");
    expect(told?.rows[39]?.map(({ value }) => value)).toEqual(["Должник 39", 39.5]);
  });

  test("do no harm where whoever hears them fails", async () => {
    const onFirstRows = jest.fn(() => {
      throw new Error("cannot be shown");
    });
    const read = await readWorkbook(await workbook({ Долги: sheetPart(rows(3_000)) }), "долги.xlsx", {
      onFirstRows,
    });
    expect(onFirstRows).toHaveBeenCalledTimes(1);
    expect(read.grid("Долги").used).toEqual({ top: 0, left: 0, bottom: 2_999, right: 2 });
  });

  test("change nothing of what is read", async () => {
    const bytes = await workbook({ Долги: sheetPart(rows(1_500)) });
    const [plain, told] = [
      await readWorkbook(bytes, "долги.xlsx"),
      await readWorkbook(bytes, "долги.xlsx", { onFirstRows: () => undefined }),
    ].map((read) => read.grid("Долги"));
    for (let row = 0; row < 1_500; row++)
      for (let column = 0; column < 3; column++)
        expect(told?.value(row, column)).toBe(plain?.value(row, column));
  });
});

describe("The first rows of several files", () => {
  test("are those of the first, and gone where it turns out unreadable", async () => {
    const long = await workbook({ Долги: sheetPart(rows(30_000)) });
    const next = await workbook({ Другие: sheetPart(rows(2_000, 7)) });
    // The end of the packed sheet is damaged: its checksum tells, after the first rows have been read.
    const damaged = long.slice();
    const place = Math.floor(damaged.length * 0.9);
    damaged.fill(0x55, place, place + 64);
    const heard: unknown[] = [];
    await openFileWorkbook(
      [damaged, next, long].map((bytes, index) => ({ fileName: `${String(index)}.xlsx`, bytes })),
      {
        onFirstRows: (first) => heard.push(first?.sheet ?? null),
        onUnreadable: (fileName) => heard.push(fileName),
      },
    );
    expect(heard).toEqual(["Долги", null, "0.xlsx", "Другие"]);
  });
});
