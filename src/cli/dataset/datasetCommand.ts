import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { judgeFiles, type JudgedFile } from "../../app/inspect/inspectedFiles";
import type { FileVerdict } from "../../app/inspect/inspectedVerdicts";
import type { BuildOptions } from "../../app/options";
import { CONSOLIDATED_FORMS, CONSOLIDATED_SQL, type ConsolidatedId } from "../../dataset/consolidatedSql";
import { DATASET_WORDS } from "../../dataset/datasetWords";
import { formatIsoDay } from "../../domain/day";
import { newWorkbook } from "../../file/newWorkbook";
import { FORMS } from "../../forms/formRegistry";
import { collectionRules, ownRules } from "../../regulations";
import { NOTHING_SET } from "../../settings/read";
import { CommandFault } from "../fault";
import { checkDistinct, checkOutput, checkReport, writeOutputs, type Output } from "../outputs";
import { terminalLine } from "../progress";
import type { Streams } from "../streams";
import { DATASET, FAULTS } from "../cliWords";
import { consolidateDataset } from "./consolidation";
import { datasetReport, type DatasetRun } from "./datasetReport";
import { summaryOf } from "./datasetSummary";
import { withoutDuplicates } from "./datasetDuplicates";
import { absentFrom, DatasetFolder, tasksOf, type RunRecord } from "./folders";
import type { FileOutcome, FileRun, FileTask, ReadOutcome, StagedPartition } from "./fileTask";
import { unpackMarks } from "./datasetMarks";
import { readFiles } from "./pool";
import { writeQueries } from "./queryFiles";
import { keptSettings, consolidatedSheets } from "./datasetWorkbook";

/** The options of `build` that a data set knows, and those that it refuses. */
export interface DatasetArguments {
  readonly dataset: string;
  readonly registers?: string;
  readonly out?: string;
  readonly json?: string;
  readonly previous?: readonly string[];
  readonly whatIf?: boolean;
  readonly plan?: boolean;
  readonly ics?: string;
}

/** So many open questions are listed one by one. */
const SHOWN_DOUBTS = 50;

/**
 * `build --dataset`: reads the files in worker threads, writes their debts as a Parquet data set in the place of the
 * reporting date's earlier one, and makes the consolidated forms from it (docs/scale.md). Returns the exit code: 0, 1 if a
 * control failed, 2 if questions are open and nothing was written.
 */
export async function datasetCommand(
  paths: readonly string[],
  given: DatasetArguments,
  options: BuildOptions,
  streams: Streams,
): Promise<0 | 1 | 2> {
  const start = performance.now();
  refuseForeign(given);
  const registers = parseRegisters(given.registers);
  const ids = consolidatedIds(options.forms, registers);
  const tasks = await tasksOf(paths);
  const folder = await DatasetFolder.open(given.dataset, options.asOf);
  await folder.begin();
  try {
    const out = given.out ?? join(given.dataset, DATASET_WORDS.outName(options.asOf));
    await checkOutput("--out", out, tasks, "xlsx");
    if (given.json !== undefined) {
      await checkOutput("--json", given.json, tasks, null);
      await checkDistinct({ "--out": out, "--json": given.json });
      await checkReport(given.json, "dataset");
    }
    const own = await keptSettings(out);
    if (own === null && existsSync(out)) throw new CommandFault(FAULTS.outForeign(out));

    const outcomes = await allRead(tasks, fileRun(options, registers, folder), streams);
    const open = outcomes.flatMap((outcome) => (outcome.kind === "refused" ? outcome.lines : []));
    if (open.length > 0) return refuse(open, streams);
    const read = tasks.flatMap((task, index) => {
      const outcome = outcomes[index];
      return outcome?.kind === "read" ? [{ task, outcome }] : [];
    });
    if (read.length === 0) throw new CommandFault(FAULTS.datasetNothing(tasks.length));

    const judged = judgeFiles(
      read.map(({ task, outcome }) => unpackMarks(task.label, outcome.marks)),
      options.asOf,
    );
    const partitions = await withoutDuplicates(read, judged, folder.staging);
    const earlier = await folder.earlier();
    const record: RunRecord = {
      asOf: formatIsoDay(options.asOf),
      administrators: administratorsOf(partitions),
      files: verdictsOf(tasks, outcomes, read, judged),
    };
    const absent = absentFrom(earlier, record);
    // A duplicate keeps its own register all the same: it is its administrator's.
    const staged = read.flatMap(({ outcome }) => outcome.register ?? []);
    await folder.commit({ ...record, administrators: [...record.administrators, ...absent] }, staged, tasks);
    const reading = performance.now() - start;

    const regulation = options.ownRegulation;
    const rules = regulation === undefined ? collectionRules(options.rules) : ownRules(regulation);
    const lines = partitions.reduce((count, one) => count + one.lines, 0);
    const consolidation = await consolidateDataset({
      folder: folder.date,
      asOf: options.asOf,
      ids,
      settings: (own ?? NOTHING_SET).settings,
      rules,
      absent,
      debts: lines,
    });
    const run: DatasetRun = {
      asOf: options.asOf,
      rules,
      given: options.rules,
      wanted: ids,
      // What was left out whole has no part in any figure.
      read: read.filter((_one, index) => judged[index]?.left !== null),
      partitions,
      verdicts: record.files,
      administrators: record.administrators.length,
      absent,
      consolidation,
      timings: { readMs: reading, formsMs: performance.now() - start - reading },
    };
    const changed = await writeQueries(folder.queries, CONSOLIDATED_SQL);
    const report = datasetReport(run);
    const outputs: Output[] = [
      { path: out, content: await newWorkbook(consolidatedSheets(run, report, own), true) },
    ];
    if (given.json !== undefined)
      outputs.push({ path: given.json, content: [JSON.stringify(report.json, null, 2)] });
    await writeOutputs(outputs, tasks);
    const written = outputs.map(({ path }) => path);
    const done = { dataset: given.dataset, registers: staged.length, written, changed };
    const summary = summaryOf(run, report, done);
    streams.out(`${summary.out.join("\n")}\n`);
    for (const line of summary.err) streams.err(`${line}\n`);
    return summary.err.length === 0 ? 0 : 1;
  } finally {
    folder.discard();
  }
}

/** What a data set has no part in is refused, not left out in silence. */
function refuseForeign(given: DatasetArguments): void {
  const foreign = [
    ["--previous", given.previous !== undefined],
    ["--what-if", given.whatIf === true],
    ["--plan", given.plan === true],
    ["--ics", given.ics !== undefined],
  ] as const;
  for (const [option, isGiven] of foreign) if (isGiven) throw new CommandFault(FAULTS.datasetWith(option));
}

function parseRegisters(text: string | undefined): boolean {
  const wanted = (text ?? "none").trim();
  if (wanted !== "each" && wanted !== "none") throw new CommandFault(FAULTS.registers(wanted));
  return wanted === "each";
}

/** The forms to make of the data set; any other form stands in each administrator's register, where one is written. */
function consolidatedIds(forms: BuildOptions["forms"], registers: boolean): readonly ConsolidatedId[] {
  if (forms === "all") return CONSOLIDATED_FORMS;
  const foreign = forms.find((id) => !CONSOLIDATED_FORMS.some((one) => one === id));
  if (foreign !== undefined && !registers)
    throw new CommandFault(FAULTS.datasetForm(foreign, CONSOLIDATED_FORMS));
  return CONSOLIDATED_FORMS.filter((id) => forms.includes(id));
}

function fileRun(options: BuildOptions, registers: boolean, { staging }: DatasetFolder): FileRun {
  const consolidated = new Set<string>(CONSOLIDATED_FORMS);
  const own =
    options.forms === "all"
      ? FORMS.map(({ id }) => id as string).filter((id) => !consolidated.has(id))
      : options.forms.filter((id) => !consolidated.has(id));
  return {
    options: { ...options, forms: registers ? own : [] },
    registers,
    staging,
    builtAt: new Date().toISOString(),
  };
}

async function allRead(
  tasks: readonly FileTask[],
  run: FileRun,
  streams: Streams,
): Promise<readonly FileOutcome[]> {
  const outcomes = new Array<FileOutcome>(tasks.length);
  const { show, clear } = terminalLine(streams);
  let done = 0;
  try {
    await readFiles(tasks, run, streams.script, (task, outcome) => {
      outcomes[task.number] = outcome;
      done += 1;
      show(DATASET.reading(done, tasks.length, basename(task.path)));
    });
  } finally {
    clear();
  }
  return outcomes;
}

function refuse(open: readonly string[], streams: Streams): 2 {
  for (const line of open.slice(0, SHOWN_DOUBTS)) streams.err(`${line}\n`);
  if (open.length > SHOWN_DOUBTS) streams.err(`${DATASET.moreDoubts(open.length - SHOWN_DOUBTS)}\n`);
  return 2;
}

function administratorsOf(partitions: readonly StagedPartition[]): RunRecord["administrators"] {
  return [
    ...new Map(partitions.map(({ administrator }) => [administrator.partition, administrator])).values(),
  ];
}

/** The verdicts in the order of the files. */
function verdictsOf(
  tasks: readonly FileTask[],
  outcomes: readonly FileOutcome[],
  read: readonly { readonly task: FileTask; readonly outcome: ReadOutcome }[],
  judged: readonly JudgedFile[],
): readonly FileVerdict[] {
  const byNumber = new Map(read.map(({ task, outcome }, index) => [task.number, { outcome, index }]));
  return tasks.flatMap((task): FileVerdict[] => {
    const one = byNumber.get(task.number);
    const verdict = one === undefined ? undefined : judged[one.index]?.verdict;
    if (one !== undefined && verdict !== undefined) {
      const failed = judged[one.index]?.left === null ? [] : one.outcome.failed;
      const isRead = verdict.verdict === "read" && failed.length > 0;
      return [
        {
          ...verdict,
          ...(isRead && { verdict: "control-failed" as const }),
          message: [verdict.message, ...failed].filter((part) => part !== "").join(" "),
        },
      ];
    }
    const outcome = outcomes[task.number];
    if (outcome?.kind !== "lost") return [];
    return [{ file: task.label, verdict: outcome.verdict, message: outcome.message, debts: 0 }];
  });
}
