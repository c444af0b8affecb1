import type { Page } from "playwright-core";
import { strings } from "../../../src/pane/strings";
import { describeWithChromium } from "../../tools/available";
import { csv } from "../../pane/openWorkbook";
import type { Seen } from "./hostMessages";
import { idle, lookAtExcel, openPaneBrowser, selectInExcel, type PaneBrowser } from "./openPage";

/** So many stops at most lie between two places of a screen. */
const STOPS = 80;

// The last heading is one that the pane asks about before it builds.
const HEAD = "Должник;ИНН;Договор;Дата возникновения;Срок уплаты;Сумма долга, руб.;Когда отправили бумагу";
const SHEET = csv(
  HEAD,
  ...[1, 2, 3, 4, 5, 6].map((number) => {
    const sent = number < 4 ? `0${String(number)}.03.2026` : "";
    return `ООО «Ромашка ${String(number)}»;7707083893;№ ${String(number)};10.01.2026;10.02.2026;${String(number)}000,00;${sent}`;
  }),
);

describeWithChromium("The journey by keyboard alone", () => {
  let browser: PaneBrowser;
  let page: Page;

  beforeAll(async () => {
    browser = await openPaneBrowser();
  }, 120_000);

  afterAll(() => browser.close());

  const focused = (): Promise<string> =>
    page.evaluate<string>(
      // Between the last stop and the first the focus is on the page as a whole.
      "(({ activeElement: e }) => e === document.body ? '' : (e.getAttribute('aria-label') ?? e.textContent))(document)",
    );

  /** Presses Tab until the focus is on what is called so. */
  async function tabTo(name: string): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const text = await focused();
      // A screen as a whole, which has the focus where its button is gone, says all of its texts.
      if (text.includes(name) && text.length < 120) return;
    }
    throw new Error(`No way to «${name}» by Tab`);
  }

  /** Goes to what is called so and presses it; whatever becomes of it, the keyboard keeps a place. */
  async function press(name: string, done: () => Promise<unknown>): Promise<void> {
    await tabTo(name);
    await page.keyboard.press("Enter");
    await done();
    await idle(page);
    expect([name, await focused()]).not.toEqual([name, ""]);
  }

  const heading = (name: string) => () => page.getByRole("heading", { name, exact: true }).waitFor();
  const gone = (text: string) => () => page.getByText(text, { exact: true }).waitFor({ state: "detached" });

  /** Waits until the workbook is so. */
  async function seen(what: (workbook: Seen) => boolean): Promise<void> {
    while (!what(await lookAtExcel(page))) await page.waitForTimeout(20);
  }

  /** From the chosen step to the next one. */
  async function nextStep(from: string): Promise<void> {
    await tabTo(from);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  }

  test("leads from the sheet to the copy, and back to the workbook as it was", async () => {
    const { tabs, source, register, deadlines, forms, done, firstRun, notices } = strings;
    page = await browser.open(SHEET, "2026-10-01");
    const before = await lookAtExcel(page);
    await press(firstRun.takeActiveSheet, heading(source.found));
    await press(source.gate.yes, gone(source.gate.title));
    await press(source.next, heading(register.totals));

    await nextStep(tabs.register);
    await page.getByLabel(strings.work.search).waitFor();
    await tabTo("Должник: ");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: strings.work.history }).waitFor();
    await tabTo("Почему");
    await page.keyboard.press("Space");
    await page.getByRole("list", { name: deadlines.reasons }).waitFor();
    await press(deadlines.mark, gone(deadlines.mark));

    await nextStep(tabs.work);
    await page.getByRole("heading", { name: deadlines.calendar }).waitFor();
    await nextStep(tabs.deadlines);
    await page.getByLabel(strings.papers.paper, { exact: true }).waitFor();
    await nextStep(tabs.papers);
    await page.getByRole("heading", { name: forms.choose }).waitFor();
    await press(forms.all, () => page.getByText(forms.nothing, { exact: true }).waitFor());
    await press(forms.build, heading(forms.built));
    const written = await lookAtExcel(page);
    expect(written.active).toBe("Реестр должников");
    await showRowsBehind();

    await nextStep(tabs.forms);
    await page.getByRole("heading", { name: done.controls }).waitFor();
    await press(done.makeCopy, () => seen(({ copies }) => copies === 1));
    expect(await page.getByRole("heading", { name: done.controls }).isVisible()).toBe(true);
    await tabTo(done.remove);
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").waitFor();
    await press(done.remove, () => page.getByText(notices.removed.title).waitFor());
    expect((await lookAtExcel(page)).sheets.map(({ name }) => name)).toEqual(
      before.sheets.map(({ name }) => name),
    );
    expect(browser.complaints).toEqual([]);
    await page.close();
  }, 180_000);

  /** Selects one figure of a form after another until one has debts behind it, and goes to the first of them. */
  async function showRowsBehind(): Promise<void> {
    const { sheets } = await lookAtExcel(page);
    const built = await page.getByRole("button", { name: /^Открыть лист/ }).allTextContents();
    const figures = sheets
      .filter(({ name }) => built.includes(strings.forms.open(name)))
      .flatMap(({ name, formulas }) => formulas.map((address) => [name, address] as const));
    const list = page.getByRole("list", { name: strings.forms.behindTitle });
    for (const [sheet, address] of figures) {
      await selectInExcel(page, sheet, address);
      await page.getByText(`${sheet}, ${address}`).waitFor();
      if ((await list.getByRole("button").count()) === 0) continue;
      const debtor = (await list.getByRole("button").first().textContent()) ?? "";
      await press(debtor, () => seen(({ active }) => active === "Реестр должников"));
      return;
    }
    throw new Error("No figure has debts behind it");
  }
});
