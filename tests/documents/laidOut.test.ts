import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeDocuments } from "../../src/app/documents/makeDocuments";
import { lineId } from "../../src/app/lineId";
import { isoDay } from "../../src/domain/day";
import { PAPERS } from "../../src/documents/papers/paperRegistry";
import { openFileWorkbook } from "../../src/file/fileWorkbook";
import { buildRegister } from "../../src/app/build/build";
import { sample } from "../pane/openWorkbook";
import { temporaryFolder } from "../cli/runCli";
import { describeWithWriter, requireProgram } from "../tools/available";

const at = temporaryFolder();
const DATE = isoDay("2026-10-02");

/** Two papers of each kind for debts of the sample, laid out by another program; their text by file name. */
async function laidOut(): Promise<ReadonlyMap<string, string>> {
  const workbook = await openFileWorkbook([sample("arenda-severodvinsk.xlsx")]);
  await buildRegister(workbook, {
    asOf: isoDay("2026-10-01"),
    rules: "severodvinsk",
    sheets: null,
    forms: [],
    leaveDoubtful: true,
  });
  const folder = at("документы");
  mkdirSync(folder);
  for (const { id } of PAPERS) {
    const chosen = new Set<string>();
    const made = await makeDocuments(workbook, {
      paper: id,
      date: DATE,
      way: { kind: "interest" },
      termination: true,
      names: () => null,
      choice: (entry) => chosen.size < 2 && chosen.add(lineId(entry)).size > 0,
      template: null,
      perDebt: true,
      oneFile: false,
      sheets: false,
    });
    for (const [index, { bytes }] of made.files.slice(0, 2).entries())
      writeFileSync(join(folder, `${id}-${String(index)}.docx`), bytes);
  }
  const files = readdirSync(folder).map((name) => join(folder, name));
  const profile = `-env:UserInstallation=file://${at("profile")}`;
  execFileSync(
    requireProgram("LibreOffice"),
    [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files],
    { stdio: "ignore" },
  );
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".pdf"))
      .map((name) => [
        name,
        execFileSync(requireProgram("Poppler"), ["-layout", join(folder, name), "-"], { encoding: "utf8" }),
      ]),
  );
}

describeWithWriter("Papers as another program lays them out", () => {
  let texts: ReadonlyMap<string, string> = new Map();

  beforeAll(async () => {
    texts = await laidOut();
  }, 240_000);

  test("papers of most kinds are made of the sample, and each opens", () => {
    const kinds = new Set([...texts.keys()].map((name) => name.replace(/-\d\.pdf$/u, "")));
    expect(kinds.size).toBeGreaterThanOrEqual(9);
  });

  test("no page is empty, and no field of the template is left", () => {
    for (const [name, text] of texts) {
      const pages = text.split("\f").slice(0, -1);
      expect([name, pages.filter((page) => page.trim() === "")]).toEqual([name, []]);
      expect([name, /[{}]|undefined|null|NaN/u.exec(text)]).toEqual([name, null]);
    }
  });

  test("a signature never stands alone on a page", () => {
    for (const [name, text] of texts) {
      const last = text.split("\f").slice(0, -1).at(-1) ?? "";
      const lines = last.split("\n").filter((line) => line.trim() !== "");
      expect([name, lines.length > 3 || text.split("\f").length === 2]).toEqual([name, true]);
    }
  });
});
