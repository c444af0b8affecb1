import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { openFileWorkbook } from "../../../src/file/fileWorkbook";
import { strings } from "../../../src/pane/strings";
import { words } from "../../../src/web/webWords";
import { violations } from "../../tools/accessibility";
import { describeWithChromium } from "../../tools/available";
import { choose, SAVE, step, toForms, toRegister, toSource, type Journey } from "./journey";
import { openWebBrowser, samplePath, save, type WebBrowser } from "./webBrowser";

const JOURNEY: Journey = { file: "zhurnal-1251.csv", rules: "model" };

describeWithChromium("The page and the machine it runs on", () => {
  let browser: WebBrowser;

  beforeEach(async () => {
    browser = await openWebBrowser();
  }, 400_000);

  afterEach(() => browser.close());

  test("says of a file that it cannot read what the command says, and goes on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "debtor-register-"));
    const broken = join(folder, "долги.xlsx");
    writeFileSync(broken, "%PDF-1.7");
    const page = await browser.open();
    await choose(page, broken);
    const message = await openFileWorkbook([
      { fileName: "долги.xlsx", bytes: new TextEncoder().encode("%PDF-1.7") },
    ]).catch((error: Error) => error.message);
    await page.getByText(message as string).waitFor();
    expect(await violations(page)).toEqual([]);
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    rmSync(folder, { recursive: true });
    expect(browser.complaints).toEqual([]);
  }, 60_000);

  test("works from its folder, without any server: the whole journey, a sample, and another file", async () => {
    const page = await browser.open(browser.fileAddress);
    await page.getByText(words.offline.file).waitFor();
    await page.getByRole("button", { name: words.samples["zhurnal.xls"].title }).click();
    await toSource(page, JOURNEY);
    await toRegister(page);
    await toForms(page);
    const saved = await save(page, SAVE);
    expect(saved.fileName).toBe("zhurnal – реестр.xlsx");
    const sheets = await (await openFileWorkbook([saved])).sheets();
    expect(sheets.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["register", "controls"]));
    await choose(page, samplePath(JOURNEY.file));
    await page.getByText(JOURNEY.file, { exact: true }).waitFor();
    await toSource(page, JOURNEY);
    expect(browser.complaints).toEqual([]);
  }, 120_000);

  test("after the first visit needs no server any more", async () => {
    const first = await browser.open();
    await first.getByText(words.offline.cached).waitFor();
    await first.close();
    browser.stopServer();
    const page = await browser.open();
    await page.getByText(words.offline.cached).waitFor();
    await page.getByRole("button", { name: words.samples["sample-dolgi.xlsx"].title }).click();
    await toSource(page, JOURNEY);
    await toRegister(page);
    expect(browser.complaints).toEqual([]);
  }, 120_000);

  test("brings back the last work of each tab after it has gone, and forgets it when told to", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await toRegister(page);
    await until(async () => (await keptWorks(page)) === 1);
    const other = await browser.open();
    await choose(other, samplePath(JOURNEY.file));
    await toSource(other, JOURNEY);
    await toRegister(other);
    await until(async () => (await keptWorks(other)) === 2);
    await other.close({ runBeforeUnload: false });
    await page.close({ runBeforeUnload: false });

    const next = await browser.open();
    await next
      .getByText(/^Последняя работа: zhurnal-1251 – реестр\.xlsx, \d+ \p{L}+ \d{4}.*, вкладка [12]$/u)
      .waitFor();
    await next.getByText(/^Ещё: zhurnal-1251 – реестр\.xlsx, .*, вкладка [12]$/u).waitFor();
    await next.getByRole("button", { name: words.recovery.forget }).last().click();
    await until(async () => (await keptWorks(next)) === 1);
    await next.getByRole("button", { name: words.recovery.restore }).click();
    await next.getByLabel(strings.work.search).waitFor();
    await step(next, "register");
    expect(await next.getByText(words.bar.unsaved).count()).toBe(1);
    const saved = await save(next, SAVE);
    expect(saved.fileName).toBe("zhurnal-1251 – реестр.xlsx");
    await next.getByRole("button", { name: words.bar.more, exact: true }).click();
    await next.getByRole("menuitem", { name: words.recovery.forgetHere }).click();
    await next.getByText(words.recovery.forgotten.text).waitFor();
    expect(await keptWorks(next)).toBe(0);
    expect(await violations(next)).toEqual([]);
    await next.close({ runBeforeUnload: false });

    const last = await browser.open();
    await last.getByRole("button", { name: words.start.open }).waitFor();
    await last.waitForTimeout(500);
    expect(await last.getByRole("button", { name: words.recovery.restore }).count()).toBe(0);
    expect(browser.complaints).toEqual([]);
  }, 120_000);

  test("keeps nothing of a page from a folder until the user says so, and then nothing that can be read", async () => {
    const page = await browser.open(browser.fileAddress);
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await toRegister(page);
    // Longer than the page waits before it keeps a change.
    await page.waitForTimeout(4_000);
    expect(await keptWorks(page)).toBe(0);

    await page.getByRole("button", { name: words.keep.notKept }).click();
    await page.getByText(words.keep.text).waitFor();
    await page.getByRole("button", { name: words.keep.yes, exact: true }).click();
    await until(async () => (await keptWorks(page)) === 1);
    expect(await page.getByRole("button", { name: words.keep.notKept }).count()).toBe(0);
    const [text, isExtractable] = await keptText(page);
    // Neither the file's name nor the beginning of its archive.
    expect(text).not.toMatch(/zhurnal|\[Content_Types\]|^PK/);
    expect(isExtractable).toBe(false);
    await page.close({ runBeforeUnload: false });

    const next = await browser.open(browser.fileAddress);
    await next.getByRole("button", { name: words.recovery.restore }).waitFor();
    await next.getByRole("button", { name: words.recovery.forget }).click();
    await until(async () => (await keptWorks(next)) === 0);
    await choose(next, samplePath(JOURNEY.file));
    await next.getByRole("button", { name: words.keep.notKept }).waitFor();
    expect(browser.complaints).toEqual([]);
  }, 120_000);

  test("listens to the window no more often after the fourth file than after the second", async () => {
    await browser.context.addInitScript(COUNTING_LISTENERS);
    const page = await browser.open();
    const open = async (file: string): Promise<void> => {
      await choose(page, samplePath(file));
      await page.getByText(file, { exact: true }).waitFor();
      await toSource(page, JOURNEY);
      // What was there before goes in its own time.
      await page.waitForTimeout(500);
    };
    const listeners = (): Promise<readonly string[]> => page.evaluate("[...listening].sort()");
    for (const file of ["zhurnal-1251.csv", "zhurnal.xls"]) await open(file);
    const before = await listeners();
    expect(before.length).toBeGreaterThan(5);
    for (const file of ["zhurnal-1251.csv", "zhurnal.xls"]) await open(file);
    expect((await listeners()).length).toBeLessThanOrEqual(before.length);
    expect(page.workers()).toHaveLength(1);
  }, 240_000);

  test("asks before unsaved work is lost: to another file, and to the browser", async () => {
    const page = await browser.open();
    await choose(page, samplePath(JOURNEY.file));
    await toSource(page, JOURNEY);
    await toRegister(page);
    await choose(page, samplePath("zhurnal.xls"));
    const dialog = page.getByRole("alertdialog");
    await dialog.waitFor();
    expect(await violations(page)).toEqual([]);
    // The work that is asked about is seen behind the question.
    expect(await page.evaluate<string[]>(COVERING_THE_GRID)).toEqual([]);
    await dialog.getByRole("button", { name: words.leave.stay }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await page.getByText(JOURNEY.file).count()).toBeGreaterThan(0);

    let asked = "";
    page.on("dialog", (browsers) => {
      asked = browsers.type();
      void browsers.accept();
    });
    await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
    expect(asked).toBe("beforeunload");
  }, 60_000);

  test("files dropped together become one register", async () => {
    const page = await browser.open();
    const files = ["zhurnal-1251.csv", "osv-205-sevsk.xlsx"].map((name) => ({
      name,
      base64: readFileSync(samplePath(name)).toString("base64"),
    }));
    await page.evaluate(async (dropped) => {
      const held = new DataTransfer();
      for (const { name, base64 } of dropped)
        held.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      const isTaken = (type: string): boolean =>
        !document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: held, bubbles: true, cancelable: true }),
        );
      // A hand holds the files over the page until it offers to take them.
      while (!isTaken("dragover")) await new Promise(requestAnimationFrame);
      isTaken("drop");
    }, files);
    await toSource(page, JOURNEY);
    await toRegister(page);
    await page.getByText("152", { exact: true }).first().waitFor();
    const { fileName } = await save(page, SAVE);
    expect(fileName).toBe("zhurnal-1251 – реестр.xlsx");
    expect(browser.complaints).toEqual([]);
  }, 60_000);

  test("an opening can be stopped", async () => {
    // What a service worker answers cannot be held back.
    await browser.context.addInitScript("delete Navigator.prototype.serviceWorker");
    const page = await browser.open();
    // The worker never answers: its script is held back.
    await page.route("**/worker.*.js", () => undefined);
    await choose(page, samplePath(JOURNEY.file));
    await page.getByRole("button", { name: words.opening.stop }).click();
    await page.getByRole("button", { name: words.start.open }).waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
  }, 60_000);
});

/** What lies over the grid's upper left corner and lets nothing of it through. */
const COVERING_THE_GRID = `(() => {
  const { left, top } = document.querySelector(".grid").getBoundingClientRect();
  const above = document.elementsFromPoint(left + 60, top + 60);
  return above
    .slice(0, above.findIndex((one) => one.closest(".grid") !== null))
    .filter((one) => getComputedStyle(one).backgroundColor.startsWith("rgb("))
    .map((one) => one.className);
})()`;

/** Has the page keep a list of what listens to the whole of it: such a listener is called for every key and movement. */
const COUNTING_LISTENERS = `
  globalThis.listening = new Set();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const numbers = new WeakMap();
  const numberOf = (listener) => numbers.get(listener) ?? (numbers.set(listener, ++last), last);
  let last = 0;
  const keyOf = (target, type, listener, options) => {
    const isWhole = target === window || target === document || target === document.body;
    const capture = typeof options === "object" ? Boolean(options?.capture) : Boolean(options);
    return isWhole && listener ? [target.constructor.name, type, numberOf(listener), capture].join(" ") : null;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const key = keyOf(this ?? window, type, listener, options);
    if (key !== null && !options?.once) listening.add(key);
    return addEventListener.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    listening.delete(keyOf(this ?? window, type, listener, options));
    return removeEventListener.call(this, type, listener, options);
  };
`;

/** How many workbooks the browser keeps; it is not asked before the page has made a place for them. */
function keptWorks(page: Page): Promise<number> {
  return page.evaluate(async () => {
    if ((await indexedDB.databases()).every(({ version }) => version !== 3)) return 0;
    return new Promise<number>((resolve, reject) => {
      const opening = indexedDB.open("debtor-register");
      opening.onerror = () => reject(new Error("The browser keeps nothing"));
      opening.onsuccess = () => {
        const count = opening.result.transaction("work").objectStore("work").count();
        count.onsuccess = () => {
          opening.result.close();
          resolve(count.result);
        };
      };
    });
  });
}

/** The bytes of what the browser keeps, one character each, and whether a script could take its key out. */
function keptText(page: Page): Promise<[string, boolean]> {
  return page.evaluate(async () => {
    const of = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error("The browser keeps nothing"));
      });
    const database = await of(indexedDB.open("debtor-register"));
    const stores = database.transaction(["work", "key"]);
    const [work, key] = await Promise.all([
      of<{ sealed: { data: ArrayBuffer } }[]>(stores.objectStore("work").getAll()),
      of<CryptoKey[]>(stores.objectStore("key").getAll()),
    ]).then(([works, keys]) => [works[0]!, keys[0]!] as const);
    database.close();
    return [new TextDecoder("latin1").decode(work.sealed.data), key.extractable];
  });
}

/** Waits until something outside the page's elements holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("It did not come about");
}
