import type { Page } from "playwright-core";
import { OWN } from "../../../src/pane/ownStrings";
import { strings } from "../../../src/pane/strings";
import { violations } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { sample } from "../../pane/openWorkbook";
import { BACKGROUNDS, idle, openPaneBrowser, picture, wear, type PaneBrowser } from "./openPage";

describeWithChromium("«Свой регламент» in a browser", () => {
  let browser: PaneBrowser;

  beforeAll(async () => {
    browser = await openPaneBrowser();
  }, 120_000);

  afterAll(() => browser.close());

  const fill = (page: Page, label: string, text: string): Promise<void> =>
    page.getByLabel(label, { exact: true }).fill(text);

  test.each(BACKGROUNDS)(
    "is filled in, tried as it is typed, saved and in force over $background, in $looks colours",
    async ({ looks }) => {
      const page = await browser.open(sample("arenda-severodvinsk.xlsx"), "2026-10-01", looks[0]);
      const check = async (name: string): Promise<void> => {
        for (const look of looks) {
          await wear(page, look);
          const found = await violations(page);
          await picture(page, `${name} ${look}`);
          expect([name, look, found]).toEqual([name, look, []]);
        }
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      };
      await page.getByRole("button", { name: strings.firstRun.takeActiveSheet }).click();
      await idle(page);
      await page.getByText(OWN.title, { exact: true }).click();
      await page.getByLabel("Претензия", { exact: true }).waitFor();
      await fill(page, "Название, номер и дата", "Регламент района, № 25 от 02.10.2025");
      await fill(page, "Претензия", "30 дней от срока уплаты");
      await page.getByText("не сказано, каких дней", { exact: false }).waitFor();
      await check("own 1 fault");
      await fill(
        page,
        "Претензия",
        "ФЛ: 60 календарных дней, п. 10; 30 календарных дней от срока уплаты, п. 9",
      );
      await fill(page, "Ответ на претензию", "15 рабочих дней от получения претензии, п. 12");
      await fill(page, "Отчёты", "Отчёт о взыскании: 20.01 на 31.12, п. 15");
      // 10.02.2026 + 30 days, and + 60.
      await page.getByText("не позднее 12.03.2026 (№ 25, п. 9)", { exact: false }).waitFor();
      await page.getByText("не позднее 13.04.2026 (№ 25, п. 10)", { exact: false }).waitFor();
      await check("own 2 good");
      await page.getByRole("button", { name: OWN.save }).click();
      await idle(page);
      await page.getByText("Действует свой регламент", { exact: false }).waitFor();
      await check("own 3 in force");
      await page.getByRole("button", { name: strings.source.next }).click();
      await idle(page);
      await page.getByText("Свой регламент: Регламент района, № 25", { exact: false }).first().waitFor();
      expect(browser.complaints).toEqual([]);
      await page.close();
    },
    120_000,
  );
});
