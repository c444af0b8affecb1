const { dirname, join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { FunctionsMetadata } = require("./bin/functionsMetadata");
const { typescriptFor } = require("./bin/typescript");
const { Licences, Minify } = require("./bin/webParts");

/** What the oldest Excel understands that can show the pane. */
const TARGET = "es2020";

const MANIFEST_BASE = "https://localhost:3000/";
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/** The parts of office.js that Excel loads; its telemetry and the other programs' parts stay behind. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-{win32,web,mac,ios,android,winrt}-*.js",
  "{ru-ru,en-us}/office_strings.js",
  "custom-functions-runtime.js",
];

/**
 * The Excel build, into dist/: the pane, its help page, and the manifest to give to Excel.
 *
 * `--env baseUrl=https://server/folder/`: where dist/ will be served; the manifest then points there.
 * `--env officejs=local`: takes office.js along, for networks that cannot reach Microsoft's server.
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const baseUrl = withSlash(env.baseUrl ?? MANIFEST_BASE);
  const officeJs = officeJsSource(env.officejs ?? "cdn");
  return {
    mode,
    entry: { taskpane: "./src/taskpane/index.tsx", functions: "./src/taskpane/functions/functions.ts" },
    output: {
      path: env.out ?? join(__dirname, "dist"),
      // The manifest names the script of the functions.
      filename: ({ chunk }) => (chunk?.name === "functions" ? "[name].js" : "[name].[contenthash:8].js"),
      // The command lies in the same folder (npm run build:command).
      clean: { keep: /^debtor-register\./ },
    },
    devtool: mode === "production" ? false : "source-map",
    optimization: { minimize: mode === "production", minimizer: [new Minify(TARGET)] },
    ...typescriptFor(TARGET),
    plugins: [
      new Licences(),
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/index.html",
        chunks: ["taskpane"],
        templateParameters: { officeJs },
      }),
      new HtmlPlugin({
        filename: "functions.html",
        template: "./src/taskpane/functions/functions.html",
        chunks: ["functions"],
        templateParameters: { officeJs },
      }),
      new FunctionsMetadata(),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/taskpane/help.html", to: "[name][ext]" },
          { from: "src/pane/help.css", to: "[name][ext]" },
          {
            from: "manifest.xml",
            transform: (text) => text.toString("utf8").replaceAll(MANIFEST_BASE, baseUrl),
          },
          ...officeJs.copies,
        ],
      }),
    ],
    // The pane is loaded once and stays; what counts is that it opens fast from the local cache.
    performance: { maxEntrypointSize: 1_500_000, maxAssetSize: 1_500_000 },
  };
};

/** Excel takes an add-in from https addresses alone. */
function withSlash(address) {
  if (!/^https:\/\/[^\s/]/.test(address))
    throw new Error(`baseUrl must begin with https://, not «${address}»`);
  return address.endsWith("/") ? address : `${address}/`;
}

/** Where the page gets office.js, the origin to allow for it, and what to copy for that. */
function officeJsSource(kind) {
  if (kind === "cdn") {
    const folder = `${OFFICE_CDN}/lib/1/hosted`;
    const functionsUrl = `${folder}/custom-functions-runtime.js`;
    return { url: `${folder}/office.js`, functionsUrl, origin: OFFICE_CDN, copies: [] };
  }
  if (kind !== "local") throw new Error(`officejs is «cdn» or «local», not «${kind}»`);
  const library = dirname(require.resolve("@microsoft/office-js/package.json"));
  const context = join(library, "dist");
  const globOptions = { ignore: ["**/*.debug.js", "**/*-core.js"] };
  // Copied as they are: their licence forbids changing them.
  const info = { minimized: true };
  const to = "officejs/[path][name][ext]";
  const copies = OFFICE_FILES.map((from) => ({ context, from, to, globOptions, info }));
  copies.push({ from: join(library, "LICENSE.md"), to: "officejs/" });
  const functionsUrl = "officejs/custom-functions-runtime.js";
  return { url: "officejs/office.js", functionsUrl, origin: "", copies };
}
