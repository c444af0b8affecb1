import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync } from "fflate";
import { PAPERS } from "../../src/documents/papers/paperRegistry";
import { qrPicture } from "../../src/documents/qr/codePicture";
import { docxTemplate } from "../../src/documents/template/docx";
import type { Facts } from "../../src/documents/template/templateFacts";
import { PreparedTemplate } from "../../src/documents/template/prepared";
import { CONDITION_TAGS, LIST_TAGS, TEXT_TAGS } from "../../src/documents/template/templateTags";
import { temporaryFolder } from "../cli/runCli";
import { describeWithXmllint, requireProgram } from "../tools/available";

const at = temporaryFolder();
const BODY = /^word\/document\.xml$/u;
const SCHEMAS = join(__dirname, "../fixtures/schemas/wordprocessing.zip");
const TEXT = 'Текст <w:p/> & "{Должник}"';

/** Facts in which every condition holds, every list has two items and every text is there. */
async function everything(): Promise<Facts> {
  const texts = (tags: readonly string[]): Facts => Object.fromEntries(tags.map((tag) => [tag, TEXT]));
  return {
    ...texts(Object.keys(TEXT_TAGS)),
    ...Object.fromEntries(Object.keys(CONDITION_TAGS).map((tag) => [tag, true])),
    ...Object.fromEntries(
      Object.entries(LIST_TAGS).map(([tag, columns]) => [tag, [texts(columns), texts(columns)]]),
    ),
    "QR-код": await qrPicture(strToU8("ST00012|Name=Получатель")),
  };
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** What the schemas say against these parts; one run of the program for all, since it compiles the schemas each time. */
function schemaFaults(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const folder = mkdtempSync(at("parts-"));
  for (const [name, bytes] of parts)
    writeFileSync(join(folder, `${name.replaceAll("/", "-")}`), withoutIgnorable(strFromU8(bytes)));
  const run = spawnSync(
    requireProgram("xmllint"),
    ["--noout", "--nonet", "--schema", at("schemas/wml.xsd"), ...readdirSync(folder)],
    { cwd: folder, encoding: "utf8" },
  );
  if (run.error) throw run.error;
  return run.stderr.split("\n").filter((line) => line !== "" && !line.endsWith(" validates"));
}

/** Without the attributes of later versions that a part itself says may be ignored. */
function withoutIgnorable(xml: string): string {
  const [, names = ""] = /mc:Ignorable="([^"]*)"/u.exec(xml) ?? [];
  const prefixes = names.split(" ").filter((name) => name !== "");
  const attributes = new RegExp(
    ` (?:${["mc:Ignorable", ...prefixes.map((name) => `${name}:\\w+`)].join("|")})="[^"]*"`,
    "gu",
  );
  return xml.replace(attributes, "");
}

const RELATION = /<Relationship [^>]*?\/>/gu;
const attribute = (xml: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`, "u").exec(xml)?.[1] ?? "";

/** Relations that lead nowhere, parts without a content type, numbers of drawings that are given twice. */
function packageFaults(parts: Parts): string[] {
  const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());
  const faults: string[] = [];
  for (const [name, bytes] of Object.entries(parts)) {
    const extension = name.split(".").at(-1) ?? "";
    if (name !== "[Content_Types].xml")
      if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${extension}"`))
        faults.push(`${name} has no content type`);
    if (!name.endsWith(".rels")) continue;
    const folder = name.replace(/_rels\/[^/]+$/u, "");
    const ids = new Set<string>();
    for (const relation of strFromU8(bytes).match(RELATION) ?? []) {
      const [id, target] = [attribute(relation, "Id"), attribute(relation, "Target")];
      if (ids.has(id)) faults.push(`${name}: ${id} twice`);
      ids.add(id);
      if (attribute(relation, "TargetMode") === "External") continue;
      const path = target.startsWith("/") ? target.slice(1) : folder + target;
      if (parts[path] === undefined) faults.push(`${name}: ${target} is not there`);
    }
  }
  const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const drawings = (document.match(/<wp:docPr [^>]*>/gu) ?? []).map((one) => attribute(one, "id"));
  if (new Set(drawings).size < drawings.length) faults.push(`drawings: ${drawings.join()}`);
  for (const [, id = ""] of document.matchAll(/ r:(?:embed|id)="([^"]*)"/gu))
    if (!strFromU8(parts["word/_rels/document.xml.rels"] ?? new Uint8Array()).includes(`Id="${id}"`))
      faults.push(`${id} is related to nothing`);
  return faults;
}

describe("a .docx", () => {
  test.each(PAPERS)(
    "of $id has all parts that it names, alone and with others in one file",
    async (paper) => {
      const template = await PreparedTemplate.read(await docxTemplate(paper.blocks, paper.title));
      const facts = await everything();
      for (const docx of [await template.fill(facts), await template.fillTogether([facts, facts, facts])]) {
        const parts = unzipSync(docx);
        expect(packageFaults(parts)).toEqual([]);
        const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/gu, "");
        expect(text.replaceAll("{Должник}", "")).not.toMatch(/[{}]/u);
        expect(text).toContain("Текст &lt;w:p/&gt; &amp; &quot;{Должник}&quot;");
      }
    },
  );
});

describeWithXmllint("A .docx by the published schemas", () => {
  beforeAll(() => {
    mkdirSync(at("schemas"));
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(SCHEMAS))))
      writeFileSync(join(at("schemas"), name), bytes);
  });

  test("is valid: each template, its paper, and papers in one file", async () => {
    const facts = await everything();
    const parts = new Map<string, Uint8Array>();
    const take = (name: string, docx: Uint8Array, wanted: RegExp): void => {
      for (const [part, bytes] of Object.entries(unzipSync(docx)))
        if (wanted.test(part)) parts.set(`${name} ${part}`, bytes);
    };
    for (const { id, blocks, title } of PAPERS) {
      const bytes = await docxTemplate(blocks, title);
      const template = await PreparedTemplate.read(bytes);
      // Styles and the like are the same in all papers.
      take(`${id} template`, bytes, parts.size === 0 ? /^word\/[^/]+\.xml$/u : BODY);
      take(`${id} alone`, await template.fill(facts), BODY);
      take(`${id} together`, await template.fillTogether([facts, facts]), BODY);
    }
    expect(parts.size).toBeGreaterThan(3 * PAPERS.length);
    expect(schemaFaults(parts)).toEqual([]);
  }, 60_000);

  test("is refused where elements stand in another order", async () => {
    const [paper] = PAPERS;
    const parts = unzipSync(await docxTemplate(paper?.blocks ?? [], ""));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    const wrong = xml.replace(/(<w:tblW [^>]*>)(.*?)(<w:tblGrid>)/u, "$2$3$1");
    expect(schemaFaults(new Map([["wrong.xml", strToU8(wrong)]]))).not.toEqual([]);
  });
});
