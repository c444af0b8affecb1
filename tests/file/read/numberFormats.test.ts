import type { SheetGrid } from "../../../src/domain/grid";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { utf8 } from "./oddFiles";

/** How numbers and dates are shown in formats that say it in other words than Excel. */

const OASIS = "urn:oasis:names:tc:opendocument:xmlns";

/** The grid of a flat OpenDocument with these styles and these cells, one below the other. */
async function openDocument(styles: string, cells: readonly string[]): Promise<SheetGrid> {
  const names = ["office", "table", "text", "style"].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`);
  const content = `<?xml version="1.0"?><office:document ${names.join(" ")} xmlns:number="${OASIS}:datastyle:1.0" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Долги">${cells
    .map((cell) => `<table:table-row>${cell}</table:table-row>`)
    .join("")}</table:table></office:spreadsheet></office:body></office:document>`;
  return (await readWorkbook(utf8(content), "долги.fods")).grid("Долги");
}

const cellStyle = (format: string) =>
  `<style:style style:name="ce" style:family="table-cell" style:data-style-name="${format}"/>`;
const float = `<table:table-cell table:style-name="ce" office:value-type="float" office:value="1"/>`;
const number = (attributes: string) => `<number:number ${attributes}/>`;
const whole = number('number:decimal-places="0" number:min-integer-digits="1"');
const minus = `<number:text>-</number:text>`;
const map = (condition: string, style: string) =>
  `<style:map style:condition="value()${condition}" style:apply-style-name="${style}"/>`;
const style = (name: string, content: string, kind = "number") =>
  `<number:${kind}-style style:name="${name}">${content}</number:${kind}-style>`;
const date = `<number:day number:style="long"/><number:text>.</number:text><number:month number:style="long"/><number:text>.</number:text><number:year number:style="long"/>`;
const hoursMinutes = `<number:hours/><number:text>:</number:text><number:minutes number:style="long"/>`;

describe("number formats of OpenDocument", () => {
  test.each<[string, string, string | null]>([
    [
      "a date that leaves texts as they are (dd.mm.yyyy;@)",
      style("P0", date, "date") + style("N", `<number:text-content/>${map(">=0", "P0")}`, "text"),
      "dd.mm.yyyy;@",
    ],
    [
      "another one for negative sums",
      style("P0", whole) + style("N", minus + whole + map(">=0", "P0")),
      "0;-0",
    ],
    [
      "positive, negative, nought and text, of which nought is not shown",
      style("P0", whole) +
        style("P1", minus + whole) +
        style("P2", "") +
        style("N", `<number:text-content/>${map(">0", "P0")}${map("<0", "P1")}${map("=0", "P2")}`, "text"),
      "0;-0;;@",
    ],
    [
      "conditions of its own",
      style("P0", whole) + style("N", minus + whole + map("<100", "P0") + map("!=5", "P0")),
      "[<100]0;[<>5]0;-0",
    ],
    [
      "a condition's style that stands behind it",
      style("N", minus + map(">=0", "P0")) + style("P0", whole),
      "0;-",
    ],
    ["a condition without a style", style("N", whole + map(">=0", "P9")), "General;0"],
    ["as many places as there are", style("N", number('number:min-integer-digits="1"')), null],
    [
      "places that are shown only if needed",
      style(
        "N",
        number('number:decimal-places="3" number:min-decimal-places="1" number:min-integer-digits="0"'),
      ),
      "#.0##",
    ],
    [
      "groups of digits",
      style("N", number('number:decimal-places="2" number:min-integer-digits="1" number:grouping="true"')),
      "#,##0.00",
    ],
    ["a time of day", style("N", hoursMinutes, "time"), "h:mm"],
    [
      "a duration of more than a day",
      style("N", hoursMinutes, "time").replace(
        " style:name",
        ' number:truncate-on-overflow="false" style:name',
      ),
      "[h]:mm",
    ],
    ["leading zeros", style("N", number('number:min-integer-digits="6"')), "000000"],
  ])("%s", async (_, styles, code) => {
    const grid = await openDocument(styles + cellStyle("N"), [float]);
    expect(grid.numberFormat(0, 0)).toBe(code);
  });

  test("a date without a format is shown as one", async () => {
    const dated = (day: string, named = "") =>
      `<table:table-cell ${named} office:value-type="date" office:date-value="${day}"/>`;
    const cells = [
      dated("2026-07-01"),
      dated("2026-07-01T06:00:00"),
      dated("2026-07-01", 'table:style-name="ce"'),
      float,
    ];
    const plain = await openDocument(`<style:style style:name="ce" style:family="table-cell"/>`, cells);
    expect([0, 1, 2, 3].map((row) => plain.numberFormat(row, 0))).toEqual([
      "m/d/yy",
      "m/d/yy h:mm",
      "m/d/yy",
      null,
    ]);
    const own = await openDocument(style("N", date, "date") + cellStyle("N"), cells);
    expect([2, 3].map((row) => own.numberFormat(row, 0))).toEqual(["dd.mm.yyyy", "dd.mm.yyyy"]);
  });
});

describe("number formats of XML Spreadsheet 2003", () => {
  const formats = async (table: string): Promise<(string | null)[]> => {
    const styles = ["table", "column", "row", "cell"].map(
      (name) => `<Style ss:ID="${name}"><NumberFormat ss:Format="&quot;${name}&quot;0"/></Style>`,
    );
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles.join("")}<Style><NumberFormat ss:Format="Percent"/></Style></Styles><Worksheet ss:Name="Долги">${table}</Worksheet></Workbook>`;
    const grid = (await readWorkbook(utf8(xml), "долги.xml")).grid("Долги");
    return [0, 1, 2].map((column) => grid.numberFormat(0, column));
  };
  const one = `<Data ss:Type="Number">1</Data></Cell>`;
  const cells = `<Cell>${one}<Cell>${one}<Cell ss:StyleID="cell">${one}`;
  const columns = `<Column/><Column ss:StyleID="column" ss:Span="1"/>`;

  test.each<[string, string, (string | null)[]]>([
    ["by column", `<Table>${columns}<Row>${cells}</Row></Table>`, [null, `"column"0`, `"cell"0`]],
    ["not by a style without a name", `<Table><Row>${cells}</Row></Table>`, [null, null, `"cell"0`]],
    [
      "by row before column",
      `<Table>${columns}<Row ss:StyleID="row">${cells}</Row></Table>`,
      [`"row"0`, `"row"0`, `"cell"0`],
    ],
    [
      "by the whole sheet where nothing else says it",
      `<Table ss:StyleID="table">${columns}<Row>${cells}</Row></Table>`,
      [`"table"0`, `"column"0`, `"cell"0`],
    ],
    [
      "of a date that has none",
      `<Table><Row><Cell><Data ss:Type="DateTime">2026-07-01T00:00:00.000</Data></Cell><Cell ss:StyleID="cell"><Data ss:Type="DateTime">2026-07-01T00:00:00.000</Data></Cell></Row></Table>`,
      ["m/d/yy", `"cell"0`, null],
    ],
  ])("%s", async (_, table, expected) => {
    expect(await formats(table)).toEqual(expected);
  });
});
