import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Records the processor time used by the process, start-up and all threads included, when it ends. */
const COUNTING = `process.on("exit", () => {
  if (!require("node:worker_threads").isMainThread) return;
  const { user, system } = process.cpuUsage();
  require("node:fs").writeFileSync(process.env.CPU_FILE, String((user + system) / 1000));
});`;

/** The command as it is installed, bundled into a folder; the path of its main file. */
export function bundledCommand(folder: string): string {
  const command = join(folder, "debtor-register.cjs");
  // The benchmark runs from the checkout (runBundled.mjs).
  execFileSync(process.execPath, [join("bin", "bundle.js"), command], { stdio: "ignore" });
  return command;
}

/** The processor milliseconds of a script from start to end, all threads included. */
export function cpuMsOf(folder: string, script: string, args: readonly string[]): number {
  const [counting, counted] = [join(folder, "counting.cjs"), join(folder, "cpu")];
  writeFileSync(counting, COUNTING);
  const { status, stderr } = spawnSync(process.execPath, ["--require", counting, script, ...args], {
    env: { ...process.env, CPU_FILE: counted },
    encoding: "utf8",
  });
  // 1: everything was made, and something needs attention.
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return Number(readFileSync(counted, "utf8"));
}

/** Writes down what a process has taken of the processor and of the memory at most, all its threads together. */
const RESOURCES = `process.on("exit", () => {
  if (!require("node:worker_threads").isMainThread) return;
  require("node:fs").writeFileSync(process.env.RESOURCES, JSON.stringify(process.resourceUsage()));
});`;

/** What a run of the command has taken. */
export interface Taken {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** The memory at most, in megabytes. */
  readonly megabytes: number;
}

/** Runs a script to its end and says what it has taken. */
export function resourcesOf(folder: string, script: string, args: readonly string[]): Taken {
  const [required, written] = [join(folder, "resources.cjs"), join(folder, "resources.json")];
  writeFileSync(required, RESOURCES);
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--require", required, script, ...args], {
    env: { ...process.env, RESOURCES: written },
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const used = JSON.parse(readFileSync(written, "utf8")) as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (used.userCPUTime + used.systemCPUTime) / 1e6,
    megabytes: used.maxRSS / 1024,
  };
}

/**
 * The processor milliseconds from starting the installed command to the finished workbook; the best of several runs.
 */
export function startedCpuMs(folder: string, file: string, runs: number): number {
  const command = bundledCommand(folder);
  const out = join(folder, "started.xlsx");
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    rmSync(out, { force: true });
    best = Math.min(best, cpuMsOf(folder, command, ["build", file, "--as-of", "2026-10-01", "--out", out]));
  }
  return best;
}

const PANDAS = `
import sys, resource, pandas
frame = pandas.read_excel(sys.argv[1], header=None, engine="openpyxl")
frame.to_excel(sys.argv[1] + ".pandas.xlsx", header=False, index=False, engine="openpyxl")
used = resource.getrusage(resource.RUSAGE_SELF)
print((used.ru_utime + used.ru_stime) * 1000)
`;

/**
 * The processor milliseconds in which pandas with openpyxl reads the rows and writes them; `null` if it is missing.
 */
export function pandasCpuMs(file: string): number | null {
  const { status, stdout } = spawnSync("/usr/bin/python3", ["-c", PANDAS, file], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}
