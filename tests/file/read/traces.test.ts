import { readWorkbook } from "../../../src/file/read/readWorkbook";
import type { ReadOptions } from "../../../src/file/read/types";
import { relationships, xlsx } from "./oddFiles";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STYLES = {
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts><font/><font><b/></font></fonts><fills><fill/><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf fillId="1"/><xf fontId="1"/></cellXfs></styleSheet>`,
};

const all: ReadOptions = { traced: () => true };

async function tracesOf(rows: string, changes: Record<string, string> = STYLES, options = all) {
  return (await readWorkbook(await xlsx(rows, changes), "реестр.xlsx", options)).traces("Долги");
}

test("fills and bold letters are told of each cell, empty ones included", async () => {
  const rows = `<row r="1"><c r="A1" s="1"/><c r="B1" s="2"><v>1</v></c><c r="C1"><v>2</v></c></row>`;
  expect((await tracesOf(rows))?.looks).toEqual([
    { row: 0, column: 0, look: { fill: "FFF2CC" } },
    { row: 0, column: 1, look: { bold: true } },
  ]);
});

test("a formula is told as it stands, one that is shared as it stands for its own cell", async () => {
  const rows =
    `<row r="2"><c r="A2"><f>IF(B2&lt;3,"да &amp; нет","")</f><v>1</v></c><c r="B2"><f t="shared" ref="B2:B4" si="0">$A2+C$1</f><v>1</v></c></row>` +
    `<row r="3"><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>` +
    `<x:row xmlns:x="${MAIN}" r="4"><x:c r="B4"><x:f t="shared" si="0"></x:f><x:v>3</x:v></x:c></x:row>`;
  expect((await tracesOf(rows))?.formulas).toEqual([
    { row: 1, column: 0, text: 'IF(B2<3,"да & нет","")' },
    { row: 1, column: 1, text: "$A2+C$1" },
    { row: 2, column: 1, text: "$A3+C$1" },
    { row: 3, column: 1, text: "$A4+C$1" },
  ]);
});

test("the value of a cell is the same whether its formula is asked for or not", async () => {
  const bytes = await xlsx(
    `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"а"</f><v>а</v></c><c r="C1"><f>0</f></c></row>`,
  );
  const values = async (options: ReadOptions) => {
    const grid = (await readWorkbook(bytes, "реестр.xlsx", options)).grid("Долги");
    return [0, 1, 2].map((column) => [grid.value(0, column), grid.isFormula(0, column)]);
  };
  expect(await values(all)).toEqual(await values({ traced: () => false }));
});

test("styles that cannot be read leave the formulas", async () => {
  const broken = { "xl/styles.xml": "<styleSheet><fills>" };
  const traces = await tracesOf(`<row r="1"><c r="A1" s="1"><f>1+1</f><v>2</v></c></row>`, broken);
  expect(traces).toMatchObject({ looks: [], formulas: [{ text: "1+1" }] });
});

test("of the sheets that the add-in has not made nothing is gathered unless it is asked for", async () => {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Долги" sheetId="1" r:id="rId1"/><sheet name="Реестр" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_rd_register" hidden="1">Реестр!$A$1</definedName></definedNames></workbook>`;
  const rows = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>`;
  const bytes = await xlsx(rows, {
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relationships({
      rId1: "worksheets/sheet1.xml",
      rId2: "worksheets/sheet2.xml",
    }),
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
  });
  const read = await readWorkbook(bytes, "реестр.xlsx");
  expect([read.traces("Долги"), read.traces("Реестр")?.formulas.length]).toEqual([null, 1]);
});
