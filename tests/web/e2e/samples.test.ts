import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { strings } from "../../../src/pane/strings";
import { outputName } from "../../../src/app/outputName";
import { copySample, runCli, temporaryFolder } from "../../cli/runCli";
import { describeWithChromium } from "../../tools/available";
import { choose, JOURNEYS, SAVE, step, toForms, toRegister, toSource } from "./journey";
import { openWebBrowser, samplePath, save, TODAY, type WebBrowser } from "./webBrowser";

const at = temporaryFolder();

describeWithChromium("Every sample on the page", () => {
  let browser: WebBrowser;

  beforeAll(async () => {
    browser = await openWebBrowser();
  }, 400_000);

  afterAll(() => browser.close());

  test.each(JOURNEYS)(
    "$file: from the file to the finished workbook, which is the command's",
    async (journey) => {
      const { file, rules, several, failing = false } = journey;
      const page = await browser.open();
      await choose(page, samplePath(file));
      await toSource(page, journey);
      await toRegister(page);
      await step(page, "work");
      await page.getByLabel(strings.work.search).waitFor();
      await toForms(page);
      const saved = await save(page, SAVE);
      expect(saved.fileName).toBe(outputName(file, "xlsx"));

      const input = copySample(file, at(file));
      const out = at(saved.fileName);
      const given = ["--as-of", TODAY, "--rules", rules, "--forms", "all", "--out", out];
      if (several === true) given.push("--sheet", "all");
      const { stderr } = await runCli("build", input, ...given);
      expect(stderr === "").toBe(!failing);
      const [mine, theirs] = [contentsOf(saved.bytes), contentsOf(readFileSync(out))];
      expect([...mine.keys()].sort()).toEqual([...theirs.keys()].sort());
      for (const [sheet, contents] of theirs)
        expect(JSON.parse(mine.get(sheet) ?? "null")).toEqual(JSON.parse(contents));
      expect(browser.complaints).toEqual([]);
      await page.close({ runBeforeUnload: false });
    },
    120_000,
  );
});

/**
 * What each sheet of a workbook says, by name: every cell's value, formula and number format, widths, merges. The page
 * writes the forms with a second build, behind the sheets of the first, so the order of sheets and the numbers of styles
 * are its own; and each workbook remembers the moment at which it was built.
 */
function contentsOf(bytes: Uint8Array): Map<string, string> {
  const { SheetNames, Sheets } = read(bytes, { cellFormula: true, cellNF: true, cellStyles: true });
  return new Map(
    SheetNames.map((name) => {
      const sheet = Sheets[name];
      // The reader reckons pixels from a guess at the font that it keeps from one workbook to the next.
      const columns = sheet?.["!cols"]?.map(({ width, hidden, level }) => ({ width, hidden, level }));
      return [name, JSON.stringify({ ...sheet, "!cols": columns }).replaceAll(MOMENT, "")];
    }),
  );
}

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
