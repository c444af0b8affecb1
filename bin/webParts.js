"use strict";
/** What the build of the web page (webpack.web.config.js) makes besides the page's own script. */
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { buildSync, transform } = require("esbuild");
const { Compilation, sources } = require("webpack");
const { licenceFiles } = require("./licences");

const root = path.join(__dirname, "..");
const web = path.join(root, "src", "web");
/** What the browsers supported by the page understand. */
const TARGET = "es2022";
const sha256 = (content) => crypto.createHash("sha256").update(content).digest("hex");
/** A digest for names of files and versions. */
const hashOf = (content) => sha256(content).slice(0, 8);

/**
 * One script with everything it needs, for the browsers that the page supports; `sources`: the files it is made from.
 */
function bundleScript(entry, mode, define = {}) {
  const { outputFiles, metafile } = buildSync({
    absWorkingDir: root,
    metafile: true,
    entryPoints: [path.join(web, entry)],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: TARGET,
    minify: mode === "production",
    legalComments: "eof",
    define: { "process.env.NODE_ENV": JSON.stringify(mode), ...define },
    logLevel: "error",
  });
  return { text: outputFiles[0].text, sources: Object.keys(metafile.inputs) };
}

/**
 * The worker's script. A page opened from a folder can only load it as a script: it then runs nothing, but stores its
 * own text, from which the page creates the worker.
 */
function bundleWorker(mode) {
  const bundled = bundleScript("worker.ts", mode);
  const script = `(function worker() {
if (typeof document !== "undefined") { globalThis.debtorRegisterWorker = "(" + worker + ")()"; return; }
${bundled.text}
})();
`;
  const fileName = `worker.${hashOf(script)}.js`;
  const plugin = emitting("Worker", Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, (emit) => {
    emit(fileName, script);
  });
  return { fileName, plugin, sources: bundled.sources };
}

/** Samples as scripts: the only way to load them if the page was opened from a folder. */
class SampleScripts {
  constructor(samples) {
    this.samples = samples;
  }

  apply(compiler) {
    emitting("SampleScripts", Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, (emit) => {
      for (const { fileName, from } of this.samples) {
        const base64 = fs.readFileSync(path.join(root, from, fileName)).toString("base64");
        emit(`samples/${fileName}.js`, `debtorRegisterFile("${base64}");\n`);
      }
    }).apply(compiler);
  }
}

/** Minifies scripts and style sheets for a target: takes a second where webpack's own way takes a minute. */
class Minify {
  constructor(target) {
    this.target = target;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Minify", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: "Minify", stage }, async (assets) => {
        for (const file of Object.keys(assets)) {
          const [, loader] = /\.(js|css)$/.exec(file) ?? [];
          if (loader === undefined || compilation.getAsset(file).info.minimized) continue;
          const options = { loader, minify: true, target: this.target, legalComments: "eof" };
          const { code } = await transform(assets[file].source().toString(), options);
          compilation.updateAsset(file, new sources.RawSource(code), { minimized: true });
        }
      });
    });
  }
}

/** The licences of all libraries in the output, and the list of them; `others`: files bundled in other ways. */
class Licences {
  constructor(others = []) {
    this.others = others;
  }

  apply(compiler) {
    emitting("Licences", Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL, (emit, _assets, { modules }) => {
      const resources = [...modules].flatMap((module) => [module, ...(module.modules ?? [])]);
      const files = resources.flatMap(({ resource }) => (resource ? [resource.split("?")[0]] : []));
      for (const [file, text] of licenceFiles([...files, ...this.others])) emit(file, text);
    }).apply(compiler);
  }
}

/** The service worker, which knows every file of the output by the hash of its contents. */
class Precache {
  constructor(mode) {
    this.mode = mode;
  }

  apply(compiler) {
    emitting("Precache", Compilation.PROCESS_ASSETS_STAGE_REPORT, (emit, assets) => {
      const files = Object.entries(assets)
        .filter(([file]) => !file.endsWith(".map"))
        .map(([file, source]) => [file, sha256(source.buffer())])
        .sort();
      const precache = JSON.stringify({ version: hashOf(JSON.stringify(files)), files });
      emit(
        "service-worker.js",
        bundleScript("offline/serviceWorker.ts", this.mode, { PRECACHE: precache }).text,
      );
    }).apply(compiler);
  }
}

/** A plugin that adds files to the output at a stage of the build. */
function emitting(name, stage, work) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap(name, (compilation) => {
        compilation.hooks.processAssets.tap({ name, stage }, (assets) => {
          work(
            (file, text) => {
              compilation.emitAsset(file, new sources.RawSource(text), { minimized: true });
            },
            assets,
            compilation,
          );
        });
      });
    },
  };
}

module.exports = { bundleWorker, Licences, Minify, Precache, SampleScripts, TARGET };
