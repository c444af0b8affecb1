import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import axe from "axe-core";
import { buildSync } from "esbuild";
import type { Page } from "playwright-core";
import type { FileInput } from "../../../src/file/fileWorkbook";
import { launchChromium, type Browser } from "../../tools/chromium";
import type { TestPage } from "./page";

const ROOT = resolve(__dirname, "../../..");
const ORIGIN = "https://pane.test/";
/** The pane's own page has this policy; only the scripts' address differs. */
const POLICY = /Content-Security-Policy"\s+content="([^"]+)"/;

/** The pane's colours on a page: Office's background, and what the system asks for. */
export const LOOKS = {
  light: { background: "#FFFFFF", colorScheme: "light", forcedColors: "none" },
  dark: { background: "#262626", colorScheme: "dark", forcedColors: "none" },
  contrast: { background: "#000000", colorScheme: "dark", forcedColors: "active" },
} as const;
/** See {@link LOOKS}. */
export type Look = keyof typeof LOOKS;

/** A browser in which the pane can be opened over a workbook in memory, 350 × 700 px. */
export interface PaneBrowser {
  /** Opens the pane; what its console complains of is collected in `complaints`. */
  open(file: FileInput, asOf: string, look?: Look): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Bundles the test page and starts the browser. */
export async function openPaneBrowser(): Promise<PaneBrowser> {
  const bundle = buildSync({
    entryPoints: [join(__dirname, "page.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  }).outputFiles[0];
  if (bundle === undefined) throw new Error("esbuild gave nothing");
  const html = readFileSync(join(ROOT, "src/taskpane/index.html"), "utf8");
  const policy = POLICY.exec(html)?.[1]?.replace(/<%=[^%]*%>/, "") ?? "default-src 'none'";
  const browser: Browser = await launchChromium(350, 700);
  const complaints: string[] = [];
  const files: Record<string, { contentType: string; body: string }> = {
    "": {
      contentType: "text/html; charset=utf-8",
      body: `<!doctype html><html lang="ru"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Реестр должников</title><link rel="icon" href="data:,"></head><body><div id="root"></div><script src="page.js"></script></body></html>`,
    },
    "page.js": { contentType: "text/javascript; charset=utf-8", body: bundle.text },
  };
  await browser.context.route(`${ORIGIN}**`, (route) => {
    const answer = files[new URL(route.request().url()).pathname.slice(1)];
    return answer === undefined ? route.abort() : route.fulfill(answer);
  });
  return {
    complaints,
    close: () => browser.close(),
    async open({ fileName, bytes }, asOf, look = "light") {
      const { background, colorScheme, forcedColors } = LOOKS[look];
      const page = await browser.context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("requestfailed", (request) => complaints.push(`request: ${request.url()}`));
      await page.emulateMedia({ colorScheme, forcedColors });
      await page.goto(ORIGIN);
      const base64 = Buffer.from(bytes).toString("base64");
      await page.evaluate((file) => (window as unknown as { testPage: TestPage }).testPage.open(file), {
        fileName,
        base64,
        asOf,
        background,
      });
      return page;
    },
  };
}

// Fluent's focus guards: hidden from readers, passed over at once; they never hold the focus.
const AXE_RUN = "axe.run({ exclude: ['[data-tabster-dummy]'] })";

/** What axe-core finds on the page: rule and place of each violation. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>(AXE_RUN);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Keeps a picture of the whole page where the environment asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
