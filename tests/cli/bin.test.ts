import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./runCli";

const root = join(__dirname, "../..");
const at = temporaryFolder();

/** A checkout of its own with the installed packages linked, so that sources may be changed. */
function checkout(name: string): string {
  const copy = at(name);
  mkdirSync(join(copy, "node_modules"), { recursive: true });
  for (const part of ["bin", "src", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(root, part), join(copy, part), { recursive: true, preserveTimestamps: true });
  for (const entry of readdirSync(join(root, "node_modules")))
    if (entry !== ".cache") symlinkSync(join(root, "node_modules", entry), join(copy, "node_modules", entry));
  return copy;
}

const run = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(folder, "bin/debtor-register.js"), ...args], { encoding: "utf8" });

it("bundles, runs, and passes output and exit code on", () => {
  const folder = checkout("passes");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const told = run(folder, "--version");
  expect([told.status, told.stdout, told.stderr]).toEqual([0, `${version}\n`, ""]);
  const refused = run(folder, "build", at("нет.csv"));
  expect([refused.status, refused.stdout]).toEqual([2, ""]);
  expect(refused.stderr).toContain("не найден");
});

it("never runs a stale bundle, whether the sources became newer or older", () => {
  const folder = checkout("stale");
  const main = join(folder, "src/cli/main.ts");
  const kept = at("main.ts");
  cpSync(main, kept, { preserveTimestamps: true });
  run(folder, "--version");
  appendFileSync(main, 'process.stdout.write("newer ");\n');
  expect(run(folder, "--version").stdout).toContain("newer ");
  cpSync(kept, main, { preserveTimestamps: true });
  expect(run(folder, "--version").stdout).not.toContain("newer ");
  expect(readdirSync(join(folder, "node_modules/.cache/debtor-register"))).toHaveLength(1);
});

it("bundles into one file that runs alone", () => {
  const file = at("debtor-register.cjs");
  rmSync(file, { force: true });
  execFileSync(process.execPath, [join(root, "bin/bundle.js"), file]);
  expect(existsSync(file)).toBe(true);
  expect(execFileSync(process.execPath, [file, "--help"], { cwd: at("."), encoding: "utf8" })).toContain(
    "Команды:",
  );
});
