/** Three hundred claims compared with what the library alone takes for as many: `node tests/bench/papers.mjs`. */
import { runBundled } from "./runBundled.mjs";

await runBundled("papers.ts", (folder) => [folder]);
