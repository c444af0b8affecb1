import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { requireProgram } from "./available";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A fresh browser with a profile of its own; every request that no route answers is refused. */
export interface Browser {
  readonly context: BrowserContext;
  /** Ends the browser and deletes its profile. */
  close(): Promise<void>;
}

/** Starts headless Chromium with a window of this size. Only inside `describeWithChromium`. */
export async function launchChromium(width: number, height: number): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), "debtor-register-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireProgram("Chromium"),
    headless: true,
    args: FLAGS,
    viewport: { width, height },
    locale: "ru-RU",
  });
  await context.route("**/*", (route) => route.abort());
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
