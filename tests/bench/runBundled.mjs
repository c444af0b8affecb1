/** Runs a TypeScript file of this folder: the entry point of each of the measurements here. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../..");

/**
 * Bundles `entry` into a new folder, runs it there with the arguments that `args` derives from the folder, and adopts
 * the exit code. `options` are the bundler's own.
 */
export async function runBundled(entry, args, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-bench-"));
  try {
    const outfile = join(folder, entry.replace(/\.ts$/, ".cjs"));
    buildSync({
      entryPoints: [join(here, entry)],
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      target: "node20",
      logLevel: "error",
      ...options,
    });
    const child = spawn(process.execPath, [outfile, ...args(folder)], {
      stdio: "inherit",
      cwd: root,
      env: { ...process.env, NODE_PATH: join(root, "node_modules") },
    });
    const [status] = await once(child, "exit");
    process.exitCode ||= status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same for what drives a browser: its libraries stay outside the bundle, and `home` is where it looks for its
 * page's sources.
 */
export function runInBrowser(entry, args, home) {
  return runBundled(entry, () => args, {
    packages: "external",
    define: { __dirname: JSON.stringify(join(root, home)) },
  });
}
