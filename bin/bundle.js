"use strict";
/**
 * Bundles the command into files that need nothing but Node: `node bin/bundle.js dist/debtor-register.cjs`. Next to
 * it go the rest of the program, the licences of the libraries in it, and a list of them.
 */
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const root = path.join(__dirname, "..");

/**
 * Large libraries that only some runs need: papers, odd formats, declension, data sets. A file of their own keeps
 * everybody else from reading them. The program imports them by these names, and nothing from them by default.
 */
const LIBRARIES = [
  "@e965/xlsx",
  "docx",
  "easy-template-x",
  "hyparquet",
  "hyparquet-writer",
  "lvovich",
  "number-to-words-ru",
];

/** One script with everything it needs; `sources`: the files it is made from. */
function scriptOf(entry, options = {}) {
  return built({ entryPoints: [path.join("src", "cli", entry)], ...options });
}

function built(options) {
  const { outputFiles, metafile } = require("esbuild").buildSync({
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    legalComments: "none",
    logLevel: "error",
    ...options,
  });
  return { text: outputFiles[0].text, sources: Object.keys(metafile.inputs) };
}

/**
 * Writes the bundle: the thread that waits into `outfile` (`NAME.cjs`), everything else next to it
 * (src/cli/loadProgram.ts). Each file is first written under a temporary name, the main file last, since several runs
 * may start at once. Returns the files it is made from.
 */
function bundle(outfile) {
  const main = scriptOf("main.ts");
  const program = programScript({ external: LIBRARIES });
  const libraries = librariesScript();
  const base = outfile.replace(/\.cjs$/, "");
  const v8 = compiled(program.text);
  if (v8 !== null) put(`${base}.program.v8`, v8);
  put(`${base}.libraries.js`, libraries.text);
  put(`${base}.program.js`, program.text);
  put(outfile, main.text);
  return [...new Set([...main.sources, ...program.sources, ...libraries.sources])];
}

/** Names are shortened, too: what is read and compiled at each start counts, and `--debug` shows the messages anyway. */
const SHORTER = { minify: true };

/** The program without the thread that waits for it, as src/cli/loadProgram.ts runs it. */
function programScript(options = {}) {
  const { text, sources } = scriptOf("commands.ts", { ...SHORTER, ...options });
  return { text: inAscii(asFunction(text)), sources };
}

/** The {@link LIBRARIES}: an object of functions like the program's, by name. */
function librariesScript() {
  const made = LIBRARIES.map((name) => ({
    name,
    ...built({ ...SHORTER, stdin: { contents: `export * from "${name}";`, resolveDir: root } }),
  }));
  const entries = made.map(({ name, text }) => `${JSON.stringify(name)}: ${asFunction(text)}`);
  return { text: inAscii(`({\n${entries.join(",\n")}\n})`), sources: made.flatMap(({ sources }) => sources) };
}

function asFunction(script) {
  return `(function (exports, require, module) {${script}\n})`;
}

function put(file, content) {
  const temporary = `${file}.${process.pid}.tmp`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(temporary, content);
  fs.renameSync(temporary, file);
}

/**
 * The bundler leaves non-ASCII letters in regular expressions as they are; once they are escaped, V8 needs only one
 * byte per character.
 */
function inAscii(script) {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** A sheet in which everything usual occurs, so that what most runs need gets compiled. */
const SHEET = `Код администратора;Должник;ИНН;Основание;Срок уплаты;Сумма долга, руб.;Пени, руб.
012;ООО «Ромашка»;7707083893;Договор № 1 от 10.01.2025;10.02.2026;1 234,56;10,00
012;Иванов И. И.;;Договор № 2;31.03.2023;500;
`;

/**
 * V8's compiled code of the program once it has built a register; `null` if it cannot be obtained: the program then
 * only starts more slowly.
 */
function compiled(program) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "debtor-register-bundle-"));
  try {
    fs.writeFileSync(path.join(folder, "program.js"), program);
    fs.writeFileSync(path.join(folder, "sheet.csv"), SHEET);
    execFileSync(process.execPath, [path.join(__dirname, "compile.js"), folder], { stdio: "ignore" });
    return fs.readFileSync(path.join(folder, "compiled"));
  } catch {
    return null;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { bundle, programScript, scriptOf };

if (require.main === module) {
  const outfile = path.resolve(process.argv[2] ?? path.join(root, "dist", "debtor-register.cjs"));
  const sources = bundle(outfile);
  const { dir, name } = path.parse(outfile);
  for (const [file, text] of require("./licences").licenceFiles(sources, `${name}.`))
    fs.writeFileSync(path.join(dir, file), text);
  process.stdout.write(`${outfile}\n`);
}
