import type { Measurement, Mode } from "./measure";

/** By number of debts: the measurements, and the command's own phases in milliseconds. */
export type Results = Map<
  number,
  { readonly measured: ReadonlyMap<Mode, Measurement>; readonly phases: Readonly<Record<string, number>> }
>;

/** A limit, and whether it was kept. */
export interface Judgement {
  readonly text: string;
  readonly met: boolean;
}

/** The whole path may take this many times SheetJS's bare reading of the same file. */
const MOST_TIMES_BARE = 2.2;
/** The whole path may hold this much memory. */
const MOST_BYTES = 1.5 * 2 ** 30;
/** Ten times the rows may take this many times as long: linear, with some room for noise and collected garbage. */
const MOST_GROWTH = 13;
/** All forms together may add this share of the command's own time; by CPU, as two runs are compared. */
const MOST_FOR_FORMS = 0.5;
/** The smallest sheet is done in this time after start-up. */
const MOST_MS_OF_SMALLEST = 1000;

const NAMES: Readonly<Record<Mode, string>> = {
  bare: "SheetJS reads",
  "round-trip": "SheetJS reads and writes",
  command: "the command",
  forms: "with --forms all",
  "with-json": "the command with --json",
};

/** The measurements, a line for each: wall time, processor's time, peak, and what the bare read of the file makes of both. */
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

/** What the measurements of the command without --json say about the limits. */
export function limits(results: Results): Judgement[] {
  const sizes = [...results.keys()].sort((a, b) => b - a);
  const commands = sizes.map((size) => results.get(size)?.measured.get("command"));
  const [command, smaller] = commands;
  const smallest = commands.at(-1);
  const largest = results.get(sizes[0] ?? 0)?.measured;
  const [bare, forms] = [largest?.get("bare"), largest?.get("forms")];
  if (!command || !bare || !forms || !smaller || !smallest) return [];
  const added = (forms.cpuMs - command.cpuMs) / command.cpuMs;
  const [wall, cpu] = [command.ms / bare.ms, command.cpuMs / bare.cpuMs];
  const growth = command.ms / smaller.ms;
  const times = (ratio: number): string => `${ratio.toFixed(2)} times`;
  const most = MOST_TIMES_BARE.toFixed(1);
  return [
    {
      text: `wall: ${seconds(command.ms)} s, ${times(wall)} the bare read, at most ${most} (by CPU ${times(cpu)})`,
      met: wall <= MOST_TIMES_BARE,
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
      text: `growth: ten times the rows take ${times(growth)} as long, at most ${String(MOST_GROWTH)} (linear)`,
      met: growth <= MOST_GROWTH,
    },
    {
      text: `${String(sizes.at(-1))} debts: ${seconds(smallest.ms)} s after start-up, at most ${seconds(MOST_MS_OF_SMALLEST)} s`,
      met: smallest.ms <= MOST_MS_OF_SMALLEST,
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
