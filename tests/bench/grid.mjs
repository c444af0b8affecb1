/** Measures the grid of the web page over 50,000 rows × 40 columns: `node tests/bench/grid.mjs`. */
import { runInBrowser } from "./runBundled.mjs";

await runInBrowser("gridScroll.ts", ["--print"], "tests/web/grid");
