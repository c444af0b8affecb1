import { cellLooks } from "../../../src/file/read/openxml/openXmlStyles";
import { readWorkbook } from "../../../src/file/read/readWorkbook";
import { xlsx, zip } from "./oddFiles";

const looks = (fonts: string) =>
  cellLooks(
    new TextEncoder().encode(
      `<styleSheet><dxfs><dxf><font><strike/></font></dxf></dxfs><fonts>${fonts}</fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`,
    ),
  ).map(({ struck }) => struck === true);

test.each([
  ["<font/><font><b/><strike/></font>", [false, true]],
  ['<font><strike val="0"/></font><font><strike val="1"/></font>', [false, true]],
  ['<font><strike val="false"/></font><font/>', [false, false]],
])("%s", (fonts, struck) => expect(looks(fonts)).toEqual(struck));

test("a workbook without struck fonts asks nothing of its cells", async () => {
  const workbook = await readWorkbook(await xlsx(`<row r="1"><c r="A1"><v>1</v></c></row>`), "долги.xlsx");
  expect(workbook.grid(workbook.sheets[0]?.name ?? "").isStruck).toBeUndefined();
});

test("an OpenDocument tells of struck cells, also where the style above says it", async () => {
  const named = (name: string, parent: string, line: string) =>
    `<style:style style:name="${name}" style:family="table-cell"${parent}>${line}</style:style>`;
  const line = (style: string) => `<style:text-properties style:text-line-through-style="${style}"/>`;
  const styles = [
    `<style:default-style style:family="table-cell">${line("solid")}</style:default-style>`,
    named("struck", "", line("solid")),
    named("below", ' style:parent-style-name="struck"', ""),
    named("not", ' style:parent-style-name="struck"', line("none")),
  ].join("");
  const cells = ["", "struck", "below", "not"]
    .map(
      (style) => `<table:table-cell table:style-name="${style}" office:value-type="float" office:value="1"/>`,
    )
    .join("");
  const workbook = await readWorkbook(
    await zip({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<m/>",
      "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:style="s"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Долги"><table:table-row>${cells}</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    }),
    "долги.ods",
  );
  const grid = workbook.grid("Долги");
  expect([0, 1, 2, 3].map((column) => grid.isStruck?.(0, column))).toEqual([false, true, true, false]);
});
