import type { Measurement, Mode } from "./measure";

/** By number of debts: the measurements, and the command's own phases in milliseconds. */
export type Results = Map<
  number,
  { readonly measured: ReadonlyMap<Mode, Measurement>; readonly phases: Readonly<Record<string, number>> }
>;

/** A limit, and whether it was met. */
export interface Judgement {
  readonly text: string;
  readonly met: boolean;
}

/** The whole path may take this many times the processor time of SheetJS's bare reading of the same file. */
const MOST_TIMES_BARE = 1.15;
/** The whole path may use this much memory. */
const MOST_BYTES = 450 * 2 ** 20;
/** Ten times the rows may take this many times the processor time: linear. */
const MOST_GROWTH = 10.5;
/** All forms together may add this share of the command's own time; by CPU time, as two runs are compared. */
const MOST_FOR_FORMS = 0.5;
/** From starting the command to the finished workbook of 500 debts, in CPU time. */
const MOST_MS_OF_SMALL = 600;
/** The whole path is this many times faster than pandas with openpyxl, which merely reads and writes the rows. */
const FEWEST_TIMES_PANDAS = 5;

/** Understanding the sheet, down to its debts, may take this share of all phases by wall time. */
const MOST_FOR_UNDERSTANDING = 0.15;

/** What is measured besides the command's phases. */
export interface Beside {
  /** Processor milliseconds from the start to the finished workbook of 500 debts. */
  readonly startedCpuMs: number;
  /** Processor milliseconds for the largest file; `null` if there is no pandas. */
  readonly pandasCpuMs: number | null;
}

const NAMES: Readonly<Record<Mode, string>> = {
  bare: "SheetJS reads",
  "round-trip": "SheetJS reads and writes",
  command: "the command",
  forms: "with --forms all",
  "with-json": "the command with --json",
};

/**
 * The measurements, one line each: wall time, processor time, peak memory, and the ratio of each to the bare read of
 * the file.
 */
export function table(results: Results): string {
  const lines: string[] = [];
  for (const [size, { measured, phases }] of results) {
    const bare = measured.get("bare");
    if (!bare) continue;
    lines.push(`${String(size)} debts`);
    lines.push(row(["", "wall, s", "CPU, s", "peak, MB", "wall ÷ bare", "CPU ÷ bare"]));
    for (const [mode, { ms, cpuMs, peakBytes }] of measured) {
      const peak = (peakBytes / 2 ** 20).toFixed(0);
      const ratios = [(ms / bare.ms).toFixed(2), (cpuMs / bare.cpuMs).toFixed(2)];
      lines.push(row([NAMES[mode], seconds(ms), seconds(cpuMs), peak, ...ratios]));
    }
    const parts = Object.entries(phases).map(([name, ms]) => `${name.replace("Ms", "")} ${seconds(ms)}`);
    lines.push(`  phases of the last, s: ${parts.join(", ")}`, "");
  }
  return `${lines.join("\n")}\n`;
}

/** What the measurements of the command without --json mean for the limits. */
export function limits(results: Results, { startedCpuMs, pandasCpuMs }: Beside): Judgement[] {
  const sizes = [...results.keys()].sort((a, b) => b - a);
  const commands = sizes.map((size) => results.get(size)?.measured.get("command"));
  const [command, smaller] = commands;
  const largest = results.get(sizes[0] ?? 0)?.measured;
  const [bare, forms] = [largest?.get("bare"), largest?.get("forms")];
  if (!command || !bare || !forms || !smaller) return [];
  const added = (forms.cpuMs - command.cpuMs) / command.cpuMs;
  const [wall, cpu] = [command.ms / bare.ms, command.cpuMs / bare.cpuMs];
  const growth = command.cpuMs / smaller.cpuMs;
  const phases = results.get(sizes[0] ?? 0)?.phases ?? {};
  const whole = Object.values(phases).reduce((sum, ms) => sum + ms, 0);
  const understanding = (phases["intakeMs"] ?? NaN) / whole;
  const times = (ratio: number): string => `${ratio.toFixed(2)} times`;
  const judged = [
    {
      text: `CPU: ${seconds(command.cpuMs)} s, ${times(cpu)} the bare read, at most ${String(MOST_TIMES_BARE)} (by the clock ${times(wall)})`,
      met: cpu <= MOST_TIMES_BARE,
    },
    {
      text: `peak: ${megabytes(command.peakBytes)}, at most ${megabytes(MOST_BYTES)}`,
      met: command.peakBytes <= MOST_BYTES,
    },
    {
      text: `all forms: ${added.toFixed(2)} of the command's own CPU on top, at most ${String(MOST_FOR_FORMS)}`,
      met: added <= MOST_FOR_FORMS,
    },
    {
      text: `growth: ten times the rows take ${times(growth)} the CPU, at most ${String(MOST_GROWTH)} (linear)`,
      met: growth <= MOST_GROWTH,
    },
    {
      text: `understanding the sheet, its debts included: ${understanding.toFixed(2)} of all phases, at most ${String(MOST_FOR_UNDERSTANDING)}`,
      met: understanding <= MOST_FOR_UNDERSTANDING,
    },
    {
      text: `500 debts: ${seconds(startedCpuMs)} CPU s from the start to the workbook, at most ${seconds(MOST_MS_OF_SMALL)}`,
      met: startedCpuMs <= MOST_MS_OF_SMALL,
    },
  ];
  if (pandasCpuMs === null)
    return [
      ...judged,
      { text: "pandas with openpyxl: not measured, /usr/bin/python3 has no pandas", met: true },
    ];
  const faster = pandasCpuMs / command.cpuMs;
  return [
    ...judged,
    {
      text: `pandas with openpyxl reads and writes in ${seconds(pandasCpuMs)} CPU s: ${times(faster)} as long, at least ${String(FEWEST_TIMES_PANDAS)}`,
      met: faster >= FEWEST_TIMES_PANDAS,
    },
  ];
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

function row([name = "", ...cells]: readonly string[]): string {
  return `  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(12)).join("")}`;
}
