import * as XLSX from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { compoundFile, utf8, valuesOf, windows1251 } from "./oddFiles";

describe("old Excel", () => {
  const rows = [
    ["Должник", "Сумма"],
    ["ООО «Ромашка»", 10.5],
  ];
  const written = (bookType: "biff8" | "biff5", names: readonly (readonly string[])[] | unknown[][]) => {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(names as unknown[][]), "Debts");
    return new Uint8Array(
      XLSX.write(book, { bookType, type: "array", bookSST: bookType === "biff8" }) as ArrayBuffer,
    );
  };

  test("Excel 97–2003", async () => {
    const workbook = await readWorkbook(written("biff8", rows), "долги.xls");
    expect([workbook.format, workbook.date1904]).toEqual(["xls", false]);
    expect(valuesOf(workbook.grid("Debts"))).toEqual(rows);
  });

  test("a file that ends within its last sector, behind the workbook itself", async () => {
    const whole = written("biff8", rows);
    const { FileIndex } = XLSX.CFB.read(whole, { type: "array" }) as unknown as {
      FileIndex: readonly { name: string; start: number; size: number }[];
    };
    const [root, workbook] = [FileIndex[0], FileIndex.find(({ name }) => name === "Workbook")];
    // Sectors have 512 bytes and begin behind a header of one; those of small streams, inside the root's, have 64.
    const end = ((root?.start ?? 0) + 1) * 512 + (workbook?.start ?? 0) * 64 + (workbook?.size ?? 0);
    const cut = await readWorkbook(whole.subarray(0, end), "долги.xls");
    expect(valuesOf(cut.grid("Debts"))).toEqual(rows);
    await expect(readWorkbook(whole.subarray(0, end - 1), "долги.xls")).rejects.toMatchObject({
      code: "damaged",
    });
  });

  test("more shared texts than the file says it has", async () => {
    const bytes = written("biff8", rows);
    const sharedTexts = (unique: number) => [3, 0, 0, 0, unique, 0, 0, 0];
    replace(bytes, sharedTexts(3), sharedTexts(0));
    expect(valuesOf((await readWorkbook(bytes, "долги.xls")).grid("Debts"))).toEqual(rows);
  });

  test("a formula of labels, which the library cannot spell, has its saved value", async () => {
    const file = XLSX.CFB.read(written("biff8", rows), { type: "array" });
    const stream = Buffer.from((XLSX.CFB.find(file, "/Workbook") as { content: Uint8Array }).content);
    // The sum's NUMBER record becomes a FORMULA record: cell and value, 8 bytes of flags, PtgElfLel (MS-XLS 2.5.198.50).
    const at = stream.indexOf(Uint8Array.of(0x03, 0x02, 14, 0, 1, 0, 1, 0));
    const cell = stream.subarray(at + 4, at + 18);
    const formula = [0x06, 0, 28, 0, ...cell, 0, 0, 0, 0, 0, 0, 6, 0, 0x18, 0x01, 0, 0, 0, 0];
    const labelled = [...stream.subarray(0, at), ...formula, ...stream.subarray(at + 18)];
    const workbook = await readWorkbook(compoundFile({ Workbook: Uint8Array.from(labelled) }), "долги.xls");
    expect(valuesOf(workbook.grid("Debts"))).toEqual(rows);
  });

  test("Excel 95 in windows-1251, one byte a character", async () => {
    // SheetJS writes the Latin letters; the same places then get Russian ones and the code page of Russian Windows.
    const bytes = written("biff5", [
      ["Dolzhn", "Summa"],
      ["Romashka", 10.5],
    ]);
    replace(bytes, [0x42, 0, 2, 0, 0xe4, 0x04], [0x42, 0, 2, 0, 0xe3, 0x04]);
    replace(bytes, utf8("Dolzhn"), windows1251("Должни"));
    replace(bytes, utf8("Summa"), windows1251("Сумма"));
    replace(bytes, utf8("Romashka"), windows1251("«Ромаша»"));
    const workbook = await readWorkbook(bytes, "долги.xls");
    expect(valuesOf(workbook.grid("Debts"))).toEqual([
      ["Должни", "Сумма"],
      ["«Ромаша»", 10.5],
    ]);
  });
});

/** Overwrites the first occurrence of some bytes by as many others. */
function replace(bytes: Uint8Array, old: ArrayLike<number>, by: ArrayLike<number>): void {
  const at = Buffer.from(bytes.buffer).indexOf(Uint8Array.from(old));
  expect(at).toBeGreaterThan(-1);
  bytes.set(by, at);
}

describe(".xlsb, Excel's binary workbook", () => {
  const book = (): XLSX.WorkBook => {
    const book = XLSX.utils.book_new();
    const rows = [
      ["Должник", "Сумма", "Срок"],
      ["ООО «Ромашка»", 1234.56, { t: "n", v: 46063, z: "dd.mm.yyyy" }],
      ["0012", true, null],
    ];
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "Долги");
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["второй"]]), "Лист 2");
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    return book;
  };
  const packed = (): Uint8Array =>
    new Uint8Array(XLSX.write(book(), { type: "array", bookType: "xlsb" }) as ArrayBuffer);

  test("is read with its texts, numbers, formats and hidden sheets", async () => {
    const workbook = await readWorkbook(packed(), "долги.xlsb");
    expect([workbook.format, workbook.sheets]).toEqual([
      "xlsb",
      [
        { name: "Долги", visible: true, kind: null },
        { name: "Лист 2", visible: false, kind: null },
      ],
    ]);
    const grid = workbook.grid("Долги");
    expect(valuesOf(grid)).toEqual([
      ["Должник", "Сумма", "Срок"],
      ["ООО «Ромашка»", 1234.56, 46063],
      ["0012", true, null],
    ]);
    expect(grid.numberFormat(1, 2)).toBe("dd.mm.yyyy");
  });

  test("is refused as damaged where its end is missing", async () => {
    const cut = packed().subarray(0, packed().length / 2);
    await expect(readWorkbook(cut, "долги.xlsb")).rejects.toMatchObject({ code: "damaged" });
  });

  /** The file with one of its parts changed. */
  const changed = (name: string, change: (part: Uint8Array) => Uint8Array): Uint8Array => {
    const parts = unzipSync(packed());
    const part = parts[name];
    if (!part) throw new Error(`no part ${name}`);
    return zipSync({ ...parts, [name]: change(part) });
  };

  test("is read where its styles hold a colour that the user has mixed, which the library does not know", async () => {
    // BrtColor (MS-XLSB 2.4.325) with its eight bytes, before the record that ends the styles.
    const colour = Uint8Array.of(0xb4, 0x04, 8, 5, 0, 0, 0, 0x12, 0x34, 0x56, 0xff);
    const end = 3;
    const styles = (part: Uint8Array) =>
      Uint8Array.from([
        ...part.subarray(0, part.length - end),
        ...colour,
        ...part.subarray(part.length - end),
      ]);
    const workbook = await readWorkbook(changed("xl/styles.bin", styles), "долги.xlsb");
    expect(valuesOf(workbook.grid("Долги"))[1]).toEqual(["ООО «Ромашка»", 1234.56, 46063]);
    expect(workbook.grid("Долги").numberFormat(1, 2)).toBe("dd.mm.yyyy");
  });

  test("a text said to be five hundred million characters long, in a file of kilobytes, costs nothing", async () => {
    const renamed = (part: Uint8Array) => {
      const bytes = part.slice();
      const name = Buffer.from("Лист 2", "utf16le");
      const at = Buffer.from(bytes.buffer).indexOf(name);
      new DataView(bytes.buffer).setUint32(at - 4, 500_000_000, true);
      return bytes;
    };
    const workbook = await readWorkbook(changed("xl/workbook.bin", renamed), "долги.xlsb");
    expect(valuesOf(workbook.grid("Долги"))[1]).toEqual(["ООО «Ромашка»", 1234.56, 46063]);
  });
});
