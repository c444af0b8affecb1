#!/usr/bin/env node
"use strict";
/** `npm run excel`: builds the add-in, serves it to this machine, and starts Excel with it (excelWords.js, usage). */
const { execFileSync, spawn, spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { parseArgs } = require("node:util");
const { WORDS } = require("./excelWords");
const { serve } = require("./serve");
const { runExcel } = require("./sideload");

const root = path.join(__dirname, "..");
const dist = path.join(root, "dist");

function manifestId() {
  const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
  return /<Id>([^<]+)<\/Id>/.exec(manifest)[1];
}

/** This machine, as runExcel expects it. */
const machine = {
  platform: process.platform,
  home: os.homedir(),
  exists: (file) => fs.existsSync(file),
  run(command, args) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8" });
    return { ok: status === 0, reason: error?.message ?? stderr?.trim() ?? "" };
  },
  start(command, args) {
    spawn(command, args, { stdio: "ignore", detached: true }).on("error", (error) => {
      console.error(WORDS.notRegistered(error.message));
    });
  },
  copy(from, to) {
    try {
      fs.mkdirSync(path.dirname(to), { recursive: true });
      fs.copyFileSync(from, to);
      return { ok: true, reason: "" };
    } catch (error) {
      return { ok: false, reason: error.message };
    }
  },
  remove(file) {
    const isThere = fs.existsSync(file);
    fs.rmSync(file, { force: true });
    return isThere;
  },
  async build() {
    const webpack = require.resolve("webpack/bin/webpack.js");
    const args = [webpack, "--mode", "production"];
    execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    return { folder: dist, id: manifestId() };
  },
  manifestId,
  certificate: () => require("office-addin-dev-certs").getHttpsServerOptions(),
  serve,
  say: (text) => console.log(text),
  complain: (text) => console.error(text),
};

async function main() {
  const options = { web: { type: "boolean" }, remove: { type: "boolean" }, help: { type: "boolean" } };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.help) {
    console.log(WORDS.usage);
    return;
  }
  const code = await runExcel(machine, { ...values, workbook: positionals[0] });
  if (code !== null) process.exitCode = code;
}

main().catch((error) => {
  console.error(error.code?.startsWith("ERR_PARSE_ARGS") ? WORDS.usage : error.message);
  process.exitCode = 2;
});
