"use strict";
/** Tells whether something built from the sources is still up to date. */
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
/** Where reproducible things are cached. */
const cache = path.join(root, "node_modules", ".cache", "debtor-register");

/** A digest that changes with any of these files and folders: names, sizes and modification times. */
function hashOf(paths) {
  const files = [];
  for (const given of ["package.json", "package-lock.json", "tsconfig.json", ...paths]) {
    if (!fs.statSync(path.join(root, given)).isDirectory()) files.push(given);
    else
      for (const entry of fs.readdirSync(path.join(root, given), { recursive: true, withFileTypes: true }))
        if (entry.isFile())
          files.push(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)));
  }
  const hash = crypto.createHash("sha256");
  for (const file of files.sort()) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

module.exports = { cache, hashOf };
