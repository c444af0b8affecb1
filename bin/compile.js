"use strict";
/**
 * Runs the program from a folder's program.js over its sheet.csv, and stores what V8 has compiled for that: a part of
 * bin/bundle.js, in a separate process.
 */
const fs = require("node:fs");
const path = require("node:path");
const v8 = require("node:v8");
const { Script } = require("node:vm");

const folder = process.argv[2];
const inFolder = (name) => path.join(folder, name);

async function main() {
  const script = new Script(fs.readFileSync(inFolder("program.js"), "latin1"), { filename: "program" });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  const { runCommand, V8_FLAGS } = module.exports;
  v8.setFlagsFromString(V8_FLAGS);
  const silent = { out: () => undefined, err: () => undefined, isTerminal: false };
  const build = (input, output) =>
    runCommand(["build", inFolder(input), "--as-of", "2026-10-01", "--out", inFolder(output)], silent);
  // Reading a workbook differs from reading a text, and rebuilding a register from building it for the first time.
  await build("sheet.csv", "first.xlsx");
  await build("first.xlsx", "second.xlsx");
  fs.writeFileSync(inFolder("compiled"), script.createCachedData());
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
