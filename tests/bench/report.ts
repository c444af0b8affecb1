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

/** The measurements in columns: seconds, ratios, memory, the command's phases. */
export function table(results: Results): string {
  const lines = [
    row(["debts", "bare", "read+write", "command", "÷ bare", "by CPU", "÷ r+w", "peak, MB", "phases, s"]),
  ];
  for (const [size, { measured, phases }] of results) {
    const [bare, both, command] = (["bare", "round-trip", "command"] as const).map((mode) =>
      measured.get(mode),
    );
    if (!bare || !both || !command) continue;
    const phaseTimes = Object.entries(phases).map(([name, ms]) => `${name.replace("Ms", "")} ${seconds(ms)}`);
    const ratios = [
      (command.ms / bare.ms).toFixed(2),
      (command.cpuMs / bare.cpuMs).toFixed(2),
      (command.ms / both.ms).toFixed(2),
    ];
    const peak = (command.peakBytes / 2 ** 20).toFixed(0);
    const times = [bare, both, command].map(({ ms }) => seconds(ms));
    lines.push(row([String(size), ...times, ...ratios, peak, phaseTimes.join(", ")]));
  }
  return `${lines.join("\n")}\n\n`;
}

/** What the measurements say about the limits, of the largest sheet and of the growth up to it. */
export function limits(results: Results): Judgement[] {
  const sizes = [...results.keys()].sort((a, b) => b - a);
  const [largest, tenth] = sizes.map((size) => results.get(size)?.measured);
  const command = largest?.get("command");
  const bare = largest?.get("bare");
  const smaller = tenth?.get("command");
  if (!command || !bare || !smaller) return [];
  const ratio = command.ms / bare.ms;
  const growth = command.ms / smaller.ms;
  return [
    {
      text: `${ratio.toFixed(2)} of at most ${String(MOST_TIMES_BARE)} times the bare read`,
      met: ratio <= MOST_TIMES_BARE,
    },
    {
      text: `${megabytes(command.peakBytes)} of at most ${megabytes(MOST_BYTES)} at the peak`,
      met: command.peakBytes <= MOST_BYTES,
    },
    {
      text: `ten times the rows take ${growth.toFixed(1)} times as long (linear)`,
      met: growth <= MOST_GROWTH,
    },
  ];
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => (index < 8 ? cell.padStart(10) : `  ${cell}`)).join(" ");
}
