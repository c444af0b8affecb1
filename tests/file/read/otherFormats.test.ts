import * as XLSX from "@e965/xlsx";
import { unzipSync, zipSync } from "fflate";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { compoundFile, utf8, valuesOf, windows1251, zip } from "./oddFiles";

describe("HTML, as accounting programs name .xls", () => {
  const page = (rows: string) => `<html><body><h1>Ведомость</h1><table>${rows}</table></body></html>`;
  const read = async (bytes: Uint8Array) => {
    const workbook = await readWorkbook(bytes, "ведомость.xls");
    return workbook.grid(workbook.sheets[0]?.name ?? "");
  };

  test.each([
    [
      "codes and dates stay the texts that they are",
      "<tr><td>0012</td><td>01.10.2026</td><td>1 234,56</td></tr>",
      [["0012", "01.10.2026", "1 234,56"]],
    ],
    [
      "tags inside a cell are dropped, breaks kept",
      "<tr><td><b>ООО</b> Маяк<br>филиал</td></tr>",
      [["ООО Маяк\nфилиал"]],
    ],
    ["entities by name and number", "<tr><td>&laquo;Маяк&#187; &amp; К&#xb0;</td></tr>", [["«Маяк» & К°"]]],
    ["entities of markup are text", "<tr><td>а &lt; б &#60; в</td></tr>", [["а < б < в"]]],
    [
      "cells drawn empty are empty",
      "<tr><td>а</td><td>&nbsp;</td></tr><tr><td><br></td><td>б</td></tr>",
      [
        ["а", null],
        [null, "б"],
      ],
    ],
  ])("%s", async (_, rows, values) => {
    expect(valuesOf(await read(utf8(page(rows))))).toEqual(values);
  });

  test("spans become merged areas", async () => {
    const grid = await read(
      utf8(page(`<tr><td colspan="2">а</td><td rowspan="2">б</td></tr><tr><td>в</td><td>г</td></tr>`)),
    );
    expect(grid.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 0, left: 2, bottom: 1, right: 2 },
    ]);
    expect(valuesOf(grid)).toEqual([
      ["а", null, "б"],
      ["в", "г", null],
    ]);
  });

  test("each table is a sheet; windows-1251 is told by the bytes even where the page says nothing", async () => {
    const workbook = await readWorkbook(
      windows1251("<table><tr><td>Должник</td></tr></table><table><tr><td>Итог</td></tr></table>"),
      "ведомость.xls",
    );
    expect(workbook.sheets.map(({ name }) => valuesOf(workbook.grid(name)))).toEqual([
      [["Должник"]],
      [["Итог"]],
    ]);
  });
});

test("XML Spreadsheet 2003: types, formats, hidden lines and sheets, the 1904 system", async () => {
  const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
    <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>
    <Styles><Style ss:ID="d"><NumberFormat ss:Format="dd\\.mm\\.yyyy"/></Style></Styles>
    <Worksheet ss:Name="Долги"><Table><Column ss:Width="60"/><Column ss:Hidden="1"/>
    <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Должник</Data></Cell><Cell><Data ss:Type="String">0012</Data></Cell></Row>
    <Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="Number">10.5</Data></Cell><Cell ss:StyleID="d"><Data ss:Type="DateTime">2026-07-01T00:00:00.000</Data></Cell></Row>
    <Row><Cell ss:Formula="=1+1"><Data ss:Type="Number">2</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>
    </Table></Worksheet>
    <Worksheet ss:Name="Архив"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>`;
  const workbook = await readWorkbook(utf8(xml), "долги.xls");
  expect([workbook.format, workbook.date1904]).toEqual(["xml", true]);
  expect(workbook.sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ["Долги", true],
    ["Архив", false],
  ]);
  const grid = workbook.grid("Долги");
  expect(valuesOf(grid)).toEqual([
    ["Должник", null, "0012"],
    [null, 10.5, 46204 - 1462],
    [2, "#N/A", null],
  ]);
  expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[1], [1]]);
  expect([grid.isFormula(2, 0), grid.numberFormat(1, 2)]).toEqual([true, "dd\\.mm\\.yyyy"]);
});

test("OpenDocument: values, hidden rows, columns and sheets, outline levels, a million empty rows", async () => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">
    <office:automatic-styles><style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
    <office:body><office:spreadsheet>
    <table:table table:name="Долги" table:style-name="ta1"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
    <table:table-row>${cell("Должник")}${cell("0012")}${cell("скрыт")}</table:table-row>
    <table:table-row table:visibility="collapse">${cell("Маяк")}<table:table-cell office:value-type="float" office:value="10.5"><text:p>10,50</text:p></table:table-cell></table:table-row>
    <table:table-row-group><table:table-row table:visibility="filter" table:number-rows-repeated="2">${cell("Двина")}<table:table-cell office:value-type="date" office:date-value="2026-07-01"><text:p>01.07.26</text:p></table:table-cell></table:table-row></table:table-row-group>
    <table:table-row table:visibility="collapse" table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    </table:table>
    <table:table table:name="Архив" table:style-name="ta2"><table:table-row>${cell("старое")}</table:table-row></table:table>
    </office:spreadsheet></office:body></office:document-content>`;
  const bytes = await zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "content.xml": content,
  });
  const workbook = await readWorkbook(bytes, "долги.ods");
  expect(workbook.format).toBe("ods");
  expect(workbook.sheets.map(({ name, visible }) => [name, visible])).toEqual([
    ["Долги", true],
    ["Архив", false],
  ]);
  const grid = workbook.grid("Долги");
  expect(valuesOf(grid)).toEqual([
    ["Должник", "0012", "скрыт"],
    ["Маяк", 10.5, null],
    ["Двина", 46204, null],
    ["Двина", 46204, null],
  ]);
  expect([[...grid.hiddenRows], [...grid.hiddenColumns]]).toEqual([[1, 2, 3], [2]]);
  expect([0, 1, 2, 3].map((row) => grid.outlineLevel(row))).toEqual([0, 0, 1, 1]);
});

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
