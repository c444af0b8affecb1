import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import type { BrowserContext } from "playwright-core";

const ROOT = resolve(__dirname, "../..");

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
};

/** Builds the product as `npm run build` does, with these `--env` settings, into a new folder; returns its path. */
export function buildProduct(settings: Readonly<Record<string, string>> = {}): string {
  const out = mkdtempSync(join(tmpdir(), "debtor-register-build-"));
  const env = Object.entries({ ...settings, out }).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const webpack = join(ROOT, "node_modules/webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production", ...env], { cwd: ROOT, stdio: "pipe" });
  return out;
}

/**
 * Answers the browser's requests to `origin` (including its final slash) with the files of a folder, as a server
 * would.
 */
export async function serveFolder(context: BrowserContext, origin: string, folder: string): Promise<void> {
  await context.route(`${origin}**`, async (route) => {
    const path = join(folder, new URL(route.request().url()).pathname);
    if (!existsSync(path)) return route.fulfill({ status: 404, body: "" });
    const contentType = CONTENT_TYPES[extname(path)] ?? "application/octet-stream";
    return route.fulfill({ contentType, body: readFileSync(path) });
  });
}
