/** Measures the web page in Chromium, as built: `node tests/bench/web.mjs [rows] [--why]`. */
import { createRequire } from "node:module";
import { runInBrowser } from "./runBundled.mjs";

const require = createRequire(import.meta.url);
const { builtWeb } = require("../../bin/builtWeb");
const { serve } = require("../../bin/serve");

const server = await serve(builtWeb(), 0);
try {
  await runInBrowser("web.ts", [server.address, ...process.argv.slice(2)], "tests/web/e2e");
} finally {
  server.close();
}
