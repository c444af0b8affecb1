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
      const given = ["--as-of", TODAY, "--rules", rules, "--forms", "all", "--out", out];
      if (several === true) given.push("--sheet", "all");
      const { stderr } = await runCli("build", input, ...given);
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

/** Whether two parts are the same, but for the moment at which each of the two workbooks was built. */
function equal(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const [a, b] = [one, other].map((part) => Buffer.from(part).toString("latin1").replace(MOMENT, ""));
  return a === b;
}

const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;
