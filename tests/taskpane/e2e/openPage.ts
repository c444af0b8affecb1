import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Page, Route } from "playwright-core";
import type { FileInput } from "../../../src/file/fileWorkbook";
import { launchChromium, type Browser } from "../../tools/chromium";
import type { Seen, TestExcel } from "./hostMessages";

const ROOT = resolve(__dirname, "../../..");
const ORIGIN = "https://pane.test/";
const OFFICE_JS = dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** The pane's colours on a page: Office's background, and what the system asks for. */
export const LOOKS = {
  light: { background: "#FFFFFF", colorScheme: "light", forcedColors: "none" },
  dark: { background: "#262626", colorScheme: "dark", forcedColors: "none" },
  contrast: { background: "#000000", colorScheme: "dark", forcedColors: "active" },
} as const;
/** See {@link LOOKS}. */
export type Look = keyof typeof LOOKS;

/**
 * Office's backgrounds, which a pane learns when it opens, and what the system may ask for over each. Windows' contrast
 * colours take the place of whatever the pane chose, so they are looked at over the dark one.
 */
export const BACKGROUNDS: readonly { background: string; looks: readonly [Look, ...Look[]] }[] = [
  { background: "white", looks: ["light"] },
  { background: "black", looks: ["dark", "contrast"] },
];

/** The system asks for the colours of a look. */
export async function wear(page: Page, look: Look): Promise<void> {
  const { colorScheme, forcedColors } = LOOKS[look];
  await page.emulateMedia({ colorScheme, forcedColors });
}

/** A browser in which the pane can be opened over Excel, 350 × 700 px. */
export interface PaneBrowser {
  /**
   * Opens the pane beside a file; what its console complains of is collected in `complaints`. Without `wait` it may
   * not have opened yet.
   */
  open(file: FileInput, asOf: string, look?: Look, wait?: boolean): Promise<Page>;
  /** Answers a script otherwise from now on; `null`: not at all. */
  answer(path: string, change: ((script: string) => string) | null): Promise<void>;
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Waits until the pane stands and no task is under way. */
export async function idle(page: Page): Promise<void> {
  await page.waitForSelector("main:not(:has([role=progressbar])) button");
}

/** What the user sees of the workbook now. */
export function lookAtExcel(page: Page): Promise<Seen> {
  return page.evaluate(() => (window as unknown as { excel: TestExcel }).excel.look());
}

/** The user selects cells in Excel. */
export function selectInExcel(page: Page, sheet: string, address: string): Promise<void> {
  return page.evaluate(
    (place) => {
      (window as unknown as { excel: TestExcel }).excel.select(...place);
    },
    [sheet, address] as const,
  );
}

/** The pane as it is built, with the real engine in its worker, and the real client library over a local Excel. */
export async function openPaneBrowser(): Promise<PaneBrowser> {
  const browser: Browser = await launchChromium(350, 700);
  const complaints: string[] = [];
  const files = paneFiles();
  await browser.context.route(`${ORIGIN}**`, serve(files));
  return {
    complaints,
    close: () => browser.close(),
    async answer(path, change) {
      await browser.context.route(ORIGIN + path, (route) =>
        change === null
          ? route.abort()
          : route.fulfill({ ...files[path], body: change(String(files[path]?.body)) }),
      );
    },
    async open({ fileName, bytes }, asOf, look = "light", wait = true) {
      const { background } = LOOKS[look];
      const page = await browser.context.newPage();
      page.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("requestfailed", (request) => complaints.push(`request: ${request.url()}`));
      await wear(page, look);
      await page.addInitScript(
        `${clockAt(asOf)} const excelBackground = "${background}"; ${excelScript()} ${openScript(fileName, bytes)}`,
      );
      await page.goto(ORIGIN);
      if (wait) await idle(page);
      return page;
    },
  };
}

type Files = Readonly<Record<string, { readonly contentType: string; readonly body: string | Buffer }>>;

function serve(files: Files): (route: Route) => Promise<void> {
  return (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const office = path.startsWith("officejs/") ? join(OFFICE_JS, path.slice("officejs/".length)) : null;
    const file =
      office !== null && existsSync(office)
        ? { contentType: "text/javascript; charset=utf-8", body: readFileSync(office) }
        : files[path];
    return file === undefined ? route.abort() : route.fulfill(file);
  };
}

/** The page, the pane's and the worker's scripts, and the Excel that they stand beside. */
function paneFiles(): Files {
  const script = (path: string, format: "esm" | "iife") => ({
    contentType: "text/javascript; charset=utf-8",
    body: bundle(path, format),
  });
  const html = readFileSync(join(ROOT, "src/taskpane/index.html"), "utf8")
    .replaceAll(/<%=\s*officeJs\.url\s*%>/g, "officejs/office.js")
    .replaceAll(/<%=[^%]*%>/g, "")
    .replace(/<link rel="icon"[^>]*>/, '<link rel="icon" href="data:,">')
    .replace("</body>", '<script type="module" src="pane.js"></script></body>');
  return {
    "": { contentType: "text/html; charset=utf-8", body: html },
    "pane.js": script(join(ROOT, "src/taskpane/index.tsx"), "esm"),
    // Its name in the pane's source, which a bundler would change.
    "worker.ts": script(join(ROOT, "src/taskpane/worker.ts"), "iife"),
    "host.js": script(join(__dirname, "hostWorker.ts"), "iife"),
  };
}

function bundle(path: string, format: "esm" | "iife"): string {
  const [file] = buildSync({
    entryPoints: [path],
    bundle: true,
    write: false,
    format,
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  }).outputFiles;
  if (file === undefined) throw new Error("esbuild gave nothing");
  return file.text;
}

let excelBundle: string | null = null;
const excelScript = (): string => (excelBundle ??= bundle(join(__dirname, "excelPage.ts"), "iife"));

const openScript = (fileName: string, bytes: Uint8Array): string =>
  `excel.open(${JSON.stringify(fileName)}, ${JSON.stringify(Buffer.from(bytes).toString("base64"))});`;

/** The machine's clock says this day; it goes on from its noon. */
function clockAt(asOf: string): string {
  return `{
    const RealDate = Date;
    const ahead = RealDate.parse(${JSON.stringify(`${asOf}T12:00:00`)}) - RealDate.now();
    globalThis.Date = class Date extends RealDate {
      constructor(...parts) { parts.length === 0 ? super(RealDate.now() + ahead) : super(...parts); }
      static now() { return RealDate.now() + ahead; }
    };
  }`;
}

/** Keeps a picture of the whole page where the environment asks for pictures. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env["SCREENSHOTS"];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
