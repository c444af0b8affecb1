import { REMOTE_WORDS } from "../../../src/app/remote/remoteWords";
import { strings } from "../../../src/pane/strings";
import { describeWithChromium } from "../../tools/available";
import { sample } from "../../pane/openWorkbook";
import { idle, openPaneBrowser, type PaneBrowser } from "./openPage";

const ARENDA = sample("arenda-severodvinsk.xlsx");

describeWithChromium("The engine's worker", () => {
  let browser: PaneBrowser;

  beforeEach(async () => {
    browser = await openPaneBrowser();
  }, 120_000);

  afterEach(() => browser.close());

  test("that cannot be loaded is told in words, with what to do", async () => {
    await browser.answer("worker.ts", null);
    const page = await browser.open(ARENDA, "2026-10-01", "light", false);
    await page.getByText(strings.notices.noEngine).waitFor();
    expect(await page.getByRole("button", { name: strings.firstRun.takeActiveSheet }).count()).toBe(0);
  }, 60_000);

  test("that breaks down ends what waits for it, and the user is told", async () => {
    const broken = `addEventListener("message", () => setTimeout(() => { throw new Error("out of memory"); }, 500));`;
    await browser.answer("worker.ts", (script) => broken + script);
    const page = await browser.open(ARENDA, "2026-10-01");
    await page.getByText(strings.notices.excelFailed).waitFor();
    await page.getByText(REMOTE_WORDS.lost).waitFor();
    await idle(page);
  }, 60_000);

  test("is stopped in the midst of its work, and nothing is left of it", async () => {
    const page = await browser.open(ARENDA, "2026-10-01");
    await page.getByRole("button", { name: strings.firstRun.takeActiveSheet }).click();
    await page.getByRole("heading", { name: strings.source.found }).waitFor();
    await page.evaluate(
      // Pressed as soon as it is there: a register of this size is built in a second.
      `new MutationObserver(() => {
        [...document.querySelectorAll("button")].find((one) => one.textContent === "${strings.tasks.stop}")?.click();
      }).observe(document.body, { subtree: true, childList: true })`,
    );
    await page.getByRole("button", { name: strings.source.next }).click();
    await page.getByText(strings.notices.stopped.title, { exact: true }).waitFor();
    expect(browser.complaints).toEqual([]);
    expect(await page.getByText(strings.register.none).isVisible()).toBe(true);
  }, 60_000);
});
