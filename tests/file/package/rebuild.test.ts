import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { fullModels, summaryModel } from "./fullModel";
import { asInput, edit, partsOf, partText, registerModel, sheetOf, smallWorkbook, written } from "./support";
import { zipOf } from "./zipOf";

const WORKBOOK = "xl/workbook.xml";

describe("building again", () => {
  it("gives the same bytes as the first time, however often", async () => {
    const first = await written(asInput(await smallWorkbook()), fullModels());
    const second = await written(asInput(first), fullModels());
    const third = await written(asInput(second), fullModels());
    expect([...(await partsOf(second)).keys()].sort()).toEqual([...(await partsOf(first)).keys()].sort());
    expect(second.length).toBe(first.length);
    expect(Buffer.compare(second, third)).toBe(0);
  });

  it("does not depend on the clock", async () => {
    const base = await smallWorkbook();
    const once = await written(asInput(base), fullModels());
    jest.useFakeTimers({
      now: new Date("2031-05-05"),
      doNotFake: ["nextTick", "setImmediate", "queueMicrotask"],
    });
    const later = await written(asInput(base), fullModels());
    jest.useRealTimers();
    expect(Buffer.compare(once, later)).toBe(0);
  });

  it("replaces a sheet in its place and keeps the name that the user gave it", async () => {
    const base = await smallWorkbook(twoSheets);
    const built = await written(asInput(base), [registerModel()]);
    const renamed = await edited(built, WORKBOOK, (xml) =>
      xml
        .replaceAll("Реестр должников", "Долги 2026")
        .replace(/(<sheet name="Лист2"[^>]*>)(<sheet name="Долги 2026"[^>]*>)/, "$2$1")
        .replaceAll('localSheetId="2"', 'localSheetId="1"'),
    );
    const workbook = await openFileWorkbook([asInput(renamed)]);
    const { sheetNames } = await workbook.apply({
      write: [registerModel(), summaryModel()],
      remove: [],
      settings: null,
    });
    expect([...sheetNames]).toEqual([
      ["register", "Долги 2026"],
      ["summary", "Сводка"],
    ]);
    const xml = await partText(await workbook.save(), WORKBOOK);
    expect([...xml.matchAll(/<sheet name="([^"]*)"/g)].map((m) => m[1])).toEqual([
      "Лист1",
      "Долги 2026",
      "Лист2",
      "Сводка",
    ]);
    expect(xml).toContain('<definedName name="_rd_register" hidden="1">\'Долги 2026\'!$A$1</definedName>');
    expect(xml.match(/_rd_register/g)).toHaveLength(1);
    expect(xml).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Долги 2026\'!$3:$3<');
    expect(xml.match(/_xlnm\.Print_Titles/g)).toHaveLength(1);
  });

  it("keeps the names that the user defined on our sheet", async () => {
    const built = await written(asInput(await smallWorkbook()), [registerModel()]);
    const named = await edited(built, WORKBOOK, (xml) =>
      xml.replace(
        "</definedNames>",
        '<definedName name="Долг" localSheetId="1">\'Реестр должников\'!$C$4</definedName></definedNames>',
      ),
    );
    const xml = await partText(await written(asInput(named), [registerModel()]), WORKBOOK);
    expect(xml).toContain(
      '<definedName name="Долг" localSheetId="1">\'Реестр должников\'!$C$4</definedName>',
    );
  });

  it("leaves a copy that the user made of our sheet to the user", async () => {
    const built = await written(asInput(await smallWorkbook(twoSheets)), [registerModel()]);
    // Excel gives a copied sheet the names of the original as names of its own.
    const copied = await edited(built, WORKBOOK, (xml) =>
      xml.replace(
        "</definedNames>",
        '<definedName name="_rd_register" localSheetId="1" hidden="1">Лист2!$A$1</definedName></definedNames>',
      ),
    );
    const xml = await partText(await written(asInput(copied), [], { remove: ["register"] }), WORKBOOK);
    expect(xml).toContain('<sheet name="Лист2"');
    expect(xml).not.toContain("Реестр должников");
  });
});

describe("deleting what was made", () => {
  it("gives back the accountant's parts and nothing else", async () => {
    const base = await smallWorkbook(twoSheets);
    const built = await written(asInput(base), fullModels());
    const cleared = await written(asInput(built), [], { remove: ["register", "summary", "history"] });
    const before = await partsOf(base);
    const after = await partsOf(cleared);
    // The style sheet stays: a style is never taken away.
    expect([...after.keys()].filter((name) => name !== "xl/styles.xml").sort()).toEqual(
      [...before.keys()].sort(),
    );
    const text = (name: string): string => new TextDecoder().decode(after.get(name));
    expect(text(WORKBOOK)).toBe(new TextDecoder().decode(before.get(WORKBOOK)));
    for (const word of ["sheet3", "table", "drawing", "chart"])
      expect(text("[Content_Types].xml")).not.toContain(word);
    expect(text("xl/_rels/workbook.xml.rels")).not.toContain("sheet3");
  });

  it("takes with a sheet what Excel hung on it, and spares what others use too", async () => {
    const built = await written(asInput(await smallWorkbook()), [summaryModel(), registerModel()]);
    const parts = await partsOf(built);
    const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    parts.set(
      "xl/charts/_rels/chart1.xml.rels",
      encode(
        `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="urn:style" Target="style1.xml"/>` +
          `<Relationship Id="rId2" Type="${office}/image" Target="../media/shared.png"/></Relationships>`,
      ),
    );
    parts.set("xl/charts/style1.xml", encode("<style/>"));
    parts.set("xl/media/shared.png", new Uint8Array([1, 2, 3]));
    parts.set(
      "xl/worksheets/_rels/sheet1.xml.rels",
      encode(
        `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/image" Target="../media/shared.png"/></Relationships>`,
      ),
    );
    const cleared = await partsOf(await written(asInput(await zipOf(parts)), [], { remove: ["summary"] }));
    expect([...cleared.keys()].filter((name) => /chart|drawing/.test(name))).toEqual([]);
    expect(cleared.has("xl/media/shared.png")).toBe(true);
  });

  it("turns the user's names over a deleted sheet into #REF!, as Excel does", async () => {
    const built = await written(asInput(await smallWorkbook()), [summaryModel(), registerModel()]);
    const named = await edited(built, WORKBOOK, (xml) =>
      xml.replace("</definedNames>", '<definedName name="Итог">Сводка!$B$3</definedName></definedNames>'),
    );
    const xml = await partText(await written(asInput(named), [], { remove: ["summary"] }), WORKBOOK);
    expect(xml).toContain('<definedName name="Итог">#REF!</definedName>');
  });
});

/** A workbook with a second sheet of the accountant's, the second being active, and a name that belongs to it. */
function twoSheets(parts: Map<string, string | Uint8Array>): void {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  edit(parts, WORKBOOK, "</sheets>", '<sheet name="Лист2" sheetId="4" r:id="rId5"/></sheets>');
  edit(parts, WORKBOOK, 'activeTab="0"', 'activeTab="1"');
  edit(
    parts,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    '<Relationship Id="rId5" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  );
  edit(
    parts,
    "[Content_Types].xml",
    "</Types>",
    `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${main}.worksheet+xml"/></Types>`,
  );
  parts.set("xl/worksheets/sheet2.xml", String(parts.get("xl/worksheets/sheet1.xml")));
}

/** A package with one part changed, as a user's program would. */
async function edited(bytes: Uint8Array, part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const parts: Map<string, string | Uint8Array> = await partsOf(bytes);
  const before = await partText(bytes, part);
  const after = change(before);
  expect(after).not.toBe(before);
  parts.set(part, after);
  return zipOf(parts);
}

describe("positions of sheets", () => {
  it("stay with their sheets when one of ours before them goes", async () => {
    const base = await written(asInput(await smallWorkbook(twoSheets)), [
      registerModel(),
      sheetOf("form", "Форма"),
    ]);
    const shuffled = await edited(base, WORKBOOK, (xml) =>
      xml
        .replace(/(<sheet name="Лист1".*?>)(.*?)(<sheet name="Реестр.*?>)/, "$3$1$2")
        .replaceAll('localSheetId="2"', 'localSheetId="0"')
        .replace('activeTab="1"', 'firstSheet="1" activeTab="2"')
        .replace(
          "</definedNames>",
          '<definedName name="Своё" localSheetId="2">Лист2!$A$1</definedName></definedNames>',
        ),
    );
    const xml = await partText(await written(asInput(shuffled), [], { remove: ["register"] }), WORKBOOK);
    expect(xml).toContain('activeTab="1"');
    expect(xml).toContain('firstSheet="0"');
    expect(xml).toContain('<definedName name="Своё" localSheetId="1">Лист2!$A$1</definedName>');
  });

  it("move to the sheet before when the active one goes", async () => {
    const built = await written(asInput(await smallWorkbook(twoSheets)), [registerModel()]);
    const active = await edited(built, WORKBOOK, (xml) => xml.replace('activeTab="1"', 'activeTab="2"'));
    const xml = await partText(await written(asInput(active), [], { remove: ["register"] }), WORKBOOK);
    expect(xml).toContain('activeTab="1"');
  });
});
