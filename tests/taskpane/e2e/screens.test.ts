import type { Page } from "playwright-core";
import { strings } from "../../../src/pane/strings";
import { violations } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { sample } from "../../pane/openWorkbook";
import { BACKGROUNDS, idle, openPaneBrowser, picture, wear, type PaneBrowser } from "./openPage";

const ARENDA = sample("arenda-severodvinsk.xlsx");
const AS_OF = "2026-10-01";

describeWithChromium("The pane's screens in a browser", () => {
  let browser: PaneBrowser;

  beforeAll(async () => {
    browser = await openPaneBrowser();
  }, 120_000);

  afterAll(() => browser.close());

  const press = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name, exact: true }).first().click();
    await idle(page);
  };
  const choose = async (page: Page, tab: keyof typeof strings.tabs): Promise<void> => {
    await page.getByRole("tab", { name: strings.tabs[tab] }).click();
    await idle(page);
  };

  test.each(BACKGROUNDS)(
    "each screen is accessible, fits and keeps quiet over $background, in $looks colours",
    async ({ looks }) => {
      const page = await browser.open(ARENDA, AS_OF, looks[0]);
      const check = async (name: string): Promise<void> => {
        for (const look of looks) {
          await wear(page, look);
          const found = await violations(page);
          await picture(page, `${name} ${look}`);
          expect([name, look, found]).toEqual([name, look, []]);
        }
        const fits = await page.evaluate("document.documentElement.scrollWidth <= innerWidth");
        expect([name, fits]).toEqual([name, true]);
      };
      await check("1 first run");
      await press(page, strings.firstRun.takeActiveSheet);
      await page.getByLabel(strings.source.ruleSet).selectOption("severodvinsk");
      await page.getByText(strings.source.terms).click();
      await page.getByRole("button", { name: strings.source.saveTerms }).waitFor();
      await check("2 source");
      await press(page, strings.source.next);
      await page.getByRole("heading", { name: strings.register.totals }).waitFor();
      await check("3 register");
      await choose(page, "work");
      await page.getByRole("button", { name: /^Выбрать все найденные/ }).click();
      await press(page, strings.work.markTicked);
      await page.getByRole("group", { name: strings.work.markTitle }).waitFor();
      await check("4 work");
      await page
        .getByRole("button", { name: /^Должник: / })
        .first()
        .click();
      await page
        .getByRole("button", { name: /^Почему/ })
        .first()
        .click();
      await page.getByRole("button", { name: strings.deadlines.mark, exact: true }).waitFor();
      await check("4 debtor");
      await choose(page, "deadlines");
      await page.getByRole("heading", { name: strings.deadlines.calendar }).waitFor();
      await check("4 deadlines");
      await choose(page, "papers");
      await page.getByText(strings.papers.options, { exact: true }).click();
      await press(page, strings.papers.previewLook);
      await page.getByRole("group", { name: strings.papers.previewPaper }).waitFor();
      await check("4 paper");
      await page.getByRole("button", { name: /^Составить документы/ }).click();
      await idle(page);
      await page.getByRole("button", { name: strings.papers.markSent, exact: true }).waitFor();
      await check("4a papers");
      await choose(page, "forms");
      await press(page, strings.forms.all);
      await press(page, strings.forms.build);
      await page.getByText(strings.forms.built, { exact: true }).waitFor();
      await check("5 forms");
      await choose(page, "done");
      await page.getByRole("heading", { name: strings.done.controls }).waitFor();
      await check("6 done");
      await press(page, strings.done.remove);
      await page.getByRole("alertdialog").waitFor();
      await check("7 remove");
      expect(browser.complaints).toEqual([]);
      await page.close();
    },
    240_000,
  );
});
