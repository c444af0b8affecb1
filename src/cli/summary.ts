import { FILE_WORDS } from "../app/appWords";
import { controlFigure } from "../app/build/controls";
import type { RegisterReport } from "../app/report";
import { formatIsoDay } from "../domain/day";
import { debtTotal } from "../domain/debt";
import { formatMoney, isMoney, sum, toKopecks } from "../domain/money";
import type { Control, Problem, Severity } from "../domain/problem";
import { describeColumn, placeName } from "../intake/intakeMessages";
import { SUMMARY } from "./cliWords";

/** How many problems are listed individually. */
const SHOWN_PROBLEMS = 5;
const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** What the build did to the user's own work comes before equally serious faults of the data. */
const FIRST: ReadonlySet<string> = new Set(["past-corrected", "typed-elsewhere"]);
const lateness = ({ code }: Problem): number => (FIRST.has(code) ? 0 : 1);

/** The short summary of a build (docs/cli.md), line by line. */
export function summaryLines(report: RegisterReport, files: readonly string[]): string[] {
  const { totals, changes, problems, controls, forms, skippedForms } = report;
  const failed = controls.filter(({ ok }) => !ok);
  return [
    SUMMARY.title(report.asOf, report.organisation.rules.name),
    SUMMARY.debts(totals.debts, formatMoney(totals.total)),
    SUMMARY.needClaim(totals.needClaim),
    SUMMARY.needLawsuit(totals.needLawsuit),
    SUMMARY.missed(totals.missed),
    ...(report.rebuilt ? [SUMMARY.changes(changes)] : []),
    ...(report.files.length === 0 ? [] : [SUMMARY.files(report.files.length)]),
    ...report.files.map(({ file, verdict, message }) =>
      SUMMARY.file(file, FILE_WORDS.verdicts[verdict], message),
    ),
    ...(forms.length > 0 ? [SUMMARY.forms(forms.length)] : []),
    ...skippedForms.map(({ id, reason }) => SUMMARY.skippedForm(id, reason)),
    ...columnLines(report.sources),
    ...problemLines(problems, new Set(report.sources.map(({ file }) => file)).size > 1),
    ...snapshotSwitch(report),
    ...correctionSwitch(report),
    failed.length === 0 ? controlsLine(controls) : controlFailure(failed),
    ...files.map(SUMMARY.written),
  ];
}

/** The switch that selects a snapshot near the beginning of the year if there is none for the day itself. */
function snapshotSwitch({ nearestOpening }: RegisterReport): string[] {
  return nearestOpening === null ? [] : [`  ${SUMMARY.snapshot(formatIsoDay(nearestOpening))}`];
}

/** The switch that takes a past date's sums from the sheet, where they are not those that are kept. */
function correctionSwitch({ standing, sources, asOf }: RegisterReport): string[] {
  const { replay, merge } = standing.material.merged;
  if (replay === null || sources.some(({ titleAsOf }) => titleAsOf !== null && titleAsOf !== asOf)) return [];
  const present = merge.debts.filter(({ presence }) => presence === "present");
  const now = sum(present.map(({ debt }) => toKopecks(debtTotal(debt))));
  if (replay.total?.eq(now) === true) return [];
  return [`  ${SUMMARY.correctPast(formatMoney(now), replay.total && formatMoney(replay.total))}`];
}

/** How many columns of a sheet are named. */
const SHOWN_COLUMNS = 8;

/** Columns with values of which nothing is known and nothing was used, one line per sheet. */
function columnLines(sources: RegisterReport["sources"]): string[] {
  return sources.flatMap(({ file, sheet, mapping }) => {
    const aside = mapping.filter(
      ({ target, origin, samples, header }) =>
        target === null && origin === "none" && samples.length > 0 && header !== "",
    );
    if (aside.length === 0) return [];
    const place = sources.length > 1 ? placeName({ file, sheet }) : null;
    const more = Math.max(0, aside.length - SHOWN_COLUMNS);
    return [SUMMARY.columnsAside(place, aside.slice(0, SHOWN_COLUMNS).map(describeColumn), more)];
  });
}

/** That the controls pass, and which of them could not be made. */
export function controlsLine(controls: readonly Control[]): string {
  const unchecked = controls.filter(({ verdict }) => verdict === "unchecked");
  const first = unchecked.find(({ advice }) => advice !== null) ?? unchecked[0];
  const made = controls.filter(({ verdict }) => verdict !== "unchecked" && verdict !== "notice");
  return first === undefined
    ? SUMMARY.controlsHold(made.length)
    : SUMMARY.controlsUnchecked(unchecked.length, first.name, first.advice ?? "");
}

/** The failed controls on one line; the first in full. */
export function controlFailure(failed: readonly Control[]): string {
  const [first] = failed;
  return first === undefined ? "" : SUMMARY.failed(failed.length, controlLine(first));
}

function controlLine({ name, expected, actual, advice }: Control): string {
  const figure = (value: Control["expected"]): string =>
    isMoney(value) ? formatMoney(value) : (controlFigure(value) ?? SUMMARY.unknown);
  return SUMMARY.figure(name, figure(expected), figure(actual), advice ?? "");
}

function problemLines(problems: readonly Problem[], manyFiles: boolean): string[] {
  const count = (severity: Severity): number => problems.filter((one) => one.severity === severity).length;
  const gravest = [...problems]
    .sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || lateness(a) - lateness(b))
    .slice(0, SHOWN_PROBLEMS);
  const more = problems.length - gravest.length;
  return [
    SUMMARY.problems(count("error"), count("warning"), count("info")),
    ...gravest.map((problem) => `  ${problemLine(problem, manyFiles)}`),
    ...(more > 0 ? [`  ${SUMMARY.moreProblems(more)}`] : []),
  ];
}

/** The location only if there is one: some problems concern the workbook as a whole. */
function problemLine({ file, sheet, cell, message }: Problem, manyFiles: boolean): string {
  return sheet === "" ? message : SUMMARY.problem(manyFiles ? file : "", sheet, cell ?? "", message);
}
