import type { Page } from "playwright-core";
import { strings } from "../../../src/pane/strings";
import { words } from "../../../src/web/webWords";

/** A sample, and what the user chooses on the way. */
export interface Journey {
  readonly file: string;
  readonly rules: "model" | "severodvinsk" | "sevsk";
  /** Whether debts stand on several sheets, all of which are taken. */
  readonly several?: boolean;
  /** Whether a control fails, on purpose: a total typed wrong, or a row whose sum is words. */
  readonly failing?: boolean;
}

/** Every sample with the rules that fit it. */
export const JOURNEYS: readonly Journey[] = [
  { file: "arenda-severodvinsk.xlsx", rules: "severodvinsk", failing: true },
  { file: "osv-205-sevsk.xlsx", rules: "sevsk" },
  { file: "vologda-administratory.xlsx", rules: "model", several: true, failing: true },
  { file: "olenegorsk-uchrezhdeniya.xlsx", rules: "model", several: true },
  { file: "zhurnal-1251.csv", rules: "model" },
  { file: "zhurnal.xls", rules: "model" },
];

/** Nothing is under way any more. */
export async function idle(page: Page): Promise<void> {
  await page.waitForSelector("body:not(:has([role=progressbar]))", { timeout: 60_000 });
}

/** Presses a button of the pane and waits until what it began has ended. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
  await idle(page);
}

/** Goes to a step of the pane. */
export async function step(
  page: Page,
  name: "source" | "register" | "work" | "deadlines" | "papers" | "forms" | "done",
): Promise<void> {
  await page.getByRole("tab", { name: strings.tabs[name], exact: true }).click();
  await idle(page);
}

/** Chooses files of this machine, to be opened as the page's workbook. */
export async function choose(page: Page, ...paths: readonly string[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...paths]);
}

/** From a chosen file to its mapping. */
export async function toSource(page: Page, { rules, several }: Journey): Promise<void> {
  if (several === true) {
    const sheets = page.getByRole("group", { name: strings.source.chooseSheets });
    await sheets.waitFor();
    for (const box of await sheets.getByRole("checkbox").all()) await box.check();
    await press(page, strings.source.takeChosen);
  }
  await page.getByRole("heading", { name: strings.source.found }).first().waitFor();
  await idle(page);
  await page.getByLabel(strings.source.ruleSet).selectOption(rules);
}

/** From the mapping to the register. */
export async function toRegister(page: Page): Promise<void> {
  await press(page, strings.source.next);
  await page.getByRole("heading", { name: strings.register.totals }).waitFor();
  await idle(page);
}

/** From the register to every form of every document that has something to say, also those that lack some facts. */
export async function toForms(page: Page): Promise<void> {
  await step(page, "forms");
  await page.getByLabel(strings.documents.one, { exact: true }).selectOption("");
  const forms = page.getByRole("group", { name: strings.forms.choose });
  for (const box of await forms.getByRole("checkbox").all()) await box.check();
  await press(page, strings.forms.build);
  await page.getByText(strings.forms.built, { exact: true }).waitFor();
}

/** The name of the button that saves. */
export const SAVE = words.bar.save;
