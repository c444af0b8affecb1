import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { YOUNG_MEGABYTES } from "../../src/cli/runInWorker";
import { V8_FLAGS } from "../../src/cli/v8Flags";
import { pandasCpuMs, startedCpuMs } from "./beside";
import { generateWorkbook } from "./generate";
import { measure, MODES, reportOf, type Measurement, type Mode } from "./measure";
import { limits, table, type Results } from "./report";
import type { Totals } from "./sheetRows";

/** The numbers of debts in the measured sheets; each sheet has twenty columns. */
const SIZES = [1_000, 10_000, 100_000];
/** How often each thing is measured unless `--runs` says otherwise: the speed of most machines fluctuates. */
const RUNS = 3;
/**
 * What the command's thread is started with: the room for young objects, which has three parts and is named by one, and
 * V8's flags.
 */
const FLAGS = [`--max-semi-space-size=${String(YOUNG_MEGABYTES / 3)}`, ...V8_FLAGS.split(" ")];

const [folder = ".", ...args] = process.argv.slice(2);
if (args[0] === "--measure") void measureHere(args[1] ?? "", args[2] ?? "");
else void main(Number(args[args.indexOf("--runs") + 1]) || RUNS);

/** The child's part: one measurement, as JSON on stdout. */
async function measureHere(wanted: string, file: string): Promise<void> {
  const mode = MODES.find((known) => known === wanted);
  if (!mode) throw new Error(`unknown mode ${wanted}`);
  process.stdout.write(JSON.stringify(await measure(mode, file)));
}

async function main(runs: number): Promise<void> {
  const results: Results = new Map();
  for (const size of SIZES) {
    const file = join(folder, `${String(size)}.xlsx`);
    const totals = await generateWorkbook(file, size);
    const measured = new Map<Mode, Measurement>();
    // Alternating, so that a slow spell of the machine affects all of them alike.
    for (let run = 0; run < runs; run++)
      for (const mode of MODES) {
        const [found, best] = [measuredApart(mode, file), measured.get(mode)];
        if (best === undefined || found.ms < best.ms) measured.set(mode, found);
      }
    results.set(size, { measured, phases: checkedPhases(file, totals) });
  }
  process.stdout.write(table(results));
  const small = join(folder, "500.xlsx");
  await generateWorkbook(small, 500);
  const judged = limits(results, {
    startedCpuMs: startedCpuMs(folder, small, Math.max(3, runs)),
    pandasCpuMs: pandasCpuMs(join(folder, `${String(Math.max(...SIZES))}.xlsx`)),
  });
  for (const { text, met } of judged) process.stdout.write(`${met ? "met    " : "NOT MET"}  ${text}\n`);
  process.exitCode = judged.every(({ met }) => met) ? 0 : 1;
}

/**
 * The command's own phases in milliseconds, after checking that what it counted equals what was generated, to the
 * kopeck.
 */
function checkedPhases(file: string, { debts, amount, penalty }: Totals): Readonly<Record<string, number>> {
  const report = JSON.parse(readFileSync(reportOf(file), "utf8")) as {
    debts: readonly { readonly amount: string | null; readonly penalty: string | null }[];
    timings: Readonly<Record<string, number>>;
  };
  const total = (key: "amount" | "penalty") =>
    report.debts.reduce((kopecks, debt) => kopecks + Number((debt[key] ?? "0.00").replace(".", "")), 0);
  const counted = [report.debts.length, total("amount"), total("penalty")];
  if (counted.join() !== [debts, amount, penalty].join())
    throw new Error(`${file}: counted ${counted.join()}, generated ${[debts, amount, penalty].join()}`);
  return report.timings;
}

/** One run in a separate process, so that neither memory use nor a warm cache carries over. */
function measuredApart(mode: Mode, file: string): Measurement {
  // The command as it is normally started; SheetJS as anyone would use it.
  const started = mode === "bare" || mode === "round-trip" ? [] : FLAGS;
  const output = execFileSync(
    process.execPath,
    [...started, "--no-deprecation", __filename, folder, "--measure", mode, file],
    { encoding: "utf8", maxBuffer: 1e8 },
  );
  return JSON.parse(output) as Measurement;
}
