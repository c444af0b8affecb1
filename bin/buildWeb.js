"use strict";
/** `npm run build:web`: puts the web page into dist-web/, rebuilt only if its sources have changed. */
const fs = require("node:fs");
const path = require("node:path");
const { builtWeb } = require("./builtWeb");

const target = path.join(__dirname, "..", "dist-web");
const built = builtWeb(() => process.stdout.write("Building the page …\n"));
fs.rmSync(target, { recursive: true, force: true });
fs.cpSync(built, target, { recursive: true });
process.stdout.write(`${target}\n`);
