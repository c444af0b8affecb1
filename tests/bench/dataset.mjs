/** Many workbooks of 500 debts as a data set: `node tests/bench/dataset.mjs` takes 100 of them, `… 3000` as many. */
import { runBundled } from "./runBundled.mjs";

await runBundled("dataset.ts", (folder) => [folder, ...process.argv.slice(2)]);
