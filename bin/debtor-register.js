#!/usr/bin/env node
"use strict";
/**
 * Starts the command from a checkout. It bundles src first, unless a bundle of exactly these sources is there:
 * bundles are named after the sources they were made from, so a stale one can never run.
 */
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { bundle } = require("./bundle");
const { cache, hashOf } = require("./sources");
/**
 * Room for young objects: reading and writing a large sheet makes hundreds of millions that die at once, and with
 * Node's 16 MB the collector runs four times as often and copies what would have been dead a moment later. Only a
 * new process takes such a flag.
 */
const flags = require("./flags.json");

const current = `${hashOf(["src", "bin/bundle.js"])}.cjs`;
const script = path.join(cache, current);
if (!fs.existsSync(script)) {
  const outdated = fs.existsSync(cache) ? fs.readdirSync(cache).filter((name) => name.endsWith(".cjs")) : [];
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
