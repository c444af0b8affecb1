import { controlFigure, filesControl } from "../../app/build/controls";
import type { FileVerdict } from "../../app/inspect/inspectedVerdicts";
import { FILE_WORDS } from "../../app/appWords";
import type { ConsolidatedId } from "../../dataset/consolidatedSql";
import { dateFolder, shownAdministrator } from "../../dataset/partitions";
import type { DatasetAdministrator } from "../../dataset/schema";
import { DATASET_WORDS } from "../../dataset/datasetWords";
import { formatIsoDay, type Day } from "../../domain/day";
import { ofKopecks, sum, toDecimalString } from "../../domain/money";
import type { Control } from "../../domain/problem";
import type { CollectionRules } from "../../regulations/collectionRules";
import type { RuleSetId } from "../../regulations";
import { DATASET } from "../cliWords";
import type { Consolidation } from "./consolidation";
import type { FileTask, ReadOutcome, StagedPartition } from "./fileTask";

/** All that a run over many files found. */
export interface DatasetRun {
  readonly asOf: Day;
  readonly rules: CollectionRules;
  readonly given: RuleSetId;
  readonly wanted: readonly ConsolidatedId[];
  readonly read: readonly { readonly task: FileTask; readonly outcome: ReadOutcome }[];
  readonly partitions: readonly StagedPartition[];
  readonly verdicts: readonly FileVerdict[];
  readonly administrators: number;
  /** Who submitted to the last run and has not now. */
  readonly absent: readonly DatasetAdministrator[];
  readonly consolidation: Consolidation;
  readonly timings: Readonly<Record<string, number>>;
}

/** The run's controls, the table of files with who has submitted none, and the JSON report. */
export interface DatasetReport {
  readonly controls: readonly Control[];
  readonly files: readonly FileVerdict[];
  readonly json: unknown;
}

/** So many files are named where several controls failed. */
const SHOWN_FILES = 5;

/** What is to be said of a run. */
export function datasetReport(run: DatasetRun): DatasetReport {
  const files = [...run.verdicts, ...run.absent.map(notSubmitted)];
  const controls = controlsOf(run, files);
  return { controls, files, json: jsonOf(run, files, controls) };
}

function notSubmitted(administrator: DatasetAdministrator): FileVerdict {
  return { file: shownAdministrator(administrator), verdict: "not-submitted", message: "", debts: 0 };
}

function controlsOf(run: DatasetRun, files: readonly FileVerdict[]): readonly Control[] {
  const { partitions, consolidation, read, wanted } = run;
  const lines = partitions.reduce((count, one) => count + one.lines, 0);
  const total = sum(partitions.map(({ kopecks }) => ofKopecks(kopecks)));
  const failed = read.filter(({ outcome }) => outcome.failed.length > 0).map(({ task }) => task.label);
  const unchecked = read.filter(({ outcome }) => outcome.unchecked > 0).length;
  const advice = DATASET_WORDS.sumAdvice;
  return [
    count(DATASET_WORDS.count, lines, consolidation.lines, advice),
    {
      name: DATASET_WORDS.sum,
      expected: total,
      actual: consolidation.total,
      ok: total.eq(consolidation.total),
      advice: total.eq(consolidation.total) ? null : advice,
    },
    filesControl(files),
    count(
      DATASET_WORDS.fileControls,
      read.length,
      read.length - failed.length,
      DATASET.failedFiles(failed.slice(0, SHOWN_FILES), failed.length - SHOWN_FILES),
    ),
    ...(unchecked === 0 ? [] : [uncheckedFiles(unchecked)]),
    ...(consolidation.isTooLarge
      ? [count(DATASET_WORDS.formsMissing, wanted.length, 0, DATASET_WORDS.formsAdvice)]
      : []),
    ...consolidation.controls,
  ];
}

function count(name: string, expected: number, actual: number, advice: string): Control {
  const ok = expected === actual;
  return { name, expected: String(expected), actual: String(actual), ok, advice: ok ? null : advice };
}

/** Files in whose registers something could not be checked: said, since the whole cannot know more than its parts. */
function uncheckedFiles(files: number): Control {
  return {
    name: DATASET_WORDS.unchecked(files),
    expected: null,
    actual: null,
    ok: true,
    verdict: "unchecked",
    advice: DATASET_WORDS.uncheckedAdvice,
  };
}

function jsonOf(run: DatasetRun, files: readonly FileVerdict[], controls: readonly Control[]): unknown {
  const { asOf, given, consolidation, administrators, timings } = run;
  return {
    asOf: formatIsoDay(asOf),
    rules: given,
    dataset: {
      folder: `debts/${dateFolder(asOf)}`,
      debts: consolidation.lines,
      total: toDecimalString(consolidation.total),
      administrators,
    },
    files: files.map(({ file, verdict, message, debts }) => ({
      file,
      verdict,
      words: FILE_WORDS.verdicts[verdict],
      message,
      debts,
    })),
    controls: controls.map(({ name, expected, actual, ok, advice }) => ({
      name,
      expected: controlFigure(expected),
      actual: controlFigure(actual),
      ok,
      advice,
    })),
    forms: consolidation.forms.map((form) => ({
      id: form.id,
      sheet: form.model.name,
      firstRow: form.firstRow + 1,
      lastRow: form.lastRow + 1,
    })),
    timings: Object.fromEntries(Object.entries(timings).map(([name, ms]) => [name, Math.round(ms)])),
  };
}
