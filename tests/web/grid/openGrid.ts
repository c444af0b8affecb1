import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { buildRegister } from "../../../src/app/build/build";
import { isReadBack } from "../../../src/app/build/ownSheets";
import { isoDay } from "../../../src/domain/day";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import type { RuleSetId } from "../../../src/regulations/regulationRegistry";
import { launchChromium } from "../../tools/chromium";

const ORIGIN = "https://grid.test/";
/** What the web page allows: its own policy, by which no style element of the grid but three may stand. */
const POLICY = /Content-Security-Policy"\s+content="([^"]+)"/;

/** A browser with the grid's test page. */
export interface GridBrowser {
  /** Opens the page; what its console complains of is collected in `complaints`. */
  page(): Promise<Page>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Bundles the test page, the grid in a chunk of its own as in the product, and starts the browser. */
export async function openGridBrowser(width = 1366, height = 768): Promise<GridBrowser> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, "page.ts")],
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    outdir: "/out",
    platform: "browser",
    minify: true,
    loader: { ".css": "css" },
    define: { "process.env.NODE_ENV": '"production"' },
  });
  const files = new Map(
    outputFiles.map((file) => [file.path.replace("/out/", ""), Buffer.from(file.contents)]),
  );
  // The bundler leaves the chunk's style sheet to the page.
  const styles = [...files.keys()].filter((name) => name.endsWith(".css"));
  const browser = await launchChromium(width, height);
  const complaints: string[] = [];
  const policy = POLICY.exec(readFileSync(join(__dirname, "../../../src/web/index.html"), "utf8"))?.[1];
  if (policy === undefined) throw new Error("The web page has no policy");
  const html = (): string =>
    `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<title>Таблица</title><link rel="icon" href="data:,">${styles.map((name) => `<link rel="stylesheet" href="${name}">`).join("")}` +
    `<link rel="stylesheet" href="host.css"></head><body><button id="before">до</button><div id="grid"></div><button id="after">после</button>` +
    `<script type="module" src="page.js"></script></body></html>`;
  const host =
    "html,body{margin:0;height:100%}body{display:flex;flex-direction:column}#grid{flex:1;min-height:0}";
  await browser.context.route(`${ORIGIN}**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === "") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html() });
    if (name === "host.css") return route.fulfill({ contentType: "text/css", body: host });
    const body = files.get(name);
    if (body === undefined) return route.abort();
    return route.fulfill({ contentType: name.endsWith(".css") ? "text/css" : "text/javascript", body });
  });
  return {
    complaints,
    close: () => browser.close(),
    async page() {
      const page = await browser.context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("requestfailed", (request) => complaints.push(`request: ${request.url()}`));
      await page.goto(ORIGIN);
      await page.waitForFunction("window.gridPage !== undefined");
      return page;
    },
  };
}

/** A sample of tests/fixtures/samples with its register and all forms, as the page takes it. */
export async function finishedSample(
  fileName: string,
  asOf: string,
  rules: RuleSetId,
): Promise<{ fileName: string; base64: string }> {
  const bytes = readFileSync(join(__dirname, "../../fixtures/samples", fileName));
  const workbook = await openFileWorkbook([{ fileName, bytes }], { isReadBack });
  await buildRegister(workbook, { asOf: isoDay(asOf), sheets: null, rules, forms: "all" });
  return { fileName, base64: Buffer.from(await workbook.save()).toString("base64") };
}
