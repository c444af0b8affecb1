import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { FORMULA_WITHOUT_VALUE } from "../../../src/domain/grid";
import { WorkbookError } from "../../../src/app/ports";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { DEBTOR, DEBTOR_VALUES, gridOf, relationships, valuesOf, xlsx, xlsxParts, zip } from "./oddFiles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

describe("what a cell holds", () => {
  const cell = async (inner: string) => (await gridOf(xlsx(`<row r="1">${inner}</row>`))).value(0, 0);

  test.each<[string, string, unknown]>([
    ["a number", `<c r="A1"><v>1234.56</v></c>`, 1234.56],
    ["nought is a value", `<c r="A1"><v>0</v></c>`, 0],
    ["a shared text", `<c r="A1" t="s"><v>0</v></c>`, "Должник"],
    ["rich text as plain text", `<c r="A1" t="s"><v>1</v></c>`, "ООО «Ромашка»"],
    ["outer spaces as they are", `<c r="A1" t="s"><v>2</v></c>`, " с пробелом"],
    [
      "a text in its place",
      `<c r="A1" t="inlineStr"><is><t>в строке &amp; рядом</t></is></c>`,
      "в строке & рядом",
    ],
    ["digits stored as text", `<c r="A1" t="inlineStr"><is><t>0012</t></is></c>`, "0012"],
    ["a logical value", `<c r="A1" t="b"><v>1</v></c>`, true],
    ["an error", `<c r="A1" t="e"><v>#N/A</v></c>`, { error: "#N/A" }],
    ["an error by its formula", `<c r="A1" t="e"><f>B1</f><v>#REF!</v></c>`, { error: "#REF!" }],
    ["an error of newer versions", `<c r="A1" t="e"><v>#SPILL!</v></c>`, { error: "#SPILL!" }],
    ["an empty text is no value", `<c r="A1" t="str"><f>B1</f><v></v></c>`, null],
    ["a formula's number", `<c r="A1"><f>B1*2</f><v>42</v></c>`, 42],
    ["a formula's nought", `<c r="A1"><f>B1*2</f><v>0</v></c>`, 0],
    ["a formula's text", `<c r="A1" t="str"><f>B1</f><v>Итого</v></c>`, "Итого"],
    ["a formula saved without a value", `<c r="A1"><f>SUM(B1:B9)</f></c>`, { error: FORMULA_WITHOUT_VALUE }],
    [
      "the same with an empty value",
      `<c r="A1"><f>SUM(B1:B9)</f><v></v></c>`,
      { error: FORMULA_WITHOUT_VALUE },
    ],
    ["the same with an empty tag", `<c r="A1"><f>SUM(B1:B9)</f><v/></c>`, { error: FORMULA_WITHOUT_VALUE }],
    ["a date by ISO", `<c r="A1" t="d"><v>2026-07-01</v></c>`, 46204],
    ["a duration by ISO", `<c r="A1" t="d"><v>PT36H0M0.000S</v></c>`, 1.5],
    ["neither of them", `<c r="A1" t="d"><v>P</v></c>`, "P"],
  ])("%s", async (_, xml, value) => {
    expect(await cell(xml)).toEqual(value);
  });

  test("whether a formula calculated it, the number format and the indent stand beside the value", async () => {
    const grid = await gridOf(
      xlsx(
        `<row r="1"><c r="A1" s="1"><v>46204</v></c><c r="B1" s="2"><f>A1</f><v>1</v></c><c r="C1" s="3" t="s"><v>0</v></c><c r="D1" s="1"/></row>
         <row r="2"><c r="B2" s="3"><f t="shared" ref="B2:B3" si="0">A2</f><v>1</v></c></row>
         <row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>`,
      ),
    );
    expect([0, 1, 2, 3].map((column) => grid.numberFormat(0, column))).toEqual([
      "dd\\.mm\\.yyyy",
      "#,##0.00",
      null,
      null,
    ]);
    expect([0, 1, 2].map((row) => grid.isFormula(row, 1))).toEqual([true, true, true]);
    expect(grid.isFormula(0, 0)).toBe(false);
    expect([0, 1, 2].map((column) => grid.indent(0, column))).toEqual([0, 0, 2]);
    expect(grid.indent(1, 1)).toBe(2);
    expect(grid.used).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  });

  test("what a conditional format shows numbers as is no cell's number format", async () => {
    const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="4"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf></dxfs><extLst><ext><x14:dxfs><x14:dxf><numFmt numFmtId="4" formatCode="yyyy"/></x14:dxf></x14:dxfs></ext></extLst></styleSheet>`;
    const grid = await gridOf(
      xlsx(`<row r="1"><c r="A1" s="1"><v>46204</v></c><c r="B1" s="2"><v>1</v></c></row>`, {
        "xl/styles.xml": styles,
      }),
    );
    expect([0, 1].map((column) => grid.numberFormat(0, column))).toEqual(["dd\\.mm\\.yyyy", "#,##0.00"]);
  });
});

describe("the sheet around the cells", () => {
  test("merges, hidden rows and columns, widths and outline levels", async () => {
    const bytes = zip(
      xlsxParts("", {
        "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="12.5" customWidth="1"/><col min="2" max="2" width="9" hidden="1"/><col min="4" max="16384" hidden="1" width="9"/></cols><sheetData>
          <row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>3</v></c></row>
          <row r="3" hidden="1" outlineLevel="2"><c r="A3"><v>4</v></c></row>
          <row r="4"><c r="A4"><v>5</v></c></row><row r="9" hidden="1"/>
          </sheetData><mergeCells><mergeCell ref="A2:B3"/></mergeCells></worksheet>`,
      }),
    );
    const grid = await gridOf(bytes);
    expect(grid.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect([...grid.hiddenRows]).toEqual([2]);
    expect([...grid.hiddenColumns]).toEqual([1]);
    expect(grid.columnWidths.get(0)).toBe(12.5);
    expect([1, 2, 3].map((row) => grid.outlineLevel(row))).toEqual([0, 2, 0]);
  });

  test("a value under a merged area is not shown by Excel and not read", async () => {
    const grid = await gridOf(
      xlsx(
        `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>`,
        {},
        `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
      ),
    );
    expect(valuesOf(grid)).toEqual([[1]]);
  });

  test("an empty sheet has no used range", async () => {
    expect((await gridOf(xlsx(`<row r="5"><c r="A5" s="2"/></row>`))).used).toBeNull();
  });
});

describe("the workbook around the sheets", () => {
  const sheet = (value: string) =>
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>${value}</v></c></row></sheetData></worksheet>`;
  const book = (workbook: string, sheets: Record<string, string>) =>
    zip(
      xlsxParts("", {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${workbook}</workbook>`,
        "xl/_rels/workbook.xml.rels": relationships({
          rId1: "worksheets/sheet1.xml",
          rId2: "worksheets/sheet2.xml",
        }),
        ...sheets,
      }),
    );
  const twoSheets = { "xl/worksheets/sheet1.xml": sheet("1"), "xl/worksheets/sheet2.xml": sheet("2") };

  test("names stay exactly as they are; hidden sheets and the add-in's own are told", async () => {
    const workbook = await readWorkbook(
      await book(
        `<sheets><sheet name="Транспорт и 'дороги' " sheetId="1" r:id="rId1"/><sheet name="Сводка" sheetId="2" state="hidden" r:id="rId2"/></sheets>
         <definedNames><definedName name="_rd_register" hidden="1">'Транспорт и ''дороги'' '!$A$1</definedName><definedName name="_rd_summary" hidden="1">Сводка!$A$1</definedName><definedName name="Итог">Сводка!$B$2</definedName></definedNames>`,
        twoSheets,
      ),
      "долги.xlsx",
    );
    expect(workbook.sheets).toEqual([
      { name: "Транспорт и 'дороги' ", visible: true, kind: "register" },
      { name: "Сводка", visible: false, kind: "summary" },
    ]);
    expect(workbook.grid("Транспорт и 'дороги' ").value(0, 0)).toBe(1);
    expect(workbook.grid("Сводка").value(0, 0)).toBe(2);
  });

  test.each([
    ["1904", `<workbookPr date1904="1"/>`, true],
    ["1904 in words", `<workbookPr date1904="true"/>`, true],
    ["1900", `<workbookPr/>`, false],
    [
      "1904, with a later Excel's extension of the same name",
      `<workbookPr date1904="1"/>`,
      true,
      `<x15:workbookPr/>`,
    ],
    ["1900, with such an extension", `<workbookPr/>`, false, `<x15:workbookPr date1904="1"/>`],
  ])("the date system is %s", async (_, properties, date1904, extension = "") => {
    const bytes = await book(
      `${properties}<sheets><sheet name="а" sheetId="1" r:id="rId1"/></sheets><extLst><ext>${extension}</ext></extLst>`,
      twoSheets,
    );
    const workbook = await readWorkbook(bytes, "долги.xlsx");
    expect(workbook.date1904).toBe(date1904);
    expect(workbook.grid("а").date1904).toBe(date1904);
    expect(workbook.grid("а").value(0, 0)).toBe(1);
  });

  const sheetNames = `<sheets><sheet name="а" sheetId="1" r:id="rId1"/><sheet name="б" sheetId="2" r:id="rId2"/></sheets>`;

  test("a sheet that is not there, or not readable, is an error naming it; the others are read", async () => {
    const workbook = await readWorkbook(
      await book(sheetNames, { "xl/worksheets/sheet1.xml": sheet("1") }),
      "долги.xlsx",
    );
    expect(workbook.grid("а").value(0, 0)).toBe(1);
    expect(() => workbook.grid("б")).toThrow(
      new WorkbookError(
        "damaged",
        "Файл «долги.xlsx», лист «б»: лист повреждён, прочитать его нельзя. Откройте файл в Excel и сохраните его заново.",
      ),
    );
    expect(() => workbook.grid("в")).toThrow(
      new WorkbookError(
        "not-found",
        "В файле «долги.xlsx» нет листа «в». Есть листы: «а», «б». Укажите один из них.",
      ),
    );
  });

  test("macros of Excel 5, which are listed with an empty relationship, are no sheets", async () => {
    const bytes = await book(
      `<sheets><sheet name="а" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets>`,
      twoSheets,
    );
    const { sheets } = await readWorkbook(bytes, "долги.xlsm");
    expect(sheets.map(({ name }) => name)).toEqual(["а"]);
  });

  test("released cells cannot be asked for", async () => {
    const workbook = await readWorkbook(await book(sheetNames, twoSheets), "долги.xlsx");
    workbook.release();
    expect(() => workbook.grid("а")).toThrow("released");
  });

  test("released cells give their memory back", async () => {
    setFlagsFromString("--expose_gc");
    const collect = runInNewContext("gc") as () => void;
    const workbook = await readWorkbook(await book(sheetNames, twoSheets), "долги.xlsx");
    const grid = new WeakRef(workbook.grid("а"));
    workbook.release();
    await new Promise((resolve) => setTimeout(resolve, 0));
    collect();
    expect(grid.deref()).toBeUndefined();
    expect(workbook.sheets.length).toBe(2);
  });
});

describe("packages as other programs write them", () => {
  test("«SharedStrings.xml» in another letter case (1С)", async () => {
    const parts = xlsxParts(DEBTOR, {
      "xl/_rels/workbook.xml.rels": relationships({ rId1: "worksheets/sheet1.xml" }, "SharedStrings.xml"),
    });
    const { "xl/sharedStrings.xml": strings = "", ...others } = parts;
    expect(valuesOf(await gridOf(zip({ ...others, "xl/SharedStrings.xml": strings })))).toEqual(
      DEBTOR_VALUES,
    );
  });

  test("absolute relationship targets", async () => {
    const rels = relationships({ rId1: "/xl/worksheets/sheet1.xml" }, "/xl/sharedStrings.xml");
    expect(valuesOf(await gridOf(xlsx(DEBTOR, { "xl/_rels/workbook.xml.rels": rels })))).toEqual(
      DEBTOR_VALUES,
    );
  });

  test("backslashes in the names of parts (1С)", async () => {
    const parts = Object.entries(xlsxParts(DEBTOR)).map(([name, text]) => [name.replaceAll("/", "\\"), text]);
    expect(valuesOf(await gridOf(zip(Object.fromEntries(parts) as Record<string, string>)))).toEqual(
      DEBTOR_VALUES,
    );
  });

  test.each([
    ["sizes after the data, as streams are written", { dataDescriptor: true }],
    ["64-bit sizes", { zip64: true }],
    ["no compression", { level: 0 }],
  ])("zip entries with %s", async (_, options) => {
    expect(valuesOf(await gridOf(zip(xlsxParts(DEBTOR), options)))).toEqual(DEBTOR_VALUES);
  });

  test("a namespace prefix on every element", async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, "<$1x:").replace("xmlns=", "xmlns:x=");
    const parts = xlsxParts(DEBTOR);
    const changes = ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"];
    const changed = Object.fromEntries(changes.map((name) => [name, prefixed(parts[name] ?? "")]));
    expect(valuesOf(await gridOf(zip({ ...parts, ...changed })))).toEqual(DEBTOR_VALUES);
  });

  test("Strict Open XML", async () => {
    const strict = (xml: string) =>
      xml
        .replaceAll(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
        .replaceAll(
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships",
        );
    const dated = `${DEBTOR}<row r="3"><c r="B3" s="1" t="d"><v>2026-10-01</v></c></row>`;
    const parts = Object.entries(xlsxParts(dated)).map(([name, text]) => [name, strict(text)]);
    const grid = await gridOf(zip(Object.fromEntries(parts) as Record<string, string>));
    expect(valuesOf(grid)).toEqual([...DEBTOR_VALUES, [null, 46296]]);
  });

  test("cells and rows without addresses take their places by order", async () => {
    const grid = await gridOf(xlsx(`<row><c s="1"/><c><v>1</v></c></row><row><c><v>2</v></c></row>`));
    expect([grid.value(0, 1), grid.value(1, 0)]).toEqual([1, 2]);
  });

  test("no printing of guesses to the user's terminal", async () => {
    const said = jest.spyOn(console, "error");
    await gridOf(xlsx(DEBTOR, { "xl/styles.xml": "<broken" }));
    expect(said).not.toHaveBeenCalled();
  });
});
