import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { BOARD } from "../../../src/pane/boardStrings";
import { strings } from "../../../src/pane/strings";
import { words } from "../../../src/web/webWords";
import { violations } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { choose, idle, step, toForms, toRegister, toSource, type Journey } from "./journey";
import { openWebBrowser, picture, samplePath, type WebBrowser } from "./webBrowser";

const JOURNEY: Journey = { file: "arenda-severodvinsk.xlsx", rules: "severodvinsk" };
const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "contrast", media: { colorScheme: "dark", forcedColors: "active" } },
] as const;

describeWithChromium("The page's looks", () => {
  let browser: WebBrowser;

  beforeAll(async () => {
    browser = await openWebBrowser();
  }, 400_000);

  afterAll(() => browser.close());

  test("every view is accessible and keeps quiet in light, dark and contrast colours", async () => {
    const page = await browser.open();
    const check = async (view: string): Promise<void> => {
      await idle(page);
      for (const { name: look, media } of LOOKS) {
        await page.emulateMedia(media);
        const found = await violations(page);
        await picture(page, `${look} ${view}`);
        expect([view, look, found]).toEqual([view, look, []]);
      }
    };
    await page.getByText(words.offline.cached).waitFor();
    await check("1 start");
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await check("2 source");
    await toRegister(page);
    await check("3 register");
    await page.getByRole("button", { name: BOARD.open }).press("Enter");
    const tiles = page.getByRole("list", { name: BOARD.tiles });
    await tiles.waitFor();
    await check("3a board");
    await page.setViewportSize({ width: 1920, height: 1080 });
    await picture(page, "3a board 1920");
    await page.setViewportSize({ width: 350, height: 700 });
    await picture(page, "3a board 350");
    expect(await overflow(page)).toBe(false);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia(LOOKS[0].media);
    await expectOnePage(page);
    // Its debts, by keyboard: the tile leads to «Работа», where the focus follows.
    await tiles.getByRole("button", { name: /^нужна претензия/u }).press("Enter");
    await page.getByRole("button", { name: BOARD.figure("нужна претензия"), pressed: true }).waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: /^36\sдолгов · .*\sруб\. = .*\sтыс\.\sруб\./u })
      .waitFor();
    await picture(page, "3b debts of a figure");
    await printedPages(page, "3b list", () => page.getByRole("button", { name: BOARD.list.print }).click());
    await page.getByRole("button", { name: strings.work.reset }).click();
    await step(page, "work");
    await page.getByLabel(strings.work.search).waitFor();
    await check("4 work");
    await step(page, "deadlines");
    await page.getByRole("heading", { name: strings.deadlines.calendar }).waitFor();
    await check("4 deadlines");
    await step(page, "papers");
    await page.getByRole("button", { name: strings.papers.makeSheets }).waitFor();
    await check("4a papers");
    await toForms(page);
    await check("5 forms");
    await step(page, "done");
    await page.getByRole("heading", { name: strings.done.controls }).waitFor();
    await check("6 done");
    await page.getByRole("button", { name: words.bar.more, exact: true }).click();
    await page.getByRole("menu").waitFor();
    await check("7 menu");
    expect(browser.complaints).toEqual([]);
    await page.close();
  }, 360_000);

  test("a narrow window shows the pane below the grid, and nothing overflows", async () => {
    const page = await browser.open();
    await page.setViewportSize({ width: 640, height: 900 });
    expect(await overflow(page)).toBe(false);
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    const [grid, pane] = await Promise.all(
      [words.grid.region, words.grid.pane].map((name) =>
        page.getByRole("region", { name, exact: true }).first().boundingBox(),
      ),
    );
    expect(pane?.y).toBeGreaterThanOrEqual((grid?.y ?? 0) + (grid?.height ?? 0));
    expect(await overflow(page)).toBe(false);
    await picture(page, "narrow");
    await toRegister(page);
    for (const [name, width, height] of [
      ["phone", 400, 800],
      ["zoomed", 683, 384],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await overflow(page)).toBe(false);
      const sheet = await page.locator(".grid-canvas").boundingBox();
      // Column letters, the table's headings and five debts of two lines each.
      expect([name, sheet?.height]).toEqual([name, expect.any(Number)]);
      expect(sheet?.height ?? 0).toBeGreaterThanOrEqual(20 + 82 + 5 * 36);
      await picture(page, name);
    }
    await page.close();
  }, 120_000);

  test("the pane can be widened by keyboard, and hidden", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    const pane = page.getByRole("region", { name: words.grid.pane });
    const before = (await pane.boundingBox())?.width ?? 0;
    await page.getByRole("separator", { name: words.grid.divider }).focus();
    await page.keyboard.press("ArrowLeft");
    expect((await pane.boundingBox())?.width).toBe(before + 20);
    await page.getByRole("button", { name: words.bar.hidePane }).click();
    expect(await pane.count()).toBe(0);
    await page.getByRole("button", { name: words.bar.showPane }).click();
    await page.getByRole("heading", { name: strings.source.found }).waitFor();
    await page.close();
  }, 120_000);

  test("files that are held over an open workbook outline the whole grid, until they are taken away", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await page.getByRole("tab", { name: "Свод" }).waitFor();
    const { left: before } = await edges(page);
    await holdFile(page, "dragover");
    await picture(page, "dragged");
    const { left, right, top, bottom } = await edges(page);
    expect(left).not.toBe(before);
    // A line of one colour is all that two opposite edges of the sheet and its tabs can have in common.
    expect(left).toBe(right);
    expect(top).toBe(bottom);
    await holdFile(page, "dragleave");
    expect((await edges(page)).left).not.toBe(left);
    await page.close();
  }, 120_000);
});

/** The board is printed on one page A4, whatever the window shows. */
async function expectOnePage(page: Page): Promise<void> {
  expect(await printedPages(page, "3a board", () => Promise.resolve())).toBe(1);
}

/** The number of pages that the browser prints once something is done; kept where pictures are asked for. */
async function printedPages(page: Page, name: string, begin: () => Promise<void>): Promise<number> {
  // Headless there is no dialogue: the page is printed by the next line, while it thinks that the dialogue is open.
  await page.evaluate("void (window.print = () => undefined)");
  await begin();
  await page.locator(".print-sheet").waitFor({ state: "attached" });
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) writeFileSync(join(folder, `${name}.pdf`), bytes);
  return bytes.toString("latin1").match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}

/** What a browser tells the page of a file that is dragged over it, or away from it. */
async function holdFile(page: Page, event: "dragover" | "dragleave"): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    "(() => { const held = new DataTransfer(); held.items.add(new File(['1'], 'долги.csv')); return held; })()",
  );
  await page.dispatchEvent("main", event, { dataTransfer });
}

/** Pictures of the grid's outermost pixels, equal where they show the same. */
async function edges(page: Page): Promise<Record<"left" | "right" | "top" | "bottom", string>> {
  const grid = page.getByRole("region", { name: words.grid.region, exact: true }).first();
  const box = await grid.boundingBox();
  if (box === null) throw new Error("No grid is seen");
  const seen = async (part: Partial<typeof box>): Promise<string> =>
    (await page.screenshot({ clip: { ...box, ...part } })).toString("base64");
  return {
    left: await seen({ width: 1 }),
    right: await seen({ x: box.x + box.width - 1, width: 1 }),
    top: await seen({ height: 1 }),
    bottom: await seen({ y: box.y + box.height - 1, height: 1 }),
  };
}

function overflow(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");
}
