/**
 * Measures the web page in Chromium, as it is built: `node tests/bench/web.mjs [rows] [--why]`. What drives the browser
 * is bundled first, as it is TypeScript.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const require = createRequire(import.meta.url);
const { builtWeb } = require("../../bin/builtWeb");
const { serve } = require("../../bin/serve");

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const folder = mkdtempSync(join(tmpdir(), "debtor-register-bench-"));
const server = await serve(builtWeb(), 0);
try {
  const outfile = join(folder, "web.cjs");
  buildSync({
    entryPoints: [join(here, "web.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    logLevel: "error",
  });
  const child = spawn(process.execPath, [outfile, server.address, ...process.argv.slice(2)], {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, NODE_PATH: join(root, "node_modules") },
  });
  const [status] = await once(child, "exit");
  process.exitCode = status ?? 1;
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
