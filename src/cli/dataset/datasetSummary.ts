import { VERDICTS, type FileVerdict } from "../../app/inspect/inspectedVerdicts";
import { FILE_WORDS } from "../../app/appWords";
import { MOST_IN_MEMORY } from "../../dataset/inMemory";
import { formatMoney } from "../../domain/money";
import { separated } from "../../domain/plural";
import type { Severity } from "../../domain/problem";
import { controlFailure, controlsLine } from "../summary";
import { DATASET, SUMMARY } from "../cliWords";
import type { KeptQuery } from "./queryFiles";
import type { DatasetReport, DatasetRun } from "./datasetReport";

/** So many files are told of one by one: of those that were read there is nothing to tell. */
const SHOWN_FILES = 20;

/** What a run wrote. */
export interface Written {
  readonly dataset: string;
  readonly registers: number;
  readonly written: readonly string[];
  /** Queries that somebody had changed, kept under other names. */
  readonly changed: readonly KeptQuery[];
}

/** The lines on stdout, and those on stderr; any of these makes the exit code 1. */
export function summaryOf(
  run: DatasetRun,
  { controls, files }: DatasetReport,
  { dataset, registers, written, changed }: Written,
): { readonly out: readonly string[]; readonly err: readonly string[] } {
  const { consolidation, read, wanted } = run;
  const failed = controls.filter(({ ok }) => !ok);
  const of = (key: "needClaim" | "needLawsuit" | "missed"): number =>
    read.reduce((total, { outcome }) => total + outcome.totals[key], 0);
  const problems = (severity: Severity): number =>
    read.reduce((total, { outcome }) => total + outcome.problems[severity], 0);
  const built = new Set<string>(consolidation.forms.map(({ id }) => id));
  const missing = consolidation.isTooLarge ? [] : wanted.filter((id) => !built.has(id));
  const out = [
    DATASET.title(run.asOf, run.rules.name),
    DATASET.debts(consolidation.lines, formatMoney(consolidation.total), run.administrators),
    SUMMARY.needClaim(of("needClaim")),
    SUMMARY.needLawsuit(of("needLawsuit")),
    SUMMARY.missed(of("missed")),
    ...fileLines(files),
    SUMMARY.problems(problems("error"), problems("warning"), problems("info")),
    ...(wanted.length > 0 ? [DATASET.formsBuilt(consolidation.forms.length)] : []),
    ...missing.map(DATASET.noForm),
    failed.length === 0 ? controlsLine(controls) : controlFailure(failed),
    DATASET.dataset(dataset),
    ...changed.map(DATASET.keptQuery),
    ...(registers > 0 ? [DATASET.registers(registers)] : []),
    ...written.map(SUMMARY.written),
  ];
  const tooLarge = DATASET.tooLarge(consolidation.lines, separated(MOST_IN_MEMORY));
  const err = consolidation.isTooLarge ? [tooLarge] : failed.length > 0 ? [controlFailure(failed)] : [];
  return { out, err };
}

function fileLines(files: readonly FileVerdict[]): readonly string[] {
  const counts = VERDICTS.flatMap((verdict) => {
    const count = files.filter((file) => file.verdict === verdict).length;
    return count === 0 ? [] : [DATASET.verdict(FILE_WORDS.verdicts[verdict], count)];
  });
  const told = files.filter(({ verdict, message }) => verdict !== "read" || message !== "");
  return [
    DATASET.files(files.length, counts),
    ...told
      .slice(0, SHOWN_FILES)
      .map(({ file, verdict, message }) => SUMMARY.file(file, FILE_WORDS.verdicts[verdict], message)),
    ...(told.length > SHOWN_FILES ? [DATASET.moreFiles(told.length - SHOWN_FILES)] : []),
  ];
}
