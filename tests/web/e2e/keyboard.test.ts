import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { HINTS } from "../../../src/pane/hints/hintStrings";
import { strings } from "../../../src/pane/strings";
import { words } from "../../../src/web/webWords";
import { violations } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { idle } from "./journey";
import { openWebBrowser, picture, samplePath, type WebBrowser } from "./webBrowser";

/** So many stops at most lie between two places of the page. */
const STOPS = 120;

/** What stands above the debts of four files: each leaves one thing open. */
const DOUBTFUL = [
  ["Должник;ИНН;День платежа;Сумма задолженности"],
  ["Должник;ИНН;До какого числа;Сумма задолженности"],
  ["Реестр задолженности, тыс. руб.", "Должник;ИНН;Дата возникновения;Сумма задолженности, руб."],
  ["Должник;ИНН;Дата оплаты;Сумма задолженности"],
];
/** The debts of one of them: files with the same debts would count once. */
const debtsOf = (file: number): readonly string[] =>
  [12, 45, 9, 30].map(
    (sum, index) =>
      `ООО «Клён-${String(file)}${String(index)}»;;1${String(index)}.02.2026;${String(sum)}${String(file)}`,
  );

describeWithChromium("The page by keyboard alone", () => {
  let browser: WebBrowser;

  beforeAll(async () => {
    browser = await openWebBrowser();
  }, 400_000);

  afterAll(() => browser.close());

  /** Presses Tab until the focus is on what is called so. */
  async function tabTo(page: Page, name: string | RegExp): Promise<void> {
    const stops: string[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate<string>(
        // Between the last stop and the first the focus is on the page as a whole.
        "(({ activeElement: e }) => e === document.body ? '' : (e.getAttribute('aria-label') ?? e.textContent))(document)",
      );
      if (typeof name === "string" ? focused.includes(name) : name.test(focused)) return;
      stops.push(focused.slice(0, 30));
    }
    throw new Error(`No way to «${String(name)}» by Tab: ${stops.join(" | ")}`);
  }

  test("from a sample to the debtor's line and the saved workbook", async () => {
    const page = await browser.open();
    await page.getByRole("button", { name: words.start.open }).waitFor();
    // The button for files comes first; what opens then is the browser's own.
    await tabTo(page, words.start.open);
    await tabTo(page, words.samples["zhurnal-1251.csv"].title);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.source.found }).waitFor();
    await idle(page);
    // What was pressed is gone: the work goes on in the pane, where the first hint can be closed.
    expect(await page.evaluate("document.activeElement.ariaLabel")).toBe(words.grid.pane);
    await tabTo(page, HINTS.understood);
    await page.keyboard.press("Enter");
    await page.getByRole("note", { name: HINTS.label }).waitFor({ state: "detached" });

    await tabTo(page, strings.source.next);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.register.totals }).waitFor();
    await idle(page);

    await tabTo(page, new RegExp(`^${strings.tabs.register}$`));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByLabel(strings.work.search).waitFor();
    await tabTo(page, /^Должник: /);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.work.history }).waitFor();
    await tabTo(page, /^В реестр: /);
    await page.keyboard.press("Enter");
    await idle(page);

    // The debt's line is selected: along it and back.
    await tabTo(page, /^A\d+: /);
    const row = (await page.locator(".grid-address").textContent())?.trim().slice(1) ?? "";
    for (let right = 0; right < 8; right += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator(".grid-address").textContent()).toMatch(new RegExp(`^[B-Z]+${row}\\s*$`));

    await tabTo(page, words.bar.save);
    const downloading = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    const download = await downloading;
    const saved = { fileName: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
    const kinds = (await (await openFileWorkbook([saved])).sheets()).map(({ kind }) => kind);
    expect(kinds).toContain("register");
    expect(browser.complaints).toEqual([]);
    await page.close({ runBeforeUnload: false });
  }, 120_000);

  test("four files with doubts: one list of questions, a press for each, and the register of all", async () => {
    const page = await browser.open();
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(
        DOUBTFUL.map((lines, index) => ({
          name: `долги ${String(index + 1)}.csv`,
          mimeType: "text/csv",
          buffer: Buffer.from([...lines, ...debtsOf(index + 1)].join("\r\n")),
        })),
      );
    const gate = page.getByRole("list", { name: strings.source.gate.title });
    await gate.waitFor();
    await idle(page);
    await picture(page, "questions");
    expect(await violations(page)).toEqual([]);
    for (let left = DOUBTFUL.length; left > 0; left -= 1) {
      expect(await gate.getByRole("group").count()).toBe(left);
      const answer = (await gate.getByRole("button").first().textContent()) ?? "";
      await tabTo(page, new RegExp(`^${answer}$`));
      await page.keyboard.press("Enter");
      await idle(page);
      await gate
        .getByRole("group")
        .nth(left - 1)
        .waitFor({ state: "detached" });
    }
    await tabTo(page, strings.source.next);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.register.totals }).waitFor();
    await page
      .getByText(String(DOUBTFUL.length * debtsOf(1).length), { exact: true })
      .first()
      .waitFor();
    expect(browser.complaints).toEqual([]);
    await page.close({ runBeforeUnload: false });
  }, 120_000);

  test("the sheets' tabs are reached and chosen", async () => {
    const page = await browser.open();
    await page.locator("input[type=file]").first().setInputFiles(samplePath("arenda-severodvinsk.xlsx"));
    await page.getByRole("heading", { name: strings.source.found }).waitFor();
    await idle(page);
    await tabTo(page, /^Дебиторка на 01\.10\.2026$/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Свод", exact: true, selected: true }).waitFor();
    await page.close();
  }, 60_000);
});
