import type { Locator, Page } from "playwright-core";
import { STAGE_WORDS } from "../../../src/assessment/assessmentWords";
import { columnName } from "../../../src/domain/grid";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { strings } from "../../../src/pane/strings";
import { WORDS } from "../../../src/web/grid/gridWords";
import { describeWithChromium } from "../../tools/available";
import { choose, idle, SAVE, step, toRegister, toSource, type Journey } from "./journey";
import { downloaded, openWebBrowser, picture, samplePath, save, type WebBrowser } from "./webBrowser";

const JOURNEY: Journey = { file: "zhurnal-1251.csv", rules: "model" };
const CLAIM = "Претензия направлена";
/** So many columns at most lie between the first and the last that the register shows. */
const COLUMNS = 80;

describeWithChromium("Typing into the grid", () => {
  let browser: WebBrowser;

  beforeAll(async () => {
    browser = await openWebBrowser();
  }, 400_000);

  afterAll(() => browser.close());

  /** The address that the grid tells under the sheet. */
  const address = async (page: Page): Promise<string> =>
    (await page.locator(".grid-address").textContent())?.trim() ?? "";

  /** Goes to a column of the selected row, as the arrow keys lead there. */
  async function toColumn(page: Page, letters: string): Promise<void> {
    for (let stop = 0; stop < COLUMNS; stop += 1) {
      if ((await address(page)).replace(/\d.*/, "") === letters) return;
      await page.keyboard.press("ArrowRight");
      await page.waitForTimeout(30);
    }
    throw new Error(`No way to column ${letters}`);
  }

  test("a claim's date changes the stage, the pane and the workbook that is saved at once", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await toRegister(page);
    const before = await openFileWorkbook([await save(page, SAVE)]);
    const grid = await before.read("Реестр должников");
    const header = find(grid, (value) => value === CLAIM);

    await step(page, "work");
    const stages = page.getByLabel(strings.work.stage, { exact: true });
    const wantingClaim = (count: number): Locator =>
      stages.locator("option", { hasText: strings.work.option(STAGE_WORDS["claim-due"], count) });
    const wanting = Number(
      (await stages.locator("option[value=claim-due]").textContent())?.replace(/\D/g, ""),
    );
    await stages.selectOption("claim-due");
    await idle(page);
    await page
      .getByRole("button", { name: /^Должник: / })
      .first()
      .click();
    const card = page.getByRole("button", { name: /^В реестр: / }).first();
    const name = ((await card.getAttribute("aria-label")) ?? "").replace("В реестр: ", "");
    await card.click();
    // The grid goes to the debt when it has the register's rows.
    await page.locator(".grid-address").filter({ hasNotText: /^A1$/ }).waitFor();
    const row = Number((await address(page)).replace(/\D/g, "").trim());
    expect(grid.value(row - 1, 0)).toBe(name);

    await page.locator(".grid-editor").focus();
    await toColumn(page, columnName(header.column));
    await page.keyboard.type("30.09.2026");
    // Without Enter: what is being typed is in the file, too.
    const saved = await downloaded(page, () => page.keyboard.press("Control+s"));
    // The debt is no longer among those that want a claim.
    await page.getByRole("button", { name: strings.work.back }).click();
    await wantingClaim(wanting - 1).waitFor({ state: "attached" });
    await idle(page);
    await picture(page, "typed");

    const after = await (await openFileWorkbook([saved])).read("Реестр должников");
    const stage = find(after, (value) => value === "Этап").column;
    expect(grid.value(row - 1, stage)).toBe("нужна претензия");
    expect(after.value(row - 1, stage)).toBe("претензия направлена");
    expect(after.value(row - 1, header.column)).toBe(46_295);
    expect(browser.complaints).toEqual([]);
    await page.close({ runBeforeUnload: false });
  }, 120_000);

  test("the accountant's own sheet takes nothing, and says why", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await page.locator(".grid-editor").focus();
    await page.keyboard.type("1");
    await page.getByText(WORDS.readOnly).first().waitFor();
    await page.close({ runBeforeUnload: false });
  }, 60_000);

  test("a sheet that the program fills takes nothing, and says why", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await toRegister(page);
    await page.getByRole("tab", { name: "Контроль", exact: true }).click();
    await page.getByRole("tab", { name: "Контроль", exact: true, selected: true }).waitFor();
    await page.locator(".grid-editor").focus();
    await page.keyboard.type("1");
    await page.getByText(WORDS.computed).first().waitFor();
    expect(await page.locator(".grid-editor-open").count()).toBe(0);
    await page.close({ runBeforeUnload: false });
  }, 60_000);
});

interface Grid {
  readonly used: { readonly bottom: number; readonly right: number } | null;
  value(row: number, column: number): unknown;
}

function find(grid: Grid, is: (value: unknown) => boolean): { row: number; column: number } {
  for (let row = 0; row <= (grid.used?.bottom ?? -1); row += 1)
    for (let column = 0; column <= (grid.used?.right ?? -1); column += 1)
      if (is(grid.value(row, column))) return { row, column };
  throw new Error("It is nowhere on the sheet");
}
