#!/usr/bin/env node
"use strict";
/**
 * Starts the command from a checkout. It bundles src first, unless a bundle of exactly these sources is there:
 * bundles are named after the sources they were made from, so a stale one can never run.
 */
const { spawn } = require("node:child_process");
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { bundle } = require("./bundle");
/**
 * Room for young objects: reading and writing a large sheet makes hundreds of millions that die at once, and with
 * Node's 16 MB the collector runs four times as often and copies what would have been dead a moment later. Only a
 * new process takes such a flag.
 */
const flags = require("./flags.json");

const root = path.join(__dirname, "..");
const cache = path.join(root, "node_modules", ".cache", "debtor-register");

/** Every file that the bundle depends on, with size and time of change: any difference means another bundle. */
function sourcesHash() {
  const files = ["package.json", "package-lock.json", "tsconfig.json", "bin/bundle.js"];
  const entries = fs.readdirSync(path.join(root, "src"), { recursive: true, withFileTypes: true });
  for (const entry of entries)
    if (entry.isFile())
      files.push(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  const hash = crypto.createHash("sha256");
  for (const file of files.sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

const current = `${sourcesHash()}.cjs`;
const script = path.join(cache, current);
if (!fs.existsSync(script)) {
  const outdated = fs.existsSync(cache) ? fs.readdirSync(cache) : [];
  fs.mkdirSync(cache, { recursive: true });
  bundle(script);
  for (const name of outdated) fs.rmSync(path.join(cache, name), { force: true });
}

const child = spawn(process.execPath, [...flags, script, ...process.argv.slice(2)], { stdio: "inherit" });
// The terminal sends Ctrl+C to both: the command ends as it sees fit, and this process after it.
process.on("SIGINT", () => undefined);
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  if (signal === null) process.exitCode = code;
  else {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  }
});
