import { isoDay } from "../../../src/domain/day";
import { money } from "../../../src/domain/money";
import type { PlacedCell, SheetModel } from "../../../src/sheet/model";
import { asInput, edit, partText, registerModel, sheetOf, smallWorkbook, written } from "./support";

const SHEET = "xl/worksheets/sheet2.xml";

async function sheetXml(
  model: SheetModel,
  date1904 = false,
  valuesOnly = false,
  beside: readonly SheetModel[] = [],
): Promise<string> {
  const base = await smallWorkbook((parts) => {
    if (date1904) edit(parts, "xl/workbook.xml", "<bookViews>", '<workbookPr date1904="1"/><bookViews>');
  });
  return partText(await written(asInput(base), [model, ...beside], { valuesOnly }), SHEET);
}

/** The XML of one cell at A1, without a style. */
async function cellXml(cell: Partial<PlacedCell>, date1904 = false): Promise<string> {
  const placed = { row: 0, column: 0, type: "text", value: null, style: {}, ...cell } as const;
  const model = sheetOf("form", "Форма", { cells: [placed] });
  const xml = await sheetXml(model, date1904, false, cell.formula ? [registerModel()] : []);
  return /<sheetData>(?:<row r="1">)?(.*?)(?:<\/row>)?<\/sheetData>/.exec(xml)?.[1] ?? "";
}

const day = isoDay("2026-01-01");

describe("cells", () => {
  it.each<[string, Partial<PlacedCell>, string]>([
    ["text", { value: "Долг" }, '<c r="A1" t="inlineStr"><is><t>Долг</t></is></c>'],
    [
      "text with blanks at its ends",
      { value: " а " },
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> а </t></is></c>',
    ],
    ["empty text", { value: "" }, '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
    [
      "an amount to its last digit",
      { type: "number", value: money("12345678901234567.89") },
      '<c r="A1"><v>12345678901234567.89</v></c>',
    ],
    [
      "a sum without float noise",
      { type: "number", value: money("0.1").plus("0.2") },
      '<c r="A1"><v>0.3</v></c>',
    ],
    [
      "a tiny amount without exponent",
      { type: "number", value: money("0.0000001") },
      '<c r="A1"><v>0.0000001</v></c>',
    ],
    ["a number", { type: "number", value: -5 }, '<c r="A1"><v>-5</v></c>'],
    ["a date", { type: "date", value: day }, '<c r="A1"><v>46023</v></c>'],
    ["a logical value", { type: "logical", value: false }, '<c r="A1" t="b"><v>0</v></c>'],
    ["a number in a text cell", { type: "text", value: 7 }, '<c r="A1" t="inlineStr"><is><t>7</t></is></c>'],
    ["nothing", { value: null }, ""],
  ])("%s", async (_, cell, xml) => {
    expect(await cellXml(cell)).toBe(xml);
  });

  it.each(["=1+1", "+7 921", "-", "@SUM(A1)"])(
    "text %s stays text, also when it is edited",
    async (value) => {
      expect(await cellXml({ value })).toMatch(/^<c r="A1" s="\d+" t="inlineStr"><is><t>/);
      const styles = await partText(
        await written(asInput(await smallWorkbook()), [
          sheetOf("form", "Форма", { cells: [{ row: 0, column: 0, type: "text", value, style: {} }] }),
        ]),
        "xl/styles.xml",
      );
      expect(styles).toContain('quotePrefix="1"');
    },
  );

  it.each<[string, boolean, string]>([
    ["1900-01-01", false, "<v>1</v>"],
    ["1900-02-28", false, "<v>59</v>"],
    ["1900-03-01", false, "<v>61</v>"],
    ["2026-01-01", false, "<v>46023</v>"],
    ["2026-01-01", true, "<v>44561</v>"],
    ["1904-01-01", true, "<v>0</v>"],
    ["1903-12-31", true, "<t>31.12.1903</t>"],
  ])("the day %s in a workbook from 1904: %s is %s", async (text, date1904, value) => {
    expect(await cellXml({ type: "date", value: isoDay(text) }, date1904)).toContain(value);
  });

  it.each([NaN, Infinity])("refuse %s", async (value) => {
    await expect(cellXml({ type: "number", value })).rejects.toThrow(RangeError);
  });

  it("refuse to share a place", async () => {
    const cell: PlacedCell = { row: 3, column: 0, type: "text", value: "а", style: {} };
    await expect(sheetXml(registerModel({ cells: [cell] }))).rejects.toThrow("A4");
  });
});

describe("formulas", () => {
  const sum: Partial<PlacedCell> = {
    type: "number",
    value: money("10.5"),
    formula: {
      text: ({ register, serial }) =>
        `SUMIFS(${register}[[Всего, руб.]],${register}[[Срок]],">="&${String(serial(day))})`,
    },
  };

  it("have the engine's value as their result", async () => {
    expect(await cellXml(sum)).toBe(
      '<c r="A1"><f>SUMIFS(Register[[Всего, руб.]],Register[[Срок]],"&gt;="&amp;46023)</f><v>10.5</v></c>',
    );
  });

  it.each(["Register[[Этап]]", "Реестр[[Срок]]"])(
    "may not name a column that is not there: %s",
    async (text) => {
      await expect(cellXml({ ...sum, formula: { text: () => `COUNTA(${text})` } })).rejects.toThrow(
        `A formula names a column that is not there: ${text}`,
      );
    },
  );

  it("may name the columns of a register that stays as it is", async () => {
    const base = await written(asInput(await smallWorkbook()), [registerModel()]);
    const cell: PlacedCell = { row: 0, column: 0, type: "number", value: null, style: {}, ...sum };
    const form = sheetOf("form", "Форма", { cells: [cell] });
    expect(await partText(await written(asInput(base), [form]), "xl/worksheets/sheet3.xml")).toContain(
      "<f>SUMIFS(",
    );
    const wrong = { ...cell, formula: { text: () => "SUM(Register[[Пени]])" } };
    await expect(written(asInput(base), [sheetOf("form", "Форма", { cells: [wrong] })])).rejects.toThrow(
      "[[Пени]]",
    );
  });

  it("use the serials of a workbook from 1904", async () => {
    expect(await cellXml(sum, true)).toContain("&amp;44561)");
  });

  it.each<[string, Partial<PlacedCell>, string]>([
    ["text", { value: "да" }, '<c r="A1" t="str"><f>X</f><v>да</v></c>'],
    ["nothing", { value: null }, '<c r="A1" t="str"><f>X</f><v></v></c>'],
    ["a logical value", { type: "logical", value: true }, '<c r="A1" t="b"><f>X</f><v>1</v></c>'],
    ["a date", { type: "date", value: day }, '<c r="A1"><f>X</f><v>46023</v></c>'],
  ])("that give %s", async (_, cell, xml) => {
    expect(await cellXml({ ...cell, formula: { text: () => "X" } })).toBe(xml);
  });

  it("leave only their values where values are wanted", async () => {
    const cell: PlacedCell = { row: 0, column: 0, type: "number", value: null, style: {}, ...sum };
    const xml = await sheetXml(sheetOf("form", "Форма", { cells: [cell] }), false, true);
    expect(xml).toContain('<c r="A1"><v>10.5</v></c>');
    expect(xml).not.toContain("<f>");
  });

  it("name a sheet by what it is called there", async () => {
    const cell: PlacedCell = {
      row: 9,
      column: 0,
      type: "number",
      value: 1,
      style: {},
      formula: { text: ({ sheet }) => `${sheet("form")}!A1` },
    };
    expect(await sheetXml(sheetOf("form", "Лист1", { cells: [cell] }))).toContain("<f>'Лист1 (2)'!A1</f>");
  });

  it("refuse to name a sheet that is not there", async () => {
    const formula = { text: ({ sheet }: { sheet(kind: string): string }) => `${sheet("gone")}!A1` };
    await expect(cellXml({ value: 1, formula })).rejects.toThrow("gone");
  });
});

describe("the sheet around them", () => {
  it("has panes, widths, heights, print set-up and rules as the model says", async () => {
    const xml = await sheetXml(registerModel({ tabColor: "1f4e79", zoom: 90 }));
    for (const part of [
      '<sheetPr><tabColor rgb="FF1F4E79"/><pageSetUpPr fitToPage="1"/></sheetPr>',
      '<dimension ref="A1:D6"/>',
      '<sheetView showGridLines="0" zoomScale="90" workbookViewId="0">',
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
      '<col min="1" max="1" width="40.7109375" customWidth="1"/>',
      '<col min="2" max="2" width="14.7109375" hidden="1" customWidth="1"/>',
      '<row r="1" ht="24" customHeight="1">',
      '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A4="АО «Ёлка»"</formula></cfRule>',
      '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
      "<oddFooter>&amp;CСтраница &amp;P из &amp;N</oddFooter>",
      '<ignoredError sqref="A4:A6 B4:B6" numberStoredAsText="1"/>',
    ])
      expect(xml).toContain(part);
  });

  it("ends pages where the model says, after the footer as the schema wants it", async () => {
    const { print } = registerModel();
    if (print === null) throw new Error("The model has no page");
    const xml = await sheetXml(registerModel({ print: { ...print, breaks: [2, 5] } }));
    expect(xml).toContain(
      '</headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="5" max="16383" man="1"/></rowBreaks><ignoredErrors>',
    );
    expect(await sheetXml(registerModel())).not.toContain("rowBreaks");
  });

  it("never selects its tab: two selected sheets would open as a group", async () => {
    expect(await sheetXml(registerModel())).not.toContain("tabSelected");
  });

  it.each([
    [{ rows: 2, columns: 0 }, '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>'],
    [{ rows: 0, columns: 1 }, '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>'],
  ])("freezes %j", async (freeze, xml) => {
    expect(await sheetXml(sheetOf("form", "Форма", { freeze }))).toContain(xml);
  });

  it("leaves out a merge of one cell, which Excel repairs", async () => {
    const merges = [
      { top: 0, left: 0, bottom: 0, right: 0 },
      { top: 1, left: 0, bottom: 2, right: 3 },
    ];
    expect(await sheetXml(sheetOf("form", "Форма", { merges }))).toContain(
      '<mergeCells count="1"><mergeCell ref="A2:D3"/></mergeCells>',
    );
  });

  it("refuses merges that overlap, or lie over the table", async () => {
    const merge = { top: 1, left: 0, bottom: 2, right: 3 };
    const overlapping = sheetOf("form", "Форма", { merges: [merge, { ...merge, top: 2, bottom: 5 }] });
    await expect(sheetXml(overlapping)).rejects.toThrow("overlap");
    await expect(sheetXml(registerModel({ merges: [merge] }))).rejects.toThrow("table");
  });

  it("folds a group of hidden columns, with its button on the next one", async () => {
    const columns = [
      { column: 1, width: 10, hidden: true, grouped: true },
      { column: 2, width: 10, hidden: true, grouped: true },
      { column: 5, width: 10, grouped: true },
    ];
    const xml = await sheetXml(sheetOf("form", "Форма", { columns }));
    expect(xml).toContain('<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/>');
    expect(xml.match(/<col [^>]*>/g)).toEqual([
      '<col min="2" max="2" width="10.7109375" hidden="1" outlineLevel="1" customWidth="1"/>',
      '<col min="3" max="3" width="10.7109375" hidden="1" outlineLevel="1" customWidth="1"/>',
      '<col min="4" max="4" width="9.140625" collapsed="1" customWidth="1"/>',
      '<col min="6" max="6" width="10.7109375" outlineLevel="1" customWidth="1"/>',
    ]);
  });

  it.each([[["да, конечно", "нет"]], [["а".repeat(256)]]])(
    "refuses choices that a list cannot hold",
    async (choices) => {
      const range = { top: 0, left: 0, bottom: 1, right: 0 };
      const model = sheetOf("form", "Форма", { dataValidations: [{ range, choices }] });
      await expect(sheetXml(model)).rejects.toThrow(RangeError);
    },
  );

  it("links to a sheet by its kind, and not at all where there is none", async () => {
    const hyperlinks = ["form", "gone"].map((kind, row) => ({ row, column: 0, kind, address: "B2" }));
    const xml = await sheetXml(sheetOf("form", "Форма", { hyperlinks }));
    expect(xml).toContain('<hyperlinks><hyperlink ref="A1" location="\'Форма\'!B2"/></hyperlinks>');
  });
});

describe("the table", () => {
  it("has exactly the headings of its header cells", async () => {
    const bytes = await written(asInput(await smallWorkbook()), [registerModel()]);
    expect(await partText(bytes, "xl/tables/table1.xml")).toContain(
      'ref="A3:D6" totalsRowShown="0"><autoFilter ref="A3:D6"/><tableColumns count="4">' +
        '<tableColumn id="1" name="Должник"/><tableColumn id="2" name="ИНН"/>' +
        '<tableColumn id="3" name="Всего, руб."/><tableColumn id="4" name="Срок"/>',
    );
    const headings = [...(await partText(bytes, SHEET)).matchAll(/<c r="[A-D]3"[^>]*><is><t>(.*?)<\/t>/g)];
    expect(headings.map((match) => match[1])).toEqual(["Должник", "ИНН", "Всего, руб.", "Срок"]);
  });

  it.each([
    ["", "empty"],
    ["Долг [руб.]", "brackets"],
    ["№ #", "a number sign"],
    ["две\nстроки", "a line break"],
    ["ДОЛЖНИК", "one that is there already"],
  ])("refuses the heading %j: %s", async (heading) => {
    const model = registerModel();
    const table = model.table && { ...model.table, headers: ["Должник", "ИНН", "Всего", heading] };
    await expect(sheetXml({ ...model, table })).rejects.toThrow(RangeError);
  });

  it("without debts still has one row, as Excel wants", async () => {
    const model = registerModel();
    const blocks = model.blocks.map((block) => ({ ...block, rowCount: 0 }));
    const bytes = await written(asInput(await smallWorkbook()), [{ ...model, blocks }]);
    expect(await partText(bytes, "xl/tables/table1.xml")).toContain('ref="A3:D4"');
  });
});
