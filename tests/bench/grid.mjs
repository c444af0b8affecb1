/** Measures the grid of the web page over 50,000 rows × 40 columns: `node tests/bench/grid.mjs`. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const grid = join(here, "../web/grid");
// Beside the test page, since the page is looked for beside the script.
const outfile = join(grid, "measured.cjs");
try {
  buildSync({
    entryPoints: [join(here, "gridScroll.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    packages: "external",
    logLevel: "error",
  });
  const { status } = spawnSync(process.execPath, [outfile, "--print"], { stdio: "inherit" });
  process.exitCode = status ?? 1;
} finally {
  rmSync(outfile, { force: true });
}
