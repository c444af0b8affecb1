import type { Page } from "playwright-core";
import { columnName } from "../../../src/domain/grid";
import { describeWithChromium } from "../../tools/available";
import { finishedSample, openGridBrowser, type GridBrowser } from "./openGrid";
import type { GridPage } from "./page";

declare const window: { readonly gridPage: GridPage };

/** The register's tab. */
export const REGISTER = "Реестр должников";
/** A column of the register that is typed into. */
export const SUED = "Иск подан";

/** A place on the canvas: column headings end at 20 px, row headings at 46 px. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a suite of {@link describeGrid} does to the grid and asks of it. */
export interface GridUnderTest extends ReturnType<typeof gridHands> {
  page(): Page;
  /** What the page's console has complained of so far. */
  complaints(): readonly string[];
}

/** A suite over the grid of a finished workbook, drawn afresh for each test on a page that is opened once. */
export function describeGrid(name: string, tests: (grid: GridUnderTest) => void): void {
  describeWithChromium(name, () => {
    let browser: GridBrowser;
    let page: Page;
    let file: { fileName: string; base64: string };
    beforeAll(async () => {
      file = await finishedSample("arenda-severodvinsk.xlsx", "2026-10-01", "severodvinsk");
      browser = await openGridBrowser();
      page = await browser.page();
    }, 60_000);
    afterAll(() => browser.close());
    beforeEach(async () => {
      await page.evaluate((f) => window.gridPage.open(f), file);
    }, 60_000);
    tests({ page: () => page, complaints: () => browser.complaints, ...gridHands(() => page) });
  });
}

function gridHands(page: () => Page) {
  const select = (sheet: string, address: string) =>
    page().evaluate((place) => window.gridPage.grid.select(place), { sheet, address });
  /** A cell as it is shown; usual blanks for those that do not break. */
  const cell = async (row: number, column: number) => {
    const shown = await page().evaluate(
      ([r, c]) => window.gridPage.cell(r as number, c as number),
      [row, column],
    );
    return { ...shown, text: shown.text.replace(/[\u00a0\u202f]/g, " ") };
  };
  /** A column of the register by its heading: its index, and its letters in an address. */
  async function columnOf(heading: string): Promise<{ column: number; letters: string }> {
    await select(REGISTER, "A1");
    const column = await page().evaluate((text) => window.gridPage.columnOf(text), heading);
    return { column, letters: columnName(column) };
  }
  const selection = () => page().evaluate(() => window.gridPage.grid.selection());
  const told = () => page().evaluate(() => [...window.gridPage.selections]);
  const edits = () => page().evaluate(() => [...window.gridPage.edits]);
  const message = () => page().locator(".grid-message").textContent();
  /** The point of the canvas at these pixels. */
  async function onCanvas(x: number, y: number): Promise<Point> {
    const box = await page().locator(".grid-canvas").boundingBox();
    return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y };
  }
  async function click(x: number, y: number): Promise<void> {
    const point = await onCanvas(x, y);
    await page().mouse.click(point.x, point.y);
  }
  /** What another program has put on the clipboard is pasted where the focus is. */
  const paste = (text: string) =>
    page().evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", pasted);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  return { select, cell, columnOf, selection, told, edits, message, onCanvas, click, paste };
}
