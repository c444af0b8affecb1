import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { utf8, valuesOf, windows1251, zip } from "./oddFiles";

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

  test.each(["2", `2"`, " 2px", "+2", "2.5"])(
    "a span of «%s» is one of two, as in browsers",
    async (span) => {
      const grid = await read(utf8(page(`<tr><td colspan='${span}'>а</td><td>б</td></tr>`)));
      expect(valuesOf(grid)).toEqual([["а", null, "б"]]);
    },
  );

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

test("OpenDocument: the texts of drawings, comments and readings that lie in a cell are not its value", async () => {
  const text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  const draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  const cell = (content: string) =>
    `<table:table-cell><office:annotation><text:p>спросить</text:p></office:annotation>${content}</table:table-cell>`;
  const drawn = `<draw:custom-shape><text:p>Надпись</text:p></draw:custom-shape><draw:g><draw:line><text:p/></draw:line><draw:frame><draw:text-box><text:p>в группе</text:p></draw:text-box></draw:frame></draw:g>`;
  const row = [
    cell(drawn),
    cell(
      `<text:p><text:ruby><text:ruby-base>ООО</text:ruby-base><text:ruby-text>о-о-о</text:ruby-text></text:ruby> <text:a>Маяк</text:a></text:p>${drawn}`,
    ),
    cell("<text:p>0012</text:p>"),
  ];
  const content = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="${text}" xmlns:draw="${draw}"><office:body><office:spreadsheet><table:table table:name="Долги"><table:table-row>${row.join("")}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
  const bytes = await zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "content.xml": content,
  });
  const { used } = (await readWorkbook(bytes, "долги.ods")).grid("Долги");
  expect(used).toEqual({ top: 0, left: 1, bottom: 0, right: 2 });
  expect(valuesOf((await readWorkbook(bytes, "долги.ods")).grid("Долги"))).toEqual([["ООО Маяк", "0012"]]);
});

test.each([
  ["true", true],
  ["false", false],
  ["1", true],
  ["0", false],
  ["1.25", 1.25],
])("OpenDocument: the logical value «%s», which some programs write as a number", async (written, value) => {
  const names = ["office", "table"].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const bytes = await zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": "<manifest:manifest/>",
    "content.xml": `<office:document-content ${names.join(" ")}><office:body><office:spreadsheet><table:table table:name="Долги"><table:table-row><table:table-cell office:value-type="boolean" office:boolean-value="${written}"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
  });
  expect((await readWorkbook(bytes, "долги.ods")).grid("Долги").value(0, 0)).toBe(value);
});
