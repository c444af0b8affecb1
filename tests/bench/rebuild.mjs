/**
 * What a rebuild takes of the first build: `node tests/bench/rebuild.mjs`; `… 50` takes 50 workbooks instead of 200.
 */
import { runBundled } from "./runBundled.mjs";

await runBundled("rebuild.ts", (folder) => [folder, ...process.argv.slice(2)]);
