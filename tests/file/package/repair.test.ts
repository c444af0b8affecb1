import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseXml } from "../../../src/file/package/xmlTree";
import { readZip } from "../../../src/file/package/zip";
import { fullModels, summaryModel } from "./fullModel";
import { asInput, edit, partsOf, partText, registerModel, sheetOf, smallWorkbook, written } from "./support";
import { zipOf } from "./zipOf";

const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const openpyxl = (): Uint8Array =>
  readFileSync(join(__dirname, "../../fixtures/packages/openpyxl-chart.xlsx"));

/** What makes Excel offer a repair or misbehave (docs/architecture.md, «Files»), point by point. */
describe("calcChain.xml", () => {
  const withChain = (): Promise<Uint8Array> =>
    smallWorkbook((parts) => {
      parts.set("xl/calcChain.xml", '<calcChain><c r="A1" i="2"/></calcChain>');
      edit(
        parts,
        TYPES,
        "</Types>",
        '<Override PartName="/xl/calcChain.xml" ContentType="application/calc+xml"/></Types>',
      );
      edit(
        parts,
        "xl/_rels/workbook.xml.rels",
        "</Relationships>",
        `<Relationship Id="rId8" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
      );
    });

  it("stays while sheets are only added", async () => {
    expect(
      (await partsOf(await written(asInput(await withChain()), fullModels()))).has("xl/calcChain.xml"),
    ).toBe(true);
  });

  it.each([
    ["replaced", fullModels(), []],
    ["removed", [], ["summary"]],
  ])("goes with its override and relationship when a sheet is %s", async (_, models, remove) => {
    const built = await written(asInput(await withChain()), fullModels());
    const bytes = await written(asInput(built), models, { remove });
    const parts = await partsOf(bytes);
    for (const part of [TYPES, "xl/_rels/workbook.xml.rels"])
      expect(new TextDecoder().decode(parts.get(part))).not.toContain("calcChain");
    expect(parts.has("xl/calcChain.xml")).toBe(false);
  });
});

describe("a table's name and id", () => {
  it("are unique beside a table of the accountant's that differs in case, and the formulas follow", async () => {
    const bytes = await written(asInput(openpyxl()), fullModels());
    expect(await partText(bytes, "xl/tables/table2.xml")).toMatch(
      / id="2" name="Register_2" displayName="Register_2" /,
    );
    expect(await partText(bytes, "xl/worksheets/sheet4.xml")).toContain(
      "<f>SUM(Register_2[[Всего, руб.]])</f>",
    );
  });

  it("stay what they were in a rebuild, also for a form built without the register", async () => {
    const built = await written(asInput(openpyxl()), fullModels());
    const again = await written(asInput(built), [summaryModel()]);
    expect(await partText(again, "xl/worksheets/sheet4.xml")).toContain(
      "<f>SUM(Register_2[[Всего, руб.]])</f>",
    );
    const twice = await written(asInput(built), fullModels());
    expect(await partText(twice, "xl/tables/table2.xml")).toContain('displayName="Register_2"');
  });

  it("differ from a defined name, whatever its case", async () => {
    const base = await smallWorkbook((parts) => {
      edit(
        parts,
        WORKBOOK,
        "</workbook>",
        '<definedNames><definedName name="rEGISTER">Лист1!$A$1</definedName></definedNames></workbook>',
      );
    });
    const bytes = await written(asInput(base), [registerModel()]);
    expect(await partText(bytes, "xl/tables/table1.xml")).toContain('displayName="Register_2"');
  });
});

describe("defined names", () => {
  it("stand after externalReferences and before calcPr", async () => {
    const base = await smallWorkbook((parts) => {
      edit(
        parts,
        WORKBOOK,
        "</workbook>",
        '<externalReferences/><calcPr calcId="191029"/><extLst/></workbook>',
      );
    });
    const xml = await partText(await written(asInput(base), fullModels()), WORKBOOK);
    expect(parseXml(xml).children.map((element) => element.local)).toEqual([
      "bookViews",
      "sheets",
      "externalReferences",
      "definedNames",
      "calcPr",
      "extLst",
    ]);
  });

  it("of our sheets bear the position of the sheet", async () => {
    const xml = await partText(await written(asInput(openpyxl()), fullModels()), WORKBOOK);
    expect(xml).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Долги\'!1:1</definedName>',
    );
    expect(xml).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="2">\'Реестр должников\'!$A$1:$D$6</definedName>',
    );
    expect(xml).toContain(
      '<definedName name="_rd_register" hidden="1">\'Реестр должников\'!$A$1</definedName>',
    );
  });
});

describe("rows and columns repeated on every page", () => {
  it("are one name, the columns first", async () => {
    const model = registerModel();
    const print = model.print && { ...model.print, titleColumns: [0, 1] as const };
    const xml = await partText(
      await written(asInput(await smallWorkbook()), [{ ...model, print }]),
      WORKBOOK,
    );
    expect(xml).toContain(">'Реестр должников'!$A:$B,'Реестр должников'!$3:$3</definedName>");
  });
});

describe("new parts", () => {
  it("never take a name that differs in case or slashes only", async () => {
    const base = await smallWorkbook((parts) => {
      parts.set("xl\\Worksheets\\SHEET2.xml", "<other/>");
      edit(
        parts,
        TYPES,
        "</Types>",
        '<Override PartName="\\XL\\worksheets\\Sheet2.xml" ContentType="application/other+xml"/></Types>',
      );
    });
    const parts = await partsOf(await written(asInput(base), [registerModel()]));
    expect(new TextDecoder().decode(parts.get("xl/Worksheets/SHEET2.xml"))).toBe("<other/>");
    expect(parts.has("xl/worksheets/sheet3.xml")).toBe(true);
  });

  it("have an Override each, and every relationship leads to a part", async () => {
    const bytes = await written(asInput(openpyxl()), fullModels());
    const parts = await partsOf(bytes);
    const types = new TextDecoder().decode(parts.get(TYPES));
    const added = [...parts.keys()].filter((name) => !name.endsWith(".rels") && name !== TYPES);
    for (const name of added.filter((part) => /(sheet[3-5]|table2|drawing2|chart[2-5])\.xml$/.test(part)))
      expect(types.split(`PartName="/${name}"`)).toHaveLength(2);
    for (const match of types.matchAll(/PartName="\/([^"]*)"/g)) expect(parts.has(match[1] ?? "")).toBe(true);
  });

  it("are written with the document's own prefix", async () => {
    const base = await smallWorkbook((parts) => {
      const xml = String(parts.get(WORKBOOK));
      parts.set(WORKBOOK, xml.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x="));
    });
    const xml = await partText(await written(asInput(base), [registerModel()]), WORKBOOK);
    expect(xml).toContain(
      '<x:sheet name="Реестр должников" sheetId="2" r:id="rId3"/></x:sheets><x:definedNames>',
    );
    expect(xml).toContain("</x:definedName></x:definedNames></x:workbook>");
  });

  it("declare the relationships' namespace where the workbook does not", async () => {
    const xml = await partText(await written(asInput(openpyxl()), [registerModel()]), WORKBOOK);
    expect(xml).toContain(`<sheet name="Реестр должников" sheetId="3" xmlns:r="${OFFICE}" r:id="rId5"/>`);
  });

  it("bring styles where there were none", async () => {
    const parts = await partsOf(await written(asInput(await smallWorkbook()), [registerModel()]));
    expect(new TextDecoder().decode(parts.get("xl/_rels/workbook.xml.rels"))).toContain(
      'Target="styles.xml"',
    );
    expect(new TextDecoder().decode(parts.get(TYPES))).toContain("/xl/styles.xml");
  });
});

describe("the accountant's view of the workbook", () => {
  it("keeps the active sheet, the order, and the one selected tab", async () => {
    const before = await partText(openpyxl(), WORKBOOK);
    const bytes = await written(asInput(openpyxl()), fullModels());
    const after = await partText(bytes, WORKBOOK);
    expect(/<bookViews>.*<\/bookViews>/.exec(after)?.[0]).toBe(
      /<bookViews>.*<\/bookViews>/.exec(before)?.[0],
    );
    expect([...after.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((m) => m[1])).toEqual([
      "Долги",
      "Архив",
      "Реестр должников",
      "Сводка",
      "История",
    ]);
    for (const number of [3, 4, 5])
      expect(await partText(bytes, `xl/worksheets/sheet${String(number)}.xml`)).not.toContain("tabSelected");
  });

  it("is not told to calculate all on loading", async () => {
    const bytes = await written(asInput(await smallWorkbook()), fullModels());
    expect(await partText(bytes, WORKBOOK)).not.toContain("fullCalcOnLoad");
  });

  it("opens a template as a workbook, for which its extension stands", async () => {
    const base = await smallWorkbook((parts) => {
      edit(parts, TYPES, ".sheet.main+xml", ".template.main+xml");
    });
    const types = await partText(await written(asInput(base), [registerModel()]), TYPES);
    expect(types).toContain(
      'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
    );
    expect(types).not.toContain("template");
  });
});

describe("the archive", () => {
  it("has content types first, and neither data descriptors nor extra fields", async () => {
    const bytes = await written(asInput(openpyxl()), fullModels());
    const entries = await readZip(bytes);
    expect(entries[0]?.filename).toBe(TYPES);
    for (const entry of entries) {
      expect([entry.filename, entry.bitFlag?.dataDescriptor, entry.rawExtraField.length]).toEqual([
        entry.filename,
        false,
        0,
      ]);
    }
  });

  it("has forward slashes, though its source (1С) has backslashes", async () => {
    const parts = new Map<string, Uint8Array>();
    for (const [name, content] of await partsOf(await smallWorkbook()))
      parts.set(name.replaceAll("/", "\\"), content);
    const bytes = await written(asInput(await zipOf(parts)), [registerModel(), sheetOf("form", "Форма")]);
    expect([...(await partsOf(bytes)).keys()].filter((name) => name.includes("\\"))).toEqual([]);
    expect(await partText(bytes, "xl/worksheets/sheet3.xml")).toContain("<worksheet");
  });
});
