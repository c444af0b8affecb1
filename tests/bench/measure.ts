import { readFileSync, rmSync, writeFileSync } from "node:fs";
import zlib from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { runCommand } from "../../src/cli/program";

/** What is measured in a separate process. */
export const MODES = ["bare", "round-trip", "command", "forms", "with-json"] as const;
/** See {@link MODES}. */
export type Mode = (typeof MODES)[number];

/** One measurement. */
export interface Measurement {
  /** From the call to its end, excluding the start of Node and loading the program. */
  readonly ms: number;
  /** The processor time of all threads: what a busy machine distorts least. */
  readonly cpuMs: number;
  /** The peak memory of the process, in bytes. */
  readonly peakBytes: number;
}

/** The options that the reader needs (hidden rows and number formats come only with the last two). */
const BARE: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  cellNF: true,
  cellStyles: true,
};

/** Measures one thing on one file. */
export async function measure(mode: Mode, file: string): Promise<Measurement> {
  const started = performance.now();
  const before = process.cpuUsage();
  await WORK[mode](file);
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 };
}

const WORK: Readonly<Record<Mode, (file: string) => Promise<void> | void>> = {
  bare: (file) => {
    bareRead(file);
  },
  "round-trip": (file) => {
    const book = bareRead(file);
    // SheetJS cannot write the rows that it skipped when reading.
    for (const sheet of Object.values(book.Sheets)) {
      const rows = sheet["!data"] ?? [];
      for (let row = 0; row < rows.length; row++) rows[row] ??= [];
    }
    const bytes = XLSX.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
    writeFileSync(`${file}.copy.xlsx`, bytes);
  },
  command: (file) => runOn(file, []),
  forms: (file) => runOn(file, ["--forms", "all"]),
  "with-json": (file) => runOn(file, ["--json", reportOf(file)]),
};

function bareRead(file: string): XLSX.WorkBook {
  // Its faster half: otherwise SheetJS inflates in JavaScript.
  (XLSX.CFB as { utils: { use_zlib(library: unknown): void } }).utils.use_zlib(zlib);
  return XLSX.read(readFileSync(file), { ...BARE, type: "buffer" });
}

/** The whole path of the command: read, understand, assess, build, write the workbook, and the report if asked. */
async function runOn(file: string, options: readonly string[]): Promise<void> {
  const out = `${file}.out.xlsx`;
  rmSync(out, { force: true });
  let said = "";
  const note = (text: string) => {
    said += text;
  };
  const args = ["build", file, "--as-of", "2026-10-01", "--out", out, ...options];
  const code = await runCommand(args, { out: note, err: note, isTerminal: false });
  if (code !== 0) throw new Error(`the command ended with ${String(code)}: ${said}`);
}

/** Where the command's report for a file is. */
export function reportOf(file: string): string {
  return `${file}.json`;
}
