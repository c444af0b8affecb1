import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { strings } from "../../src/pane/strings";
import { words } from "../../src/web/webWords";
import { launchChromium } from "../tools/chromium";
import { generateWorkbook } from "./generate";

/** The web page in Chromium: how long it is busy at a time while the worker works, and how much memory it uses. */

const [address = "", rows = "50000"] = process.argv.slice(2);
const ROWS = Number(rows) || 50_000;
/**
 * No frame may take longer than this once a sheet is loaded, in milliseconds; and memory must stay below 1.5 GB
 * (issue 5).
 */
const LONGEST = 100;
const MOST_BYTES = 1.5 * 2 ** 30;
/** A step of one debt is in its line within this share of the time that a build takes; of many, within this one. */
const MARK_SHARE = { one: 0.2, many: 0.5 } as const;
/** How a sheet is scrolled through: by this many turns of the wheel. */
const TURNS = 60;

interface Busy {
  readonly at: number;
  readonly ms: number;
  readonly scripts: readonly string[];
}

/** Records what keeps the page busy for more than 50 ms. */
const OBSERVE = `
  globalThis.busy = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) busy.push({ at: startTime, ms: duration, scripts: [] });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, scripts } of list.getEntries())
      busy.push({ at: startTime, ms: 0, scripts: scripts.map((s) =>
        s.invoker + " " + s.sourceFunctionName + "@" + s.sourceCharPosition + " " + Math.round(s.duration) + " ms") });
  }).observe({ type: "long-animation-frame", buffered: true });
`;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-web-"));
  const browser = await launchChromium(1366, 768);
  try {
    const file = join(folder, "долги.xlsx");
    await generateWorkbook(file, ROWS);
    await browser.context.route(`${address}**`, (route) => route.continue());
    const page = await browser.context.newPage();
    await page.addInitScript(OBSERVE);
    await page.goto(address);
    await page.getByText(words.offline.cached).waitFor();
    const longest = new Map<string, number>();
    const times = new Map<string, number>();
    const step = async (name: string, act: () => Promise<void>): Promise<void> => {
      const before = await page.evaluate<number>("performance.now()");
      await act();
      const ms = (await page.evaluate<number>("performance.now()")) - before;
      await page.waitForTimeout(500);
      const busy = (await page.evaluate<Busy[]>("busy")).filter(({ at }) => at >= before);
      times.set(name, ms);
      longest.set(name, Math.max(0, ...busy.map((one) => one.ms)));
      const { now, peak } = await memory(browser.context);
      const told = [
        `${ms.toFixed(0)} ms`,
        `the page busy for at most ${(longest.get(name) ?? 0).toFixed(0)} ms`,
      ];
      say(`${name}: ${told.join(", ")}; ${megabytes(now)}, at most ${megabytes(peak)}`);
      if (process.argv.includes("--why"))
        for (const { at, ms: length, scripts } of busy)
          say(`    ${at.toFixed(0)}: ${length.toFixed(0)} ms ${scripts.join("; ")}`);
    };
    say(`${String(ROWS)} debts on the page`);
    await step("open and read", async () => {
      await page.locator("input[type=file]").setInputFiles(file);
      await seen(page, strings.source.found);
    });
    await step("load the sheet", () => loaded(page));
    await step("scroll the sheet", () => scroll(page));
    await step("build", async () => {
      await page.getByRole("button", { name: strings.source.next, exact: true }).click();
      await seen(page, strings.register.totals);
    });
    await step("load the register", () => loaded(page));
    await step("scroll the register", () => scroll(page));
    await step("work list", async () => {
      await page.getByRole("tab", { name: strings.tabs.work, exact: true }).click();
      await page.getByLabel(strings.work.stage, { exact: true }).selectOption("claim-due");
    });
    await page.getByRole("list", { name: strings.work.list }).getByRole("checkbox").first().click();
    await openMarks(page);
    await step("mark one", () => marked(page));
    await settled(page);
    await page.getByLabel(strings.work.search).fill("12");
    await page.getByRole("button", { name: /^Выбрать все найденные/ }).click();
    await openMarks(page);
    await step("mark many", () => marked(page));
    await settled(page);
    await step("save", async () => {
      const download = page.waitForEvent("download", { timeout: 300_000 });
      await page.getByRole("button", { name: words.bar.save }).click();
      await download;
    });
    const { peak } = await memory(browser.context);
    const scrolling = Math.max(longest.get("scroll the sheet") ?? 0, longest.get("scroll the register") ?? 0);
    verdict(
      scrolling <= LONGEST,
      `scrolling, no frame above ${String(LONGEST)} ms: ${scrolling.toFixed(0)} ms`,
    );
    for (const [name, share] of Object.entries(MARK_SHARE)) {
      const part = (times.get(`mark ${name}`) ?? Infinity) / (times.get("build") ?? 1);
      verdict(part <= share, `mark ${name}, until the rows are right: ${part.toFixed(2)} of a build`);
    }
    verdict(peak <= MOST_BYTES, `page and worker take at most ${megabytes(peak)}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function seen(page: Page, heading: string): Promise<void> {
  await page.getByRole("heading", { name: heading }).first().waitFor({ timeout: 600_000 });
  await page.waitForSelector("body:not(:has([role=progressbar]))", { timeout: 600_000 });
}

async function openMarks(page: Page): Promise<void> {
  await page.getByRole("button", { name: strings.work.markTicked, exact: true }).click();
  await page.getByRole("group", { name: strings.work.markTitle }).waitFor();
}

/** Marks what is picked; ends once the list has other debts: summary and forms still follow. */
async function marked(page: Page): Promise<void> {
  const found = page.getByRole("status").filter({ hasText: "нужна претензия" });
  const before = await found.textContent();
  await page.getByRole("button", { name: /^Отметить \(/ }).click();
  await page.getByText(before ?? "", { exact: true }).waitFor({ state: "hidden", timeout: 300_000 });
}

/** Nothing is under way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector("body:not(:has([role=progressbar]))", { timeout: 300_000 });
}

/** All rows of the sheet have arrived: no loading message is shown any more. */
async function loaded(page: Page): Promise<void> {
  await page
    .getByText(/^Загру/)
    .first()
    .waitFor({ state: "hidden", timeout: 300_000 });
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 500);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, turn % 2 === 0 ? 4000 : 600);
    await page.waitForTimeout(30);
  }
}

/** What Linux reports about the memory of the page's process, which includes its worker: now, and at most. */
async function memory(context: BrowserContext): Promise<{ now: number; peak: number }> {
  const session = await context.browser()?.newBrowserCDPSession();
  const found = await session?.send("SystemInfo.getProcessInfo");
  await session?.detach();
  const pages = (found?.processInfo ?? []).filter(({ type }) => type === "renderer");
  const bytes = (process: number, name: string): number => {
    const status = readFileSync(`/proc/${String(process)}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024;
  };
  const most = (name: string): number => Math.max(0, ...pages.map(({ id }) => bytes(id, name)));
  return { now: most("VmRSS"), peak: most("VmHWM") };
}

/** As in the measurement of the command. */
function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function verdict(met: boolean, text: string): void {
  say(`${met ? "met    " : "NOT MET"}  ${text}`);
  if (!met) process.exitCode = 1;
}

void main();
