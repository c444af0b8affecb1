import { readFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { openRegister } from "../../../src/app/openRegister";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { strings } from "../../../src/pane/strings";
import { violations } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { partsOf } from "../../file/package/support";
import { choose, idle, press, SAVE, step, toRegister, toSource, type Journey } from "./journey";
import { lastMonth, table, THIS_MONTH } from "./lastMonth";
import { openWebBrowser, picture, samplePath, save, type WebBrowser } from "./webBrowser";

const JOURNEY: Journey = { file: "arenda-severodvinsk.xlsx", rules: "severodvinsk" };
const MAKE = /^Составить документы/;

describeWithChromium("Papers and months on the page", () => {
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

  test("last month's register and this month's files become the new register, with every doubt asked first", async () => {
    const page = await browser.open();
    const texts = strings.months;
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([
        { name: "долги – реестр.xlsx", mimeType: "", buffer: Buffer.from(await lastMonth()) },
        { name: "Альфа.csv", mimeType: "text/csv", buffer: Buffer.from(table("01.10.2026", THIS_MONTH)) },
        { name: "сломан.xlsx", mimeType: "", buffer: Buffer.from("%PDF-1.7") },
      ]);
    await page.getByRole("heading", { name: texts.title }).waitFor();
    await page.getByText(texts.place("долги – реестр.xlsx", "Реестр должников")).waitFor();
    await page.getByText(texts.place("Альфа.csv", "Лист1")).first().waitFor();
    await page.getByRole("list", { name: texts.notTaken }).waitFor();
    await idle(page);
    await picture(page, "new-month");
    expect(await violations(page)).toEqual([]);
    await press(page, texts.check);
    await page.getByRole("heading", { name: texts.pairsTitle }).waitFor();
    const same = page.getByRole("button", { name: /^Тот же долг/ });
    await same.focus();
    await page.keyboard.press("Enter");
    await page.getByText(texts.decided(1, 1)).waitFor();
    await picture(page, "new-month-check");
    expect(await violations(page)).toEqual([]);
    await press(page, texts.build);
    await step(page, "register");
    await page.getByRole("heading", { name: texts.filesTitle }).waitFor();
    await page.getByText(new RegExp(`^${texts.verdicts.damaged}`)).waitFor();
    await page.getByRole("heading", { name: texts.changesTitle }).waitFor();
    await picture(page, "new-month-built");
    expect(await violations(page)).toEqual([]);
    const saved = await save(page, SAVE);
    const workbook = await openFileWorkbook([saved]);
    const { entries = [] } =
      (await openRegister(workbook, { asOf: isoDay("2026-10-01"), rules: "model" })) ?? {};
    expect(entries.map(({ debt }) => [debt.debtorName, debt.claimDate])).toEqual([
      ["ИП Лютиков А. А.", isoDay("2026-08-20")],
      ["АО «Клевер»", null],
    ]);
    await step(page, "deadlines");
    const [calendar] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: texts.calendar, exact: true }).click(),
    ]);
    expect(calendar.suggestedFilename()).toMatch(/\.ics$/);
    await idle(page);
    await picture(page, "new-month-plan");
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
