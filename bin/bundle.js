"use strict";
/**
 * Bundles the command into one file that needs nothing but Node: `node bin/bundle.js dist/debtor-register.cjs`.
 */
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");

/** Writes the bundle; under a temporary name first, as several runs may start at once. */
function bundle(outfile) {
  const temporary = `${outfile}.${process.pid}.tmp`;
  require("esbuild").buildSync({
    entryPoints: [path.join(root, "src", "cli", "main.ts")],
    outfile: temporary,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    legalComments: "none",
    logLevel: "error",
  });
  fs.renameSync(temporary, outfile);
}

module.exports = { bundle };

if (require.main === module) {
  const outfile = path.resolve(process.argv[2] ?? path.join(root, "dist", "debtor-register.cjs"));
  bundle(outfile);
  process.stdout.write(`${outfile}\n`);
}
