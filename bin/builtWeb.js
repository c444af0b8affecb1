"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { cache, hashOf } = require("./sources");

const root = path.join(__dirname, "..");
const SOURCES = [
  "src",
  "bin",
  "vendor",
  "webpack.web.config.js",
  "tests/fixtures/samples",
  "assets/sample-dolgi.xlsx",
  "assets/icon-32.png",
  "assets/icon-80.png",
];

/**
 * The folder of the web page as built from exactly these sources; built first if there is none, after `onBuild`. It
 * is named after its sources, so that a stale page is never shown, and appears all at once, since several runs may
 * start at the same time.
 */
function builtWeb(onBuild = () => undefined) {
  const current = `web-${hashOf(SOURCES)}`;
  const folder = path.join(cache, current);
  if (fs.existsSync(folder)) return folder;
  onBuild();
  fs.mkdirSync(cache, { recursive: true });
  const outdated = fs.readdirSync(cache).filter((name) => /^web-\w+$/.test(name));
  const temporary = `${folder}.${process.pid}.tmp`;
  const webpack = require.resolve("webpack/bin/webpack.js");
  const config = ["--mode", "production", "--config", "webpack.web.config.js", "--env", `out=${temporary}`];
  execFileSync(process.execPath, [webpack, ...config], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  if (fs.existsSync(folder)) fs.rmSync(temporary, { recursive: true });
  else fs.renameSync(temporary, folder);
  for (const name of outdated)
    if (name !== current) fs.rmSync(path.join(cache, name), { recursive: true, force: true });
  return folder;
}

module.exports = { builtWeb };
