/**
 * The benchmark: `npm run bench`, or `npm run bench -- --runs 3` for the best of three. It bundles itself with
 * the command, as the command is bundled, and measures each thing in a process of its own; then the pane and the page
 * in Chromium (pane.mjs and web.mjs, each of which can be run by itself).
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "debtor-register-bench-"));
try {
  const outfile = join(folder, "bench.cjs");
  const entryPoints = [join(here, "bench.ts")];
  buildSync({
    entryPoints,
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "error",
  });
  const { status } = spawnSync(process.execPath, [outfile, folder, ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const name of ["pane.mjs", "web.mjs"]) {
  const { status } = spawnSync(process.execPath, [join(here, name)], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
