import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { buildSync } from "esbuild";
import type { Page } from "playwright-core";
import { describeWithChromium } from "../tools/available";
import { launchChromium, type Browser } from "../tools/chromium";
import type * as HostModule from "./browser";

const ORIGIN = "https://excel.test/";
const LIBRARY = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const PAGE = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Панель</title>
<link rel="icon" href="data:,"><script src="/host.js"></script><script>excelHost.prepare();</script>
<script src="/office/office.js"></script></head><body></body></html>`;

declare const excelHost: typeof HostModule;

describeWithChromium("the Excel host in Chromium", () => {
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    const [bundle] = buildSync({
      entryPoints: [join(__dirname, "browser.ts")],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "excelHost",
      platform: "browser",
    }).outputFiles;
    browser = await launchChromium(400, 600);
    await browser.context.route("**/*", (route) => {
      const url = route.request().url();
      const path = url.startsWith(ORIGIN) ? new URL(url).pathname : null;
      if (path === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: PAGE });
      if (path === "/host.js")
        return route.fulfill({ contentType: "text/javascript", body: bundle?.text ?? "" });
      const file = path?.startsWith("/office/") ? join(LIBRARY, path.slice("/office/".length)) : null;
      if (file !== null && existsSync(file) && extname(file) === ".js")
        return route.fulfill({ contentType: "text/javascript", body: readFileSync(file) });
      foreign.push(url);
      return route.abort();
    });
    page = await browser.context.newPage();
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(ORIGIN);
  });

  afterAll(() => browser.close());

  test("Office says that it is ready, in Excel for Windows", async () => {
    const info = await page.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const { requirements, displayLanguage } = Office.context;
      const sets = ["1.9", "1.10"].map((version) => requirements.isSetSupported("ExcelApi", version));
      return { host, platform, displayLanguage, sets };
    });
    expect(info).toEqual({ host: "Excel", platform: "PC", displayLanguage: "ru-RU", sets: [true, false] });
  });

  test("Excel.run reads and writes the workbook, and errors are Excel's", async () => {
    const result = await page.evaluate(async () => {
      const host = excelHost.install({ sheets: ["Долги"] });
      const values = await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Долги").getRange("A1:B1");
        range.values = [["Должник", "=1+1"]];
        range.load("values,formulas");
        await context.sync();
        return range.formulas as unknown[][];
      });
      const code = await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Нет").activate();
        await context.sync();
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : "another error"));
      return { values, code, syncs: host.syncs, kept: host.workbook.active.cells.value(0, 0) };
    });
    expect(result).toEqual({
      values: [["Должник", "=1+1"]],
      code: "ItemNotFound",
      syncs: 2,
      kept: "Должник",
    });
  });

  test("events reach the page", async () => {
    const heard = await page.evaluate(async () => {
      const host = excelHost.install({ sheets: ["Долги"] });
      return new Promise<string>((tell) => {
        void Excel.run(async (context) => {
          context.workbook.worksheets.onSelectionChanged.add((event) => {
            tell(event.address);
            return Promise.resolve();
          });
          await context.sync();
          host.user.select("Долги", "B2:C3");
        });
      });
    });
    expect(heard).toBe("B2:C3");
  });

  test("no request leaves the machine", () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
