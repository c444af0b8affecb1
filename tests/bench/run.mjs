/**
 * The benchmark: `npm run bench`, the best of three runs, or `npm run bench -- --runs 1` for a quicker look. It
 * bundles itself with the command, in the same way as the command, and measures each thing in a separate process;
 * then papers, and the pane and the page in Chromium (papers.mjs, pane.mjs and web.mjs, each of which can be run on
 * its own).
 */
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runBundled } from "./runBundled.mjs";

const here = dirname(fileURLToPath(import.meta.url));
await runBundled("bench.ts", (folder) => [folder, ...process.argv.slice(2)]);
for (const name of ["papers.mjs", "pane.mjs", "web.mjs"]) {
  const { status } = spawnSync(process.execPath, [join(here, name)], { stdio: "inherit" });
  process.exitCode ||= status ?? 1;
}
