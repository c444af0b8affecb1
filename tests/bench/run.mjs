/**
 * The benchmark: `npm run bench`, or `npm run bench -- --runs 3` for the best of three. It bundles itself with
 * the command, as the command is bundled, and measures each thing in a process of its own.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "debtor-register-bench-"));
try {
  const outfile = join(folder, "bench.cjs");
  const entryPoints = [join(dirname(fileURLToPath(import.meta.url)), "bench.ts")];
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
