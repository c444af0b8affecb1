import { WorkbookError } from "../../../src/app/ports";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { readText } from "../../../src/intake/cells";
import { registerModel, writing } from "../../excel/models";
import { utf8, xlsx, zip } from "./oddFiles";

/** What other formats hold and Excel cannot: told of with its cell, never cut and never written. */
const failure = async (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => "no failure",
    (error: unknown) => (error instanceof WorkbookError ? error.message : String(error)),
  );
const open = (fileName: string, bytes: Uint8Array) => openFileWorkbook([{ fileName, bytes }]);
const LONG = "я".repeat(32_768);

describe("a text of more than 32,767 characters", () => {
  const csv = (text: string) => utf8(`Должник;Сумма\nООО;1\n"${text}";2\n`);

  test("of a sheet that must be taken over is refused with its cell, and read for a look", async () => {
    const workbook = await open("долги.csv", csv(LONG));
    expect((await workbook.read("Лист1")).value(2, 0)).toHaveLength(32_768);
    const message = await failure(() => workbook.apply(writing(registerModel(1))));
    expect(message).toMatch(/^Файл «долги\.csv», лист «Лист1», A3: текст длиннее 32 767 знаков/);
  });

  test("stops nothing where it is one shorter", async () => {
    const workbook = await open("долги.csv", csv(LONG.slice(1)));
    await workbook.apply(writing(registerModel(1)));
    const written = await open("реестр.xlsx", await workbook.save());
    expect((await written.read("Лист1")).value(2, 0)).toBe(LONG.slice(1));
  });

  test("stays in a workbook whose sheets stay as they are", async () => {
    const shared = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${LONG}</t></si></sst>`;
    const bytes = await xlsx(`<row r="2"><c r="C2" t="s"><v>0</v></c></row>`, {
      "xl/sharedStrings.xml": shared,
    });
    const workbook = await open("долги.xlsx", bytes);
    expect((await workbook.read("Долги")).longText).toEqual({ row: 1, column: 2 });
    await workbook.apply(writing(registerModel(1)));
    const written = await open("реестр.xlsx", await workbook.save());
    expect((await written.read("Долги")).value(1, 2)).toBe(LONG);
  });

  test("is not taken into the register, with an error at its cell", () => {
    expect(readText(LONG)).toMatchObject({
      value: null,
      findings: [{ severity: "error", code: "text-too-long" }],
    });
    expect(readText(LONG.slice(1))).toEqual({ value: LONG.slice(1), findings: [] });
  });
});

describe("a cell beyond the worksheet is named", () => {
  test.each([
    ["XFE1", `<row r="1"><c r="XFE1"><v>1</v></c></row>`],
    ["A1048577", `<row r="1"><c r="A1048577"><v>1</v></c></row>`],
    ["A1048577", `<row r="1048577"><c><v>1</v></c></row>`],
  ])("%s of an .xlsx", async (cell, row) => {
    const workbook = await open("долги.xlsx", await xlsx(row));
    expect(await failure(() => workbook.read("Долги"))).toBe(
      `Файл «долги.xlsx», лист «Долги», ${cell}: ячейка за пределами листа Excel (1 048 576 строк, 16 384 столбца), прочитать лист нельзя. Разделите его на части.`,
    );
  });

  test("of a .csv", async () => {
    const bytes = utf8(`а;${";".repeat(16_384)}б\n`);
    await expect(open("долги.csv", bytes)).rejects.toMatchObject({ code: "beyond" });
    const message = await failure(() => open("долги.csv", bytes));
    expect(message).toMatch(/^Файл «долги\.csv», лист «Лист1», XFF1: ячейка за пределами/);
  });

  test("of an .ods", async () => {
    const cells = `<table:table-cell table:number-columns-repeated="16384"/><table:table-cell office:value-type="float" office:value="1"/>`;
    const content = `<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:table table:name="Долги"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const parts = {
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<m/>",
      "content.xml": content,
    };
    const message = await failure(async () => open("долги.ods", await zip(parts)));
    expect(message).toMatch(/^Файл «долги\.ods», лист «Долги», XFE1: ячейка за пределами/);
  });
});

test("a part that did not come whole makes the file damaged, also where its text is beyond the worksheet", async () => {
  const bytes = await xlsx(`<row r="1"><c r="XFE1"><v>1</v></c></row>`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The checksum of each part of that name in the list at the archive's end (APPNOTE 4.3.12).
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) {
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      if (name.endsWith("sheet1.xml")) view.setUint32(at + 16, 1, true);
    }
  await expect(open("долги.xlsx", bytes)).rejects.toMatchObject({ code: "damaged" });
});
