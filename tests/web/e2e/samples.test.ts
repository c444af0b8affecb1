import { readFileSync } from "node:fs";
import { strings } from "../../../src/pane/strings";
import { outputName } from "../../../src/app/outputName";
import { copySample, runCli, temporaryFolder } from "../../cli/runCli";
import { partsOf } from "../../file/package/support";
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
      await step(page, "deadlines");
      await page.getByLabel(strings.deadlines.search).waitFor();
      await toForms(page);
      const saved = await save(page, SAVE);
      expect(saved.fileName).toBe(outputName(file, "xlsx"));

      const input = copySample(file, at(file));
      const out = at(saved.fileName);
      const first = at(`first ${saved.fileName}`);
      const given = ["--as-of", TODAY, "--rules", rules];
      // As on the page, the forms come with a second build, which also tells what has changed since the first.
      await runCli("build", input, ...given, ...(several === true ? ["--sheet", "all"] : []), "--out", first);
      const { stderr } = await runCli("build", first, ...given, "--forms", "all", "--out", out);
      expect(stderr === "").toBe(!failing);
      const [mine, theirs] = [await partsOf(saved.bytes), await partsOf(readFileSync(out))];
      expect([...mine.keys()].sort()).toEqual([...theirs.keys()].sort());
      const others = [...mine.keys()].filter((name) => !equal(mine.get(name), theirs.get(name)));
      expect(others).toEqual([]);
      expect(browser.complaints).toEqual([]);
      await page.close({ runBeforeUnload: false });
    },
    120_000,
  );
});

function equal(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(Buffer.from(other));
}
