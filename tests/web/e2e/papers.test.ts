import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { strings } from "../../../src/pane/strings";
import { describeWithChromium } from "../../tools/available";
import { partsOf } from "../../file/package/support";
import { choose, idle, press, SAVE, step, toRegister, toSource, type Journey } from "./journey";
import { openWebBrowser, samplePath, save, type WebBrowser } from "./webBrowser";

const JOURNEY: Journey = { file: "arenda-severodvinsk.xlsx", rules: "severodvinsk" };
const MAKE = /^Составить документы/;

describeWithChromium("Papers on the page", () => {
  let browser: WebBrowser;

  beforeAll(async () => {
    browser = await openWebBrowser();
  }, 400_000);

  afterAll(() => browser.close());

  test("all claims are made, handed out and marked as sent with three presses", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await toRegister(page);

    await step(page, "papers");
    // Looked at first: a claim with its table.
    await press(page, strings.papers.previewLook);
    const preview = page.getByRole("group", { name: strings.papers.previewPaper });
    await preview.getByText("ТРЕБОВАНИЕ (ПРЕТЕНЗИЯ)").waitFor();
    expect(await preview.locator("table").count()).toBeGreaterThanOrEqual(3);
    await press(page, strings.papers.previewClose);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: MAKE }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("arenda-severodvinsk – Требование (претензия).zip");
    const names = [...(await partsOf(readFileSync(await download.path()))).keys()];
    const claims = names.filter((name) => name.endsWith(".docx"));
    expect(claims.length).toBeGreaterThan(20);
    expect(names).toContain("Списки.xlsx");
    await idle(page);
    await press(page, strings.papers.markSent);
    await page.getByText(/^Отмечены направленными/).waitFor();

    const { bytes } = await save(page, SAVE);
    const numbers = columnOf(bytes, "№ претензии");
    expect(new Set(numbers.filter((number) => /^\d+\/20\d\d$/.test(number))).size).toBe(claims.length);
    expect(browser.complaints).toEqual([]);
    await page.close({ runBeforeUnload: false });
  }, 180_000);
});

/** What stands under a heading of the register. */
function columnOf(bytes: Uint8Array, heading: string): string[] {
  const sheet = read(bytes).Sheets["Реестр должников"] ?? {};
  const rows = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
  const top = rows.findIndex((row) => row.includes(heading));
  const column = rows[top]?.indexOf(heading) ?? -1;
  return rows.slice(top + 1).map((row) => row[column] ?? "");
}
