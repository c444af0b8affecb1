#!/usr/bin/env node
"use strict";
/**
 * Starts the command from a checkout. It bundles src first, unless a bundle of exactly these sources is there:
 * bundles are named after the sources they were made from, so a stale one can never run.
 */
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { bundle } = require("./bundle");

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
require(script);
