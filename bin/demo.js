"use strict";
/** Builds the register of the sample sheet afresh into out/ and says where it is. */
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..");
const out = path.join(root, "out");
const workbook = path.join(out, "demo.xlsx");
fs.mkdirSync(out, { recursive: true });
fs.rmSync(workbook, { force: true });

const sample = path.join(root, "assets", "sample-dolgi.xlsx");
process.argv.splice(2, Infinity, "build", sample, "--as-of", "2026-10-01", "--rules", "sevsk");
process.argv.push("--out", workbook, "--json", path.join(out, "demo.json"));
require("./debtor-register.js");
