const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, IgnorePlugin } = require("webpack");
const samples = require("./src/web/samples.json");
const { typescriptFor } = require("./bin/typescript");
const { bundleWorker, Licences, Minify, Precache, SampleScripts, TARGET } = require("./bin/webParts");

/**
 * The page without Excel, into dist-web/: static files with relative addresses, for any path of any server and for a
 * folder of a file share.
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const worker = bundleWorker(mode);
  const { resolve, module } = typescriptFor(TARGET);
  return {
    mode,
    entry: { page: "./src/web/index.tsx" },
    output: {
      path: env.out ?? join(__dirname, "dist-web"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "[name].[contenthash:8][ext]",
      clean: true,
    },
    devtool: mode === "production" ? false : "source-map",
    optimization: { minimize: mode === "production", minimizer: [new Minify(TARGET)] },
    resolve,
    module: {
      rules: [
        ...module.rules,
        { test: /@univerjs.core.lib.es.index\.js$/, loader: join(__dirname, "bin/closedPorts.js") },
      ],
    },
    plugins: [
      new HtmlPlugin({ filename: "index.html", template: "./src/web/index.html" }),
      new DefinePlugin({ WORKER_FILE: JSON.stringify(worker.fileName) }),
      // Where words of 77 languages may be parted, 5 MB: a sheet parts none.
      new IgnorePlugin({ resourceRegExp: /^\.\//, contextRegExp: /@univerjs.engine-render.lib.es$/ }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-{32,80}.png" },
          { from: "src/web/help.html", to: "[name][ext]" },
          { from: "src/pane/help.css", to: "[name][ext]" },
          ...samples.map(({ fileName, from }) => ({ from: join(from, fileName), to: "samples/" })),
        ],
      }),
      new SampleScripts(samples),
      worker.plugin,
      new Licences(worker.sources),
      new Precache(mode),
    ],
    // The grid brings style sheets of its own.
    experiments: { css: true },
    // tests/web/build.test.ts holds the sizes that count: those of what is sent, compressed.
    performance: false,
  };
};
