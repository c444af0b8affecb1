import { rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { strings } from "../../src/pane/strings";
import { describeWithChromium } from "../tools/available";
import { buildProduct, serveFolder } from "../tools/build";
import { launchChromium, type Browser } from "../tools/chromium";

const ORIGIN = "https://localhost:3000/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** An office.js that says it stands in Excel with this API set and this background. */
const officeStub = (excelApi: number, background = "#FFFFFF"): string => `
  globalThis.Office = {
    HostType: { Excel: "Excel" },
    onReady: async () => ({ host: "Excel", platform: "PC" }),
    context: {
      officeTheme: { bodyBackgroundColor: "${background}" },
      requirements: { isSetSupported: (name, version) => name === "ExcelApi" && Number(version) <= ${String(excelApi)} },
    },
  };`;

describeWithChromium("The built pane in a browser", () => {
  let folder = "";
  let browser: Browser;
  let page: Page;
  let complaints: string[] = [];

  beforeAll(async () => {
    folder = buildProduct();
    browser = await launchChromium(350, 700);
    await serveFolder(browser.context, ORIGIN, folder);
  }, 180_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  beforeEach(async () => {
    complaints = [];
    page = await browser.context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
  });

  afterEach(async () => {
    await browser.context.unroute(OFFICE_JS);
    await page.close();
  });

  async function open(officeJs: string | null): Promise<void> {
    if (officeJs !== null) {
      const answer = { contentType: "text/javascript", body: officeJs };
      await browser.context.route(OFFICE_JS, (route) => route.fulfill(answer));
    }
    await page.goto(`${ORIGIN}taskpane.html`);
    await page.waitForSelector("h1");
  }

  test("opens in Excel without a complaint on the console, and fits the pane's width", async () => {
    await open(officeStub(1.9));
    expect(await page.textContent("h1")).toBe(strings.title);
    expect(await page.textContent("main")).toContain(strings.firstRun.lead);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    expect(complaints).toEqual([]);
  });

  test("needs at most 500 KB, compressed, to open", async () => {
    const loaded: Promise<Buffer>[] = [];
    const urls: string[] = [];
    page.on("response", (response) => {
      if (!response.url().startsWith(ORIGIN)) return;
      urls.push(response.url());
      loaded.push(response.body());
    });
    const started = page.waitForEvent("worker");
    await open(officeStub(1.9));
    // The engine's thread is a part of it; a script of a worker is loaded by the page.
    const engine = (await started).url();
    await page.waitForLoadState("networkidle");
    expect(urls).toContain(engine);
    const bodies = await Promise.all(loaded);
    const bytes = bodies.reduce((total, body) => total + gzipSync(body).length, 0);
    expect(bodies.length).toBeGreaterThan(2);
    expect(bytes).toBeLessThan(500_000);
  });

  test("is styled under its own content security policy", async () => {
    await open(officeStub(1.9));
    const background = "getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor";
    expect(await page.evaluate(background)).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).toBe("24px");
  });

  test.each([
    ["first screen", "light", officeStub(1.9)],
    ["first screen", "dark", officeStub(1.9, "#262626")],
    ["advice", "light", officeStub(1.8)],
    ["advice", "dark", officeStub(1.8, "#262626")],
  ])("the %s is accessible in %s colours, contrast included", async (screen, colours, officeJs) => {
    await page.emulateMedia({ colorScheme: colours === "dark" ? "dark" : "light" });
    await open(officeJs);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>("axe.run()");
    expect(violations.map((violation) => violation.id)).toEqual([]);
    const pictures = process.env["SCREENSHOTS"];
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${screen} ${colours}.png`) });
  });

  test("says in an old Excel what to do", async () => {
    await open(officeStub(1.8));
    expect(await page.textContent("main")).toContain(strings.advice.outdated.next);
    expect(complaints).toEqual([]);
  });

  test("says so when office.js cannot be reached", async () => {
    await open(null);
    expect(await page.textContent("main")).toContain(strings.advice["no-library"].next);
  });

  test("refuses any connection to another machine", async () => {
    await open(officeStub(1.9));
    const attempt = "fetch('https://example.org/').then(() => 'sent', () => 'refused')";
    expect(await page.evaluate(attempt)).toBe("refused");
    expect(complaints.join()).toContain("Content Security Policy");
  });

  test("the help page opens without a complaint", async () => {
    await page.goto(`${ORIGIN}help.html`);
    expect(await page.textContent("h1")).toBe(strings.title);
    expect(complaints).toEqual([]);
  });
});
