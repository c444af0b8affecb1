/** Measures the pane in Chromium: `node tests/bench/pane.mjs [rows] [--why]`. It is bundled first, as it is TypeScript. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");
const folder = mkdtempSync(join(tmpdir(), "debtor-register-bench-"));
try {
  const outfile = join(folder, "pane.cjs");
  buildSync({
    entryPoints: [join(here, "pane.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    packages: "external",
    // Where the page's sources are looked for.
    define: { __dirname: JSON.stringify(join(root, "tests/taskpane/e2e")) },
    logLevel: "error",
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, NODE_PATH: join(root, "node_modules") },
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
