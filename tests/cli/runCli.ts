import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../src/cli/program";
import { openFileWorkbook, type FileWorkbook } from "../../src/file/fileWorkbook";

/** The sample sheets; see their README for the true totals. */
export const SAMPLES = join(__dirname, "../fixtures/samples");

/** What one run of the command said. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process. */
export async function runCli(...args: string[]): Promise<CliRun> {
  const said = { stdout: "", stderr: "" };
  const code = await runCommand(args, {
    out: (text) => (said.stdout += text),
    err: (text) => (said.stderr += text),
    isTerminal: false,
  });
  return { code, ...said };
}

/** A folder that is deleted after the tests of the file. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name) => join(folder, name);
}

/** Copies a sample to where the tests may write beside it. */
export function copySample(name: string, path: string): string {
  cpSync(join(SAMPLES, name), path);
  return path;
}

/** A JSON report as the tests look at it. */
export interface JsonReport {
  readonly asOf: string;
  readonly rules: string;
  readonly sources: {
    readonly file: string;
    readonly sheet: string;
    readonly unit: string;
    readonly headerRows: number[];
    readonly counts: Record<string, number>;
    readonly mapping: { readonly column: string; readonly header: string; readonly field: string | null }[];
  }[];
  readonly debts: Record<string, unknown>[];
  readonly changes: Record<string, number> | null;
  readonly problems: Record<string, string | null>[];
  readonly controls: { name: string; expected: string | null; actual: string | null; ok: boolean }[];
  readonly forms: Record<string, unknown>[];
  readonly skippedForms: { readonly id: string; readonly reason: string }[];
  readonly timings: Record<string, number>;
}

/** Reads a JSON file. */
export function readJson(path: string): JsonReport {
  return JSON.parse(readFileSync(path, "utf8")) as JsonReport;
}

/** Opens a written workbook. */
export function openWritten(path: string): Promise<FileWorkbook> {
  return openFileWorkbook([{ fileName: path, bytes: readFileSync(path) }]);
}
