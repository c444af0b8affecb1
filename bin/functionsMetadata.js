"use strict";
const Module = require("node:module");
const path = require("node:path");
const { buildSync } = require("esbuild");
const { Compilation, sources } = require("webpack");

const declarations = path.join(__dirname, "..", "src", "taskpane", "functions", "declarations.ts");

/** What the functions' declarations say of themselves to Excel. */
function functionsMetadata() {
  const { outputFiles } = buildSync({
    entryPoints: [declarations],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    logLevel: "error",
  });
  const loaded = new Module(declarations);
  loaded._compile(outputFiles[0].text, declarations);
  return loaded.exports.functionsMetadata();
}

/** Writes `functions.json` beside the scripts of a build. */
class FunctionsMetadata {
  apply(compiler) {
    const name = "FunctionsMetadata";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const text = JSON.stringify(functionsMetadata(), null, 2);
        compilation.emitAsset("functions.json", new sources.RawSource(text));
      });
    });
  }
}

module.exports = { FunctionsMetadata, functionsMetadata };
