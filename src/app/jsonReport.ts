import type { RegisterEntry } from "../assessment/entry";
import { formatIsoDay, type Day } from "../domain/day";
import { FIELD_KEYS, fieldSpec, type FieldKey } from "../domain/fields";
import { columnName } from "../domain/grid";
import { isMoney, toDecimalString } from "../domain/money";
import type { Control, Problem } from "../domain/problem";
import type { Intake } from "../intake/types";
import { isTypedLine, type MergedDebt } from "../register/merge/registerMerge";
import { FILE_WORDS } from "./appWords";
import { controlFigure } from "./build/controls";
import type { Inspection } from "./inspect/inspect";
import type { RegisterReport, WrittenForm } from "./report";

/** How many debts go into one piece of text: some hundred kilobytes. */
const DEBTS_A_PIECE = 100;

const isoOrNull = (day: Day | null): string | null => (day === null ? null : formatIsoDay(day));

/**
 * The JSON report (docs/cli.md) in pieces, so that 100,000 debts are never one string: money as decimal strings,
 * dates `YYYY-MM-DD`, absent values `null`.
 */
export function* jsonReport(report: RegisterReport): Generator<string> {
  const head = {
    asOf: formatIsoDay(report.asOf),
    rules: report.organisation.rules.id === "own" ? "own" : report.rules,
    sources: report.sources.map(sourceJson),
    files: report.files.map(({ file, verdict, message, debts }) => ({
      file,
      verdict,
      verdictText: FILE_WORDS.verdicts[verdict],
      message,
      debts,
    })),
  };
  yield `${members(head)},\n  "debts": [`;
  for (let start = 0; start < report.entries.length; start += DEBTS_A_PIECE) {
    const piece = report.entries.slice(start, start + DEBTS_A_PIECE);
    const lines = piece.map((entry, index) =>
      debtJson(entry, report.rebuilt ? (report.lines[start + index] ?? null) : null),
    );
    yield `${start === 0 ? "" : ","}\n    ${lines.join(",\n    ")}`;
  }
  const { debts, total, needClaim, needLawsuit, missed } = report.totals;
  const tail = {
    totals: { debts, total: toDecimalString(total), needClaim, needLawsuit, missed },
    changes: report.rebuilt ? report.changes : null,
    problems: report.problems.map(problemJson),
    controls: report.controls.map(controlJson),
    forms: report.forms.map(formJson),
    skippedForms: report.skippedForms,
    timings: Object.fromEntries(
      Object.entries(report.timings).map(([phase, ms]) => [`${phase}Ms`, Math.round(ms)]),
    ),
  };
  yield `\n  ],\n${members(tail).slice(2)}\n}\n`;
}

/** The JSON of an inspection: sources, problems and controls of the sheets; nothing is built. */
export function* jsonInspection(inspection: Inspection): Generator<string> {
  const intakes = inspection.sources.map(({ intake }) => intake);
  const body = {
    asOf: formatIsoDay(inspection.asOf),
    sources: intakes.map(sourceJson),
    problems: intakes.flatMap(({ problems }) => problems.map(problemJson)),
    controls: intakes.flatMap(({ controls }) => controls.map(controlJson)),
  };
  yield `${members(body)}\n}\n`;
}

/** An object's members, one line each: `{\n  "a": 1,\n  "b": […]` without the closing brace. */
function members(object: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(object).map(([key, value]) => `  ${JSON.stringify(key)}: ${listed(value)}`);
  return `{\n${lines.join(",\n")}`;
}

/** Lists have one line per item: the report is read by people too. */
function listed(value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
  return `[\n    ${value.map((item) => JSON.stringify(item)).join(",\n    ")}\n  ]`;
}

function sourceJson(intake: Intake): object {
  const { file, sheet, unit, headerRows, counts, mapping, rejected, titleAsOf } = intake;
  return {
    file,
    sheet,
    unit,
    headerRows,
    counts,
    mapping: mapping.map(({ column, header, target, proposed, band, confidence, origin, reason }) => ({
      column: columnName(column),
      header,
      field: target === "ignored" ? null : target,
      confidence: Math.round(confidence * 100) / 100,
      band,
      origin,
      proposed,
      reason,
    })),
    rejected: rejected.map((row) => ({ ...row, sum: row.sum === null ? null : toDecimalString(row.sum) })),
    titleAsOf: isoOrNull(titleAsOf),
  };
}

const FIELD_NAMES = FIELD_KEYS.map((key) => `"${key}":`);
const IS_DATE = FIELD_KEYS.map((key) => fieldSpec(key).type === "date");

/**
 * Everything known about a debt: its source, each field of docs/register.md, what the rules say about it. Assembled
 * as text: an object of seventy members for each of 100,000 debts takes three times as long.
 */
function debtJson({ debt, assessment, presence }: RegisterEntry, line: MergedDebt | null): string {
  const { file, sheet, row } = debt.source;
  let json = `{"file":${JSON.stringify(file)},"sheet":${JSON.stringify(sheet)},"row":${row},`;
  for (let i = 0; i < FIELD_KEYS.length; i++) {
    const value = debt[FIELD_KEYS[i] as FieldKey];
    json += `${FIELD_NAMES[i]}${value === null ? "null" : valueJson(value, IS_DATE[i] === true)},`;
  }
  const computed = {
    total: toDecimalString(assessment.total),
    base: isoOrNull(assessment.base),
    overdue: assessment.overdue,
    overdueDays: assessment.overdueDays,
    agingBucket: assessment.agingBucket,
    stage: assessment.stage,
    action: assessment.action,
    deadline: isoOrNull(assessment.deadline),
    daysLeft: assessment.daysLeft,
    urgency: assessment.urgency,
    highlight: assessment.highlight,
    alerts: assessment.alerts,
    alertWords: assessment.alertWords,
    discipline: assessment.discipline.map(({ step, deadline, date, lateDays, beforeAdoption }) => ({
      step,
      deadline: formatIsoDay(deadline),
      date: isoOrNull(date),
      lateDays,
      ...(beforeAdoption && { beforeAdoption }),
    })),
    clause: assessment.clause,
    limitationEnd: isoOrNull(assessment.limitationEnd),
    limitation: assessment.limitationState,
    category: assessment.category,
    presence: presence === "present" && isTypedLine({ debt }) ? "typed" : presence,
    change: line?.change ?? null,
    before: line === null ? null : beforeJson(line),
  };
  return json + JSON.stringify(computed).slice(1);
}

/** The previous values of the facts that the rebuild changed; `null` if it changed none. */
function beforeJson({ before, changed }: MergedDebt): object | null {
  if (before === null || changed.length === 0) return null;
  return Object.fromEntries(
    changed.map((field) => {
      const value = before.debt[field];
      const isDate = fieldSpec(field).type === "date";
      return [field, value === null ? null : (JSON.parse(valueJson(value, isDate)) as string)];
    }),
  );
}

function valueJson(value: NonNullable<RegisterEntry["debt"][FieldKey]>, isDate: boolean): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (isDate && typeof value === "number") return `"${formatIsoDay(value)}"`;
  if (!isMoney(value)) throw new Error(`No text for the value ${String(value)}`);
  return `"${toDecimalString(value)}"`;
}

function problemJson({ severity, file, sheet, cell, code, message }: Problem): object {
  return { severity, file, sheet, cell, code, message };
}

function controlJson({ name, expected, actual, ok, verdict, advice }: Control): object {
  return {
    name,
    expected: controlFigure(expected),
    actual: controlFigure(actual),
    ok,
    verdict: verdict ?? null,
    advice,
  };
}

function formJson({ form, sheet }: WrittenForm): object {
  return {
    id: form.id,
    sheet,
    administrator: form.administrator?.code ?? null,
    type: form.type,
    columns: form.columns.map(columnName),
    firstRow: form.firstRow + 1,
    lastRow: form.lastRow + 1,
  };
}
