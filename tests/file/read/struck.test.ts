import { cellLooks } from "../../../src/file/read/openxml/styles";
import { readWorkbook } from "../../../src/file/read/workbook";
import { xlsx } from "./oddFiles";

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
