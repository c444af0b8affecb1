import { basename, join } from "node:path";
import { mkdirSync, writeFileSync } from "node:fs";
import { buildRegister } from "../../app/build/build";
import { administratorFallback } from "../../app/build/organisation";
import { saysNoDebts } from "../../app/inspect/inspect";
import type { BuildOptions } from "../../app/options";
import { WorkbookError } from "../../app/ports";
import { Refusal, type RefusalCode } from "../../app/refusal";
import { registerTotals, type RegisterReport, type RegisterTotals } from "../../app/report";
import { administratorFolder, partitionsOf, type Partition } from "../../dataset/partitions";
import { toParquet, type ColumnValues } from "../../dataset/parquet";
import type { DatasetAdministrator } from "../../dataset/schema";
import { kopecksOf, sum, toKopecks, type Money } from "../../domain/money";
import type { Control, Severity } from "../../domain/problem";
import { openFileWorkbook, type FileWorkbook } from "../../file/fileWorkbook";
import { formColumns } from "../../forms/kit/formColumns";
import { formContext } from "../../forms/kit/formContext";
import { openEarlier } from "../earlierRegister";
import { defaultOutput, readInput } from "../cliFiles";
import { CommandFault } from "../fault";
import { checkOutput, commonMode, modeOf, placeOf } from "../outputs";
import { keepUsersSheets } from "../../app/keptSheets";
import { doubtLines, refusalMessage } from "../refusals";
import { packMarks, type PackedMarks } from "./datasetMarks";

/** What all files of a run are read by; it goes from thread to thread, so it holds data alone. */
export interface FileRun {
  readonly options: Omit<BuildOptions, "onProgress" | "signal" | "earlier" | "registers">;
  /** Whether a register is written for each file. */
  readonly registers: boolean;
  /** The folder in which everything lies until the whole run is done. */
  readonly staging: string;
  readonly builtAt: string;
}

/** Where the registers lie in the staging folder. */
export const REGISTERS = ".registers";

/** One of the files. */
export interface FileTask {
  readonly path: string;
  /** What it is called in the table of files: its name, or its path where several have one name. */
  readonly label: string;
  readonly number: number;
}

/** A file's lines of one administrator, as they lie in the staging folder. */
export interface StagedPartition {
  readonly administrator: DatasetAdministrator;
  /** Below the date's folder. */
  readonly place: string;
  readonly lines: number;
  /** «Всего» of all its lines, in kopecks. */
  readonly kopecks: number;
}

/** A register written for a file, to be brought to its place at the end. */
export interface StagedRegister {
  readonly staged: string;
  readonly place: string;
}

/** A file that was read. */
export interface ReadOutcome {
  readonly kind: "read";
  readonly marks: PackedMarks;
  readonly partitions: readonly StagedPartition[];
  readonly totals: Pick<RegisterTotals, "debts" | "needClaim" | "needLawsuit" | "missed">;
  readonly failed: readonly string[];
  readonly unchecked: number;
  readonly problems: Readonly<Record<Severity, number>>;
  readonly register: StagedRegister | null;
}

/** What became of a file. */
export type FileOutcome =
  | ReadOutcome
  | {
      readonly kind: "lost";
      readonly verdict: "damaged" | "no-table" | "no-debts";
      readonly message: string;
    }
  /** The user has to decide something first: the run writes nothing. */
  | { readonly kind: "refused"; readonly lines: readonly string[] };

/** Refusals that are a decision of the user's and stop the run; any other loses the file, and is told. */
const STOPPING: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "doubt",
  "debts-lost",
  "no-such-column",
  "no-such-sheet",
]);

/** Reads a file, assesses its debts and writes them into the staging folder. Faults of the program throw. */
export async function readFileTask(task: FileTask, run: FileRun): Promise<FileOutcome> {
  let workbook: FileWorkbook | null = null;
  try {
    const bytes = await readInput(task.path);
    workbook = await openFileWorkbook([{ fileName: basename(task.path).normalize("NFC"), bytes }]);
    return await built(workbook, task, run);
  } catch (error) {
    if (error instanceof Refusal) return refused(error, workbook, task);
    // The file itself was read: what is in the way lies where its register should go.
    if (error instanceof CommandFault && workbook !== null)
      return { kind: "refused", lines: [error.message] };
    if (error instanceof WorkbookError || error instanceof CommandFault)
      return { kind: "lost", verdict: "damaged", message: error.message };
    throw error;
  }
}

async function refused(
  refusal: Refusal,
  workbook: FileWorkbook | null,
  { label }: FileTask,
): Promise<FileOutcome> {
  if (STOPPING.has(refusal.code)) {
    const lines = refusal.code === "doubt" ? doubtLines(refusal) : [refusalMessage(refusal)];
    return {
      kind: "refused",
      lines: lines.map((line) => (line.includes(label) ? line : `${label}: ${line}`)),
    };
  }
  const isReport = workbook !== null && (await isWithoutDebts(workbook));
  return isReport
    ? { kind: "lost", verdict: "no-debts", message: "" }
    : { kind: "lost", verdict: "no-table", message: refusalMessage(refusal) };
}

async function isWithoutDebts(workbook: FileWorkbook): Promise<boolean> {
  for (const { name, kind } of await workbook.sheets())
    if (kind === null && saysNoDebts(await workbook.read(name))) return true;
  return false;
}

async function built(workbook: FileWorkbook, task: FileTask, run: FileRun): Promise<ReadOutcome> {
  const out = defaultOutput(task.path, workbook.extension);
  if (run.registers) await checkOutput("--registers", out, [task], workbook.extension);
  const lying = run.registers ? await openEarlier(out, workbook, [task]) : null;
  if (lying !== null) await keepUsersSheets(workbook, lying.workbook, lying.file);
  const report = await buildRegister(workbook, {
    ...run.options,
    builtAt: run.builtAt,
    ...(lying !== null && { earlier: lying.workbook }),
  });
  const partitions = partitionsOfReport(report, task, run);
  const failed = report.controls.filter(({ ok }) => !ok);
  const count = (severity: Severity): number =>
    report.problems.filter((one) => one.severity === severity).length;
  const { debts, needClaim, needLawsuit, missed } = registerTotals(report.entries);
  return {
    kind: "read",
    marks: packMarks(report.sources),
    partitions: partitions.map((partition) => stage(partition, task, run)),
    totals: { debts, needClaim, needLawsuit, missed },
    failed: failed.map(({ name, advice }) => [name, advice ?? ""].filter((part) => part !== "").join(". ")),
    unchecked: report.controls.filter(isUnchecked).length,
    problems: { error: count("error"), warning: count("warning"), info: count("info") },
    register: run.registers ? await stageRegister(await workbook.save(), out, task, run) : null,
  };
}

const isUnchecked = ({ verdict }: Control): boolean => verdict === "unchecked";

function partitionsOfReport(
  { entries, organisation, officials }: RegisterReport,
  { number }: FileTask,
  { options }: FileRun,
): readonly Partition[] {
  const fallback = administratorFallback(officials.settings, options).administrator;
  const context = formContext(entries, organisation.context, fallback);
  return partitionsOf({
    context,
    columns: formColumns(context),
    settings: officials.settings,
    officials: (administrator) => officials.of(administrator),
    rules: organisation.rules,
    typed: new Map(),
    fallback,
    file: number,
  });
}

function stage(
  { administrator, columns }: Partition,
  { number }: FileTask,
  { staging }: FileRun,
): StagedPartition {
  const folder = administratorFolder(administrator);
  const place = join(folder, `${String(number).padStart(6, "0")}.parquet`);
  mkdirSync(join(staging, folder), { recursive: true });
  writeFileSync(join(staging, place), toParquet(columns));
  return { administrator, place, ...linesAndKopecks(columns) };
}

/** How many lines a partition has, and «Всего» of them all. */
export function linesAndKopecks(
  columns: readonly ColumnValues[],
): Pick<StagedPartition, "lines" | "kopecks"> {
  const totals = columns.find(({ column }) => column.name === "total")?.values ?? [];
  return { lines: totals.length, kopecks: kopecksOf(toKopecks(sum(totals as (Money | null)[]))) ?? NaN };
}

async function stageRegister(
  bytes: Uint8Array,
  place: string,
  task: FileTask,
  run: FileRun,
): Promise<StagedRegister> {
  const folder = join(run.staging, REGISTERS);
  mkdirSync(folder, { recursive: true });
  const staged = join(folder, String(task.number));
  writeFileSync(staged, bytes, { mode: (await commonMode([task])) & (await modeOf(place)) });
  return { staged, place: await placeOf(place) };
}
