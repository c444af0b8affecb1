#!/usr/bin/env node
"use strict";
/**
 * Starts the command from a checkout. It bundles src first, unless a bundle of exactly these sources is there:
 * bundles are named after the sources they were made from, so a stale one can never run.
 */
const fs = require("node:fs");
const path = require("node:path");
const { bundle } = require("./bundle");
const { cache, hashOf } = require("./sources");
/** The bundle's main file, and what goes next to it. */
const BUNDLE = /^[0-9a-f]{16}\.(?:cjs|libraries\.js|program\.(?:js|v8))$/;
const current = `${hashOf(["src", "bin/bundle.js", "bin/compile.js"])}.cjs`;
const script = path.join(cache, current);
if (!fs.existsSync(script)) {
  const outdated = fs.existsSync(cache) ? fs.readdirSync(cache).filter((name) => BUNDLE.test(name)) : [];
  fs.mkdirSync(cache, { recursive: true });
  bundle(script);
  for (const name of outdated) fs.rmSync(path.join(cache, name), { force: true });
}

// It works in a thread of its own, with the memory that it needs.
require(script);
