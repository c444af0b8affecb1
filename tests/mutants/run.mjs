/**
 * `npm run mutants`: puts small faults into a copy of the code, one by one, and runs the tests that belong to it. Which
 * does no test notice?
 *
 * First the named behaviours (behaviours.json): each fault there has once gone unnoticed, and has a test named after
 * the behaviour. Then a sample of 150, the same in each run. `-- --behaviours` or `-- --sample` takes one of the two,
 * `-- --count 20 --seed 7` another sample, `-- --only src/intake` the faults of one room.
 * Only tests that can reach the file are run, without those that drive browsers and other programs: those beside the
 * file first, for at most two minutes (what runs out of time there counts as noticed, as an endless loop does), then all
 * others, for at most ten. `-- --workers 1 --patience 3` suits a machine that has other work: one worker, three times
 * the time; `-- --near` leaves the others out, and names what no test beside the file notices. The last lines name the
 * faults that survived, and those that only ran out of time.
 */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sample } from "./mutations.mjs";

const { values: options } = parseArgs({
  options: {
    behaviours: { type: "boolean", default: false },
    sample: { type: "boolean", default: false },
    count: { type: "string", default: "150" },
    seed: { type: "string", default: "1" },
    only: { type: "string", default: "src/" },
    near: { type: "boolean", default: false },
    workers: { type: "string", default: "2" },
    patience: { type: "string", default: "1" },
  },
});
const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const LIMIT = 120_000 * Number(options.patience);
/** Suites that take long or need programs: they notice what others notice first. */
const SLOW = [
  "e2e",
  "recalculated",
  "browser",
  "bench",
  "build\\.test",
  "lint\\.test",
  "architecture",
  "grid\\.test",
];

const copy = mkdtempSync(join(tmpdir(), "debtor-register-mutants-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
for (const name of ["src", "tests", "bin", "assets", "vendor", "docs", "package.json", "tsconfig.json"])
  cpSync(join(root, name), join(copy, name), { recursive: true });
symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));

const survivors = [];
const endless = [];
let tried = 0;
if (!options.sample) tryBehaviours();
if (!options.behaviours) trySample();
console.log(`${tried} faults, ${survivors.length} survived`);
for (const line of survivors) console.log(`  ${line}`);
if (endless.length > 0) console.log(`${endless.length} ran out of time:`);
for (const line of endless) console.log(`  ${line}`);
process.exit(survivors.length === 0 ? 0 : 1);

function tryBehaviours() {
  const list = JSON.parse(readFileSync(join(root, "tests/mutants/behaviours.json"), "utf8"));
  const suites = [...new Set(list.map(({ test }) => test))];
  const untouched = readFileSync(join(root, "src/domain/day.ts"));
  if (outcomeOf("src/domain/day.ts", untouched, suites, 10 * LIMIT) !== "survived")
    throw new Error("The tests fail without any fault: mend that first");
  for (const { behaviour, file, find, put, test } of list.filter((each) =>
    each.file.startsWith(options.only),
  )) {
    const path = join(root, file);
    const code = existsSync(path) ? readFileSync(path, "utf8") : "";
    if (code.split(find).length !== 2) {
      report(
        `${behaviour}: «${find}» does not stand once in ${file}; bring behaviours.json up to date`,
        "survived",
      );
      continue;
    }
    // The behaviour's own test must notice it, not just any.
    report(
      `${behaviour} (${file})`,
      outcomeOf(
        file,
        code.replace(find, () => put),
        [test],
      ),
    );
  }
}

function trySample() {
  const drawn = sample(root, { count: Number(options.count), seed: Number(options.seed) });
  for (const { file, line, start, end, was, text } of drawn.filter((each) =>
    each.file.startsWith(options.only),
  )) {
    const code = readFileSync(join(root, file), "utf8");
    const mutated = code.slice(0, start) + text + code.slice(end);
    const room = file.split("/").slice(1, -1).join("/");
    // The tests beside it first: mostly one of them notices, and the others need not be run.
    const near = [`tests/${room}/`];
    const beside = existsSync(join(root, "tests", room)) ? outcomeOf(file, mutated, near) : "survived";
    const outcome =
      beside === "survived" && !options.near
        ? outcomeOf(file, mutated, ["--findRelatedTests", file], 5 * LIMIT)
        : beside;
    report(`${file}:${line} «${was}» → «${text}»`, outcome);
  }
}

function report(what, outcome) {
  tried += 1;
  if (outcome === "survived") survivors.push(what);
  if (outcome === "endless") endless.push(what);
  console.log(`${outcome.padEnd(8)} ${what}`);
}

/** What the tests make of the file once it reads so: one fails, all pass, or they do not come to their end. */
function outcomeOf(file, code, tests, limit = LIMIT) {
  const path = join(copy, file);
  const original = readFileSync(path);
  writeFileSync(path, code);
  try {
    const jest = join(root, "node_modules/jest/bin/jest.js");
    const { status, signal } = spawnSync(
      process.execPath,
      [
        jest,
        // Without the sources among the roots jest relates no test to them.
        "--roots=src",
        "--roots=tests",
        ...tests,
        "--bail",
        "--silent",
        "--passWithNoTests",
        `--maxWorkers=${options.workers}`,
        "--testPathIgnorePatterns",
        ...SLOW,
      ],
      { cwd: copy, stdio: "ignore", timeout: limit },
    );
    if (signal !== null) return "endless";
    return status === 0 ? "survived" : "noticed";
  } finally {
    writeFileSync(path, original);
  }
}
