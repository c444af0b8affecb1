import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes down what the process has used of the processor, start-up and all threads together, as it ends. */
const COUNTING = `process.on("exit", () => {
  if (!require("node:worker_threads").isMainThread) return;
  const { user, system } = process.cpuUsage();
  require("node:fs").writeFileSync(process.env.CPU_FILE, String((user + system) / 1000));
});`;

/** The processor's milliseconds from starting the installed command to the finished workbook; the best of some runs. */
export function startedCpuMs(folder: string, file: string, runs: number): number {
  const command = join(folder, "debtor-register.cjs");
  // The benchmark runs in the checkout (runBundled.mjs).
  execFileSync(process.execPath, [join("bin", "bundle.js"), command], { stdio: "ignore" });
  const [counting, counted, out] = ["counting.cjs", "cpu", "started.xlsx"].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(counting, COUNTING);
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    rmSync(out, { force: true });
    const args = ["--require", counting, command, "build", file, "--as-of", "2026-10-01", "--out", out];
    execFileSync(process.execPath, args, { env: { ...process.env, CPU_FILE: counted }, stdio: "ignore" });
    best = Math.min(best, Number(readFileSync(counted, "utf8")));
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

/** The processor's milliseconds in which pandas with openpyxl reads the rows and writes them; `null` where it is missing. */
export function pandasCpuMs(file: string): number | null {
  const { status, stdout } = spawnSync("/usr/bin/python3", ["-c", PANDAS, file], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : null;
}
