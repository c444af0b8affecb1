import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fullModels } from "./fullModel";
import { asInput, edit, partsOf, smallWorkbook, written } from "./support";

const FIXTURES = join(__dirname, "../../fixtures");
/** Parts that list other parts or styles, to which ours are added. */
const ADDED_TO = new Set([
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
]);

/** Fails where a part of the input is not in the output as it was. */
async function expectUntouched(input: Uint8Array, output: Uint8Array): Promise<void> {
  const after = await partsOf(output);
  for (const [name, bytes] of await partsOf(input)) {
    const kept = after.get(name.replaceAll("\\", "/"));
    if (ADDED_TO.has(name)) continue;
    expect([name, kept && Buffer.compare(bytes, kept)]).toEqual([name, 0]);
  }
}

describe("every part of the accountant's workbook stays byte for byte", () => {
  it.each([
    "packages/openpyxl-chart.xlsx",
    "samples/vologda-administratory.xlsx",
    "samples/arenda-severodvinsk.xlsx",
    "samples/olenegorsk-uchrezhdeniya.xlsx",
    "samples/osv-205-sevsk.xlsx",
  ])("in %s", async (name) => {
    const input = readFileSync(join(FIXTURES, name));
    await expectUntouched(input, await written(asInput(input), fullModels()));
  });

  it("with macros, pivots, comments, pictures, custom XML and parts that nobody knows", async () => {
    const input = await smallWorkbook(addForeignParts);
    const output = await written(asInput(input, "долги.xlsm"), fullModels());
    await expectUntouched(input, output);
    const types = new TextDecoder().decode((await partsOf(output)).get("[Content_Types].xml"));
    expect(types).toContain("macroEnabled.main+xml");
  });

  it("also after it was built three times", async () => {
    const input = await smallWorkbook(addForeignParts);
    let output = input;
    for (let run = 0; run < 3; run++) output = await written(asInput(output, "долги.xlsm"), fullModels());
    await expectUntouched(input, output);
  });

  it("and the parts that ours are added to keep all they had", async () => {
    const input = readFileSync(join(FIXTURES, "packages/openpyxl-chart.xlsx"));
    const before = await partsOf(input);
    const after = await partsOf(await written(asInput(input), fullModels()));
    for (const name of ADDED_TO) {
      const elements = (parts: ReadonlyMap<string, Uint8Array>): string[] =>
        new TextDecoder().decode(parts.get(name)).match(/<[^>]+>/g) ?? [];
      const now = new Set(elements(after));
      const lost = elements(before).filter((element) => !now.has(element));
      // Only the counts of styles.xml change.
      expect(lost.map((element) => element.replace(/count="\d+"/, ""))).toEqual(
        name === "xl/styles.xml" ? expect.arrayContaining(["<fonts >", "<cellXfs >"]) : [],
      );
    }
  });
});

/** What Excel saves beside sheets, as far as it matters here: parts, their relationships, their content types. */
function addForeignParts(parts: Map<string, string | Uint8Array>): void {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  edit(
    parts,
    "[Content_Types].xml",
    `${main}.sheet.main+xml`,
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
  );
  edit(
    parts,
    "[Content_Types].xml",
    "</Types>",
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>' +
      `<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${main}.pivotCacheDefinition+xml"/>` +
      `<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${main}.pivotTable+xml"/>` +
      `<Override PartName="/xl/comments1.xml" ContentType="${main}.comments+xml"/></Types>`,
  );
  edit(
    parts,
    "xl/_rels/workbook.xml.rels",
    "</Relationships>",
    '<Relationship Id="rId7" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>' +
      `<Relationship Id="RID2" Type="${office}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/>` +
      `<Relationship Id="rId9" Type="${office}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
  );
  edit(
    parts,
    "xl/workbook.xml",
    "</workbook>",
    '<pivotCaches><pivotCache cacheId="1" r:id="RID2"/></pivotCaches><extLst><ext uri="{1}"/></extLst></workbook>',
  );
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  parts.set(
    "xl/worksheets/_rels/sheet1.xml.rels",
    `<Relationships xmlns="${relationships}">` +
      `<Relationship Id="rId1" Type="${office}/pivotTable" Target="../pivotTables/pivotTable1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/comments" Target="/xl/comments1.xml"/>` +
      `<Relationship Id="rId3" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>`,
  );
  for (const name of ["pivotCache/pivotCacheDefinition1.xml", "pivotTables/pivotTable1.xml", "comments1.xml"])
    parts.set(`xl/${name}`, `<part xmlns="urn:${name}">\r\n</part>`);
  parts.set("customXml/item1.xml", "\uFEFF<данные/>");
  parts.set("xl/vbaProject.bin", bytes(9_000));
  parts.set("xl/media/image1.png", bytes(700));
  parts.set("unknown/Part.dat", bytes(3));
}

/** Bytes that do not deflate well. */
function bytes(length: number): Uint8Array {
  let seed = 7;
  return Uint8Array.from({ length }, () => (seed = (seed * 75 + 74) % 65_537) & 255);
}
