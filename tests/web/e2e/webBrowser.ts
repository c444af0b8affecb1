import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { builtWeb } from "../../../bin/builtWeb";
import { serve } from "../../../bin/serve";
import { launchChromium } from "../../tools/chromium";

/** The day that the page's clock shows: the samples' as-of date. */
export const TODAY = "2026-10-01";

/** A browser and the built page on a server of this machine. */
export interface WebBrowser {
  readonly context: BrowserContext;
  /** The page's address on the server. */
  readonly origin: string;
  /** The page's address in its folder. */
  readonly fileAddress: string;
  /** What the console complained of, requests that failed, and every request to elsewhere. */
  readonly complaints: string[];
  /** Opens the page, by default on the server. */
  open(address?: string): Promise<Page>;
  /** Ends the server; the browser goes on without. */
  stopServer(): void;
  close(): Promise<void>;
}

/** Builds the page where it is not built yet, serves it (or another folder), and starts the browser. */
export async function openWebBrowser(folder = builtWeb()): Promise<WebBrowser> {
  const server = await serve(folder, 0);
  const browser = await launchChromium(1366, 768);
  const { context } = browser;
  const own = [server.address, pathToFileURL(`${folder}/`).href];
  const complaints: string[] = [];
  for (const address of own) await context.route(`${address}**`, (route) => route.continue());
  context.on("request", (request) => {
    const url = request.url();
    if (!/^(blob|data):/.test(url) && !own.some((address) => url.startsWith(address)))
      complaints.push(`request to elsewhere: ${url}`);
  });
  context.on("requestfailed", (request) => complaints.push(`request failed: ${request.url()}`));
  const watch = (page: Page): void => {
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
  };
  return {
    context,
    origin: server.address,
    fileAddress: pathToFileURL(join(folder, "index.html")).href,
    complaints,
    stopServer: server.close,
    async open(address = server.address) {
      const page = await context.newPage();
      watch(page);
      await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00`));
      await page.goto(address);
      // File dialogues open for the front page alone.
      await page.bringToFront();
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** A sample's file. */
export function samplePath(fileName: string): string {
  return resolve(__dirname, "../../fixtures/samples", fileName);
}

/** Keeps a picture of what is seen where the environment asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Presses «Сохранить .xlsx» and takes what the browser downloads. */
export function save(page: Page, button: string): Promise<{ fileName: string; bytes: Buffer }> {
  return downloaded(page, () => page.getByRole("button", { name: button }).click());
}

/** Takes what the browser downloads once something is done. */
export async function downloaded(
  page: Page,
  begin: () => Promise<void>,
): Promise<{ fileName: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), begin()]);
  return { fileName: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
