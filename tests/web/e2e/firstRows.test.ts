import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { words } from "../../../src/web/webWords";
import { xlsx } from "../../file/read/oddFiles";
import { violationsAtWork } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { choose, idle } from "./journey";
import { openWebBrowser, picture, type WebBrowser } from "./webBrowser";

/** Keeps back what the page's workers answer, until it is let go: the files are being read for so long. */
const HOLD = `(() => {
  const listen = Worker.prototype.addEventListener;
  const held = [];
  globalThis.letGo = () => held.splice(0).forEach((tell) => tell());
  Worker.prototype.addEventListener = function (type, listener, options) {
    if (type !== "message") return listen.call(this, type, listener, options);
    const tell = (event) => (listener.handleEvent ? listener.handleEvent(event) : listener.call(this, event));
    const later = (event) => (globalThis.isFree ? tell(event) : held.push(() => tell(event)));
    return listen.call(this, type, later, options);
  };
})()`;

/** A long workbook: a title, headings, and so many debts. */
function longWorkbook(debts: number): Promise<Uint8Array> {
  const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const headings = ["Должник", "ИНН", "Договор", "Срок оплаты", "Сумма долга, руб.", "Примечание"];
  const rows = Array.from({ length: debts }, (_, index) => [
    text(`ООО «Ромашка-${String(index + 1)}»`),
    text("7707083893"),
    text(`Договор № ${String(index + 1)} от 10.01.2025`),
    '<c s="1"><v>46000</v></c>',
    `<c s="2"><v>${String(1_000_000 + index)}.5</v></c>`,
    text("&lt;b&gt;http://www.example.ru&lt;/b&gt;"),
  ]);
  const all = [[text("Реестр дебиторской задолженности по доходам")], headings.map(text), ...rows];
  return xlsx(all.map((cells) => `<row>${cells.join("")}</row>`).join(""));
}

describeWithChromium("A long file that is being read", () => {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-"));
  const file = join(folder, "долги.xlsx");
  let browser: WebBrowser;

  beforeAll(async () => {
    writeFileSync(file, await longWorkbook(3_000));
    browser = await openWebBrowser();
  }, 400_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test("shows its first rows, can be stopped, and gives way to the grid", async () => {
    const page = await browser.open();
    // Before its first file the page has started no worker.
    await page.evaluate(HOLD);
    const rows = page.getByRole("table", { name: words.opening.firstRows("Долги") });
    await choose(page, file);
    await rows.getByRole("cell", { name: "ООО «Ромашка-1»" }).waitFor();
    expect(await rows.getByRole("row").count()).toBe(40);
    for (const name of ["09.12.2025", "1 000 000,50"])
      expect(await rows.getByRole("cell", { name }).count()).toBeGreaterThan(0);
    expect(await rows.locator("a, b").count()).toBe(0);
    for (const colorScheme of ["light", "dark"] as const)
      for (const width of [1366, 320]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 768 });
        expect(await violationsAtWork(page)).toEqual([]);
        await picture(page, `first rows ${colorScheme} ${String(width)}`);
        expect(await page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth")).toBe(false);
      }
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole("button", { name: words.opening.stop }).click();
    await page.getByRole("button", { name: words.start.open }).waitFor();
    expect(await page.getByRole("table").count()).toBe(0);

    await choose(page, file);
    await rows.waitFor();
    await page.evaluate("globalThis.isFree = true; globalThis.letGo()");
    await page.getByRole("tab", { name: "Долги" }).waitFor();
    await idle(page);
    expect(await page.getByRole("table").count()).toBe(0);
    expect(browser.complaints).toEqual([]);
    await page.close();
  }, 120_000);
});
