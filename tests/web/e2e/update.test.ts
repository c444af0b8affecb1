import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { builtWeb } from "../../../bin/builtWeb";
import { strings } from "../../../src/pane/strings";
import { words } from "../../../src/web/webWords";
import { describeWithChromium } from "../../tools/available";
import { choose } from "./journey";
import { openWebBrowser, samplePath, type WebBrowser } from "./webBrowser";

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
    const names = new Map(
      ["worker", "page"].map((name) => {
        const old = readdirSync(folder).find((file) => file.startsWith(`${name}.`) && file.endsWith(".js"));
        return [old ?? "", `${name}.${hashOf(title).slice(0, 8)}.js`];
      }),
    );
    const change = (file: string, edit: (text: string) => string): void => {
      const path = join(folder, file);
      writeFileSync(path, edit(readFileSync(path, "utf8")));
    };
    const rename = (text: string): string => {
      for (const [old, now] of names) text = text.replaceAll(old, now);
      return text;
    };
    for (const [old, now] of names) {
      change(old, rename);
      renameSync(join(folder, old), join(folder, now));
    }
    change("index.html", (text) => rename(text).replace(/<title>[^<]*/, `<title>${title}`));
    change("service-worker.js", (text) =>
      rename(text)
        .replace(/\["([^"]+)","[0-9a-f]{64}"\]/g, (_, file: string) =>
          JSON.stringify([file, hashOf(readFileSync(join(folder, file)))]),
        )
        .replace(/(version:)"[0-9a-f]{8}"/, `$1"${hashOf(title).slice(0, 8)}"`),
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
    expect(browser.complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test("leaves another tab at work, which can take it, too", async () => {
    const [busy, other] = [await browser.open(), await browser.open()];
    await busy.getByText(words.offline.cached).waitFor();
    await other.getByText(words.offline.cached).waitFor();
    publish("Новейший реестр");
    await other.reload();
    await other.getByRole("button", { name: words.offline.reload }).click();
    await other.waitForFunction("document.title === 'Новейший реестр'");

    await busy.bringToFront();
    await choose(busy, samplePath("zhurnal-1251.csv"));
    await busy.getByRole("heading", { name: strings.source.found }).waitFor();
    await busy.getByRole("button", { name: words.bar.more, exact: true }).click();
    await busy.getByRole("button", { name: words.offline.reload }).click();
    await busy.waitForFunction("document.title === 'Новейший реестр'");
    expect(browser.complaints).toEqual([]);
  }, 60_000);
});

/** As the build has it: see bin/webParts.js. */
function hashOf(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}
