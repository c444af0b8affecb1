"use strict";
/**
 * Builds the command as one program that needs no Node: `node bin/buildExe.js [win|linux|here] [FILE]`, by default
 * dist/debtor-register.exe. `here` takes the running Node. It is Node's own «single executable application»: Node with
 * our scripts inside. Licences and a list of the libraries go inside, too, and beside the program.
 */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const postject = require("postject");
const { programScript, scriptOf } = require("./bundle");
const { dressed, lookOf, SIZES } = require("./exeLook");
const { NAME } = require("./exeWords");
const { licenceFiles } = require("./licences");
const { LICENCE, nodeFor, nodeHere, VERSION } = require("./nodeBase");

const root = path.join(__dirname, "..");
/** By this Node knows that it has a program inside: the digit after it says whether. */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
const X64 = 0x8664;
const CONSOLE = 3;

async function buildExe(system, outfile) {
  const isHere = system === "here";
  const node = isHere ? process.execPath : nodeFor(system);
  const maker = isHere ? process.execPath : nodeHere();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "debtor-register-exe-"));
  try {
    const beside = prepare(folder, maker);
    const temporary = path.join(folder, "program");
    fs.copyFileSync(node, temporary);
    fs.chmodSync(temporary, 0o755);
    if (system === "win") fs.writeFileSync(temporary, await dressed(fs.readFileSync(temporary)));
    const blob = fs.readFileSync(path.join(folder, "blob"));
    await inject(temporary, blob);
    await check(fs.readFileSync(temporary), system, blob);
    fs.mkdirSync(path.dirname(outfile), { recursive: true });
    fs.copyFileSync(temporary, outfile);
    for (const [name, text] of Object.entries(beside)) fs.writeFileSync(`${outfile}.${name}`, text);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Writes what Node is to take in as `blob` in the folder; returns what goes beside the program: names and contents.
 */
function prepare(folder, maker) {
  const main = scriptOf("exe/exeMain.ts");
  const program = programScript();
  const [[, libraries], [, list]] = licenceFiles([...main.sources, ...program.sources]);
  const licences = libraries + nodesLicence();
  const assets = { "main.js": main.text, "program.js": program.text, "licenses.txt": licences };
  for (const [name, text] of Object.entries(assets)) fs.writeFileSync(path.join(folder, name), text);
  const settings = {
    main: "main.js",
    output: "blob",
    disableExperimentalSEAWarning: true,
    // What V8 compiles on one system is not for another.
    useCodeCache: false,
    assets: Object.fromEntries(Object.keys(assets).map((name) => [name, name])),
  };
  fs.writeFileSync(path.join(folder, "settings.json"), JSON.stringify(settings));
  execFileSync(maker, ["--experimental-sea-config", "settings.json"], { cwd: folder, stdio: "pipe" });
  return { "licenses.txt": licences, "sbom.cdx.json": list };
}

/** The licences of Node and of what it is made of. */
function nodesLicence() {
  return `${"-".repeat(80)}\n\nNode.js ${VERSION}\n\n${fs.readFileSync(LICENCE, "utf8")}`;
}

/** Puts the scripts into the program, without the injector's remarks on sections that are none of ours. */
async function inject(file, blob) {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await postject.inject(file, "NODE_SEA_BLOB", blob, { sentinelFuse: FUSE });
  } finally {
    console.warn = warn;
  }
}

/** Throws unless the program is whole and Node will find our scripts in it. */
async function check(bytes, system, blob) {
  const at = bytes.indexOf(FUSE);
  if (bytes.toString("latin1", at + FUSE.length, at + FUSE.length + 2) !== ":1")
    throw new Error("the program would start as plain Node");
  if (!bytes.includes(blob)) throw new Error("the scripts are not in the program as they were made");
  if (system !== "win") return;
  const { machine, subsystem, signed, icons, words, program } = await lookOf(bytes);
  const whole =
    machine === X64 &&
    subsystem === CONSOLE &&
    !signed &&
    program === blob.length &&
    words.ProductName === NAME &&
    icons.length === 1 &&
    icons[0].join() === SIZES.join();
  if (!whole) throw new Error("the program for Windows is not what it should be");
}

const SYSTEMS = ["win", "linux", "here"];

if (require.main === module) {
  const [system = "win", file] = process.argv.slice(2);
  if (!SYSTEMS.includes(system)) {
    process.stderr.write(`${SYSTEMS.join("|")} [FILE]\n`);
    process.exitCode = 2;
  } else {
    const outfile = path.resolve(
      file ?? path.join(root, "dist", system === "win" ? "debtor-register.exe" : "debtor-register"),
    );
    buildExe(system, outfile).then(
      () => process.stdout.write(`${outfile}\n`),
      (error) => {
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      },
    );
  }
}
