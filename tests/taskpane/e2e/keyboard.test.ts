import type { Page } from "playwright-core";
import { strings } from "../../../src/taskpane/strings";
import { describeWithChromium } from "../../tools/available";
import { sample } from "../openWorkbook";
import { openPaneBrowser, type PaneBrowser } from "./openPage";

/** So many stops at most lie between two places of a screen. */
const STOPS = 60;

describeWithChromium("The journey by keyboard alone", () => {
  let browser: PaneBrowser;

  beforeAll(async () => {
    browser = await openPaneBrowser();
  }, 120_000);

  afterAll(() => browser.close());

  /** Presses Tab until the focus is on what is called so. */
  async function tabTo(page: Page, name: string): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate<string>(
        // Between the last stop and the first the focus is on the page as a whole.
        "(({ activeElement: e }) => e === document.body ? '' : (e.getAttribute('aria-label') ?? e.textContent))(document)",
      );
      if (focused.includes(name)) return;
    }
    throw new Error(`No way to «${name}» by Tab`);
  }

  test("leads from the sheet to the deadlines and their reasons", async () => {
    const page = await browser.open(sample("arenda-severodvinsk.xlsx"), "2026-10-01");
    await page.getByRole("button", { name: strings.firstRun.takeActiveSheet }).waitFor();
    await tabTo(page, strings.firstRun.takeActiveSheet);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.source.found }).waitFor();

    await tabTo(page, strings.source.next);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.register.totals }).waitFor();

    await tabTo(page, strings.tabs.register);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByLabel(strings.deadlines.search).waitFor();
    await tabTo(page, "Почему");
    await page.keyboard.press("Space");
    await page.getByRole("list", { name: strings.deadlines.reasons }).waitFor();
    expect(browser.complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
