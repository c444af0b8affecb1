import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtWeb } from "../../../bin/builtWeb";
import { words } from "../../../src/web/words";
import { describeWithChromium } from "../../tools/available";
import { openWebBrowser, type WebBrowser } from "./webBrowser";

describeWithChromium("A newer page on the server", () => {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-web-"));
  let browser: WebBrowser;

  beforeAll(async () => {
    cpSync(builtWeb(), folder, { recursive: true });
    browser = await openWebBrowser(folder);
  }, 400_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Another page in the same place, as a build of other sources would be. */
  function publish(title: string): void {
    const change = (file: string, edit: (text: string) => string): void => {
      const path = join(folder, file);
      writeFileSync(path, edit(readFileSync(path, "utf8")));
    };
    change("index.html", (text) => text.replace(/<title>[^<]*/, `<title>${title}`));
    change("service-worker.js", (text) =>
      text
        .replace(/(\["index\.html","[0-9a-f]{7})[0-9a-f]/, "$1x")
        .replace(/(version:"[0-9a-f]{7})[0-9a-f]/, "$1x"),
    );
  }

  test("is offered, and taken as a whole when the user says so", async () => {
    const first = await browser.open();
    await first.getByText(words.offline.cached).waitFor();
    publish("Новый реестр");
    await first.close();

    const page = await browser.open();
    await page.getByText(words.offline.update).waitFor();
    expect(await page.title()).toBe(words.title);
    await page.getByRole("button", { name: words.offline.reload }).click();
    await page.waitForFunction("document.title === 'Новый реестр'");
    await page.getByText(words.offline.cached).waitFor();
    expect(await page.evaluate<string[]>("caches.keys()")).toHaveLength(1);
    expect(browser.complaints).toEqual([]);
  }, 60_000);
});
