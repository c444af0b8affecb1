import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { utils, writeFile as writeXLSX } from "@e965/xlsx";
import { V8_FLAGS } from "../../src/cli/v8Flags";
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

/** Whether V8, started as the command starts it, takes the compiled code that lies beside the program. */
function isAccepted(base: string): boolean {
  const code = `
    require("node:v8").setFlagsFromString(${JSON.stringify(V8_FLAGS)});
    const { readFileSync } = require("node:fs");
    const [filename, compiled] = [".program.js", ".program.v8"].map((end) => process.argv[1] + end);
    const options = { filename, cachedData: readFileSync(compiled) };
    console.log(new (require("node:vm").Script)(readFileSync(filename, "latin1"), options).cachedDataRejected);`;
  return execFileSync(process.execPath, ["-e", code, base], { encoding: "utf8" }).trim() === "false";
}

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
  const bundles = readdirSync(join(folder, "node_modules/.cache/debtor-register")).sort();
  expect(bundles.map((name) => name.replace(/^\w+/, ""))).toEqual([
    ".cjs",
    ".libraries.js",
    ".program.js",
    ".program.v8",
  ]);
});

it("bundles into files that run alone, with their licences, also by a V8 that cannot take what was compiled", () => {
  const folder = at("alone");
  mkdirSync(folder);
  const file = join(folder, "debtor-register.cjs");
  execFileSync(process.execPath, [join(root, "bin/bundle.js"), file]);
  expect(readdirSync(folder).sort()).toEqual(
    ["cjs", "libraries.js", "licenses.txt", "program.js", "program.v8", "sbom.cdx.json"].map(
      (name) => `debtor-register.${name}`,
    ),
  );
  const help = (): string =>
    execFileSync(process.execPath, [file, "--help"], { cwd: at("."), encoding: "utf8" });
  expect(help()).toContain("Команды:");
  const old = at("старая.xls");
  const rows = [
    ["Должник", "Сумма долга, руб."],
    ["ООО «Ромашка»", 100],
  ];
  writeXLSX({ SheetNames: ["Лист1"], Sheets: { Лист1: utils.aoa_to_sheet(rows) } }, old, {
    bookType: "biff8",
  });
  const seen = execFileSync(process.execPath, [file, "inspect", old], { cwd: at("."), encoding: "utf8" });
  expect(seen).toContain("Сумма долга, руб.");
  expect(isAccepted(join(folder, "debtor-register"))).toBe(true);
  writeFileSync(join(folder, "debtor-register.program.v8"), "another V8's");
  expect(help()).toContain("Команды:");
  rmSync(join(folder, "debtor-register.program.v8"));
  expect(help()).toContain("Команды:");
});
