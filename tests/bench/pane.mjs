/** Measures the pane in Chromium: `node tests/bench/pane.mjs [rows] [--why]`. */
import { runInBrowser } from "./runBundled.mjs";

await runInBrowser("pane.ts", process.argv.slice(2), "tests/taskpane/e2e");
