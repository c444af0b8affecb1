/**
 * Runs every test: `npm test`, or `npm test -- tests/intake` for a part; arguments go to jest.
 * Some suites need programs of the system (tests/tools/programs.json). As root on Debian the missing ones are
 * installed first; elsewhere those suites are skipped and named. The last line is `N passed, N failed`.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tests = dirname(fileURLToPath(import.meta.url));
const root = dirname(tests);
/** @type {{name: string, package: string, command: string, probe?: string[]}[]} */
const programs = JSON.parse(readFileSync(join(tests, "tools/programs.json"), "utf8"));

installMissingPrograms();
const summary = runJest(process.argv.slice(2));
if (summary === null) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}
listSkippedSuites(summary);
// A test file that could not even be loaded has no tests to count: it counts as one failure itself, and so does
// anything else for which jest calls the run a failure.
const failures = summary.numFailedTests + summary.numRuntimeErrorTestSuites;
const failed = failures === 0 && !summary.success ? 1 : failures;
console.log(`${summary.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isAvailable({ command, probe }) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = command.startsWith("/")
    ? isExecutable(command)
    : folders.some((folder) => isExecutable(join(folder, command)));
  return found && (probe === undefined || spawnSync(command, probe, { stdio: "ignore" }).status === 0);
}

function installMissingPrograms() {
  const missing = programs.filter((program) => !isAvailable(program));
  if (missing.length === 0) return;
  const mayInstall = process.getuid?.() === 0 && existsSync("/etc/debian_version");
  if (mayInstall) {
    const packages = missing.map((program) => program.package);
    console.log(`Installing for the tests: ${packages.join(", ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    try {
      const options = { env, stdio: ["ignore", "ignore", "inherit"] };
      execFileSync("apt-get", ["update", "-q"], options);
      execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...packages], options);
    } catch (error) {
      console.log(`The packages could not be installed: ${error.message}`);
    }
  }
  for (const program of missing.filter((candidate) => !isAvailable(candidate)))
    console.log(
      `${program.name} is missing (package ${program.package}): the suites that need it are skipped.`,
    );
}

/** Runs jest with its usual output and returns its JSON summary; `null` if it broke off. */
function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-tests-"));
  const report = join(folder, "jest.json");
  const jest = join(root, "node_modules/jest/bin/jest.js");
  // Two at least: suites that drive a browser wait for much of their time.
  const given = args.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)\b/.test(arg));
  const workers = given ? [] : [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`];
  try {
    const run = spawnSync(process.execPath, [jest, "--json", `--outputFile=${report}`, ...workers, ...args], {
      cwd: root,
      // The JSON also goes to standard output, where nobody wants it; jest's own report goes to standard error.
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (!existsSync(report)) {
      console.log(`jest did not finish (${run.signal ?? `exit code ${run.status}`})`);
      return null;
    }
    return { ...JSON.parse(readFileSync(report, "utf8")), success: run.status === 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names the suites that were skipped, with what they need, so that a green run does not hide them. */
function listSkippedSuites(summary) {
  const skipped = new Map();
  for (const file of summary.testResults)
    for (const test of file.assertionResults) {
      if (test.status !== "pending" && test.status !== "todo") continue;
      const suite = test.ancestorTitles[0] ?? test.title;
      skipped.set(suite, (skipped.get(suite) ?? 0) + 1);
    }
  for (const [suite, count] of skipped) console.log(`Not run: ${suite} (${count})`);
}
