import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RegisterEntry } from "../../src/assessment";
import { openDuckDb } from "../../src/cli/dataset/duckdb";
import {
  CONSOLIDATED_FORMS,
  CONSOLIDATED_SQL,
  type ConsolidatedId,
  type SqlRow,
} from "../../src/dataset/consolidatedSql";
import { consolidatedForm } from "../../src/dataset/consolidatedForms";
import { toParquet } from "../../src/dataset/parquet";
import { administratorFolder, dateFolder, partitionsOf, type Partition } from "../../src/dataset/partitions";
import { tableForms, type BuiltTableForm } from "../../src/forms/kit/tableForm";
import type { BuiltForm } from "../../src/forms/kit/form";
import { noSettings } from "../../src/settings/settings";
import { basisOf, SAMPLE_DAY } from "../forms/registers";

/** The registers of several files as the data set keeps them. */
export function partitioned(registers: readonly (readonly RegisterEntry[])[]): readonly Partition[] {
  return registers.flatMap((entries, file) => [...partitionsOf({ ...basisOf(entries), file })]);
}

/** Writes partitions as a data set and returns the folder of its date. */
export function writeDataset(partitions: readonly Partition[], folder: string): string {
  const date = join(folder, dateFolder(SAMPLE_DAY));
  partitions.forEach(({ administrator, columns }, number) => {
    const place = join(date, administratorFolder(administrator));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `${number}.parquet`), toParquet(columns));
  });
  return date;
}

/** A folder for what a suite writes. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "debtor-register-dataset-"));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** DuckDB's answers to the consolidated forms' queries. */
export async function duckDbAnswers(date: string): Promise<ReadonlyMap<ConsolidatedId, readonly SqlRow[]>> {
  const engine = await openDuckDb(date);
  if (engine === null) throw new Error("DuckDB is not installed");
  try {
    const answers = new Map<ConsolidatedId, readonly SqlRow[]>();
    for (const id of CONSOLIDATED_FORMS) answers.set(id, await engine.query(CONSOLIDATED_SQL[id]));
    return answers;
  } finally {
    engine.close();
  }
}

/** The forms of an engine's answers. */
export function formsOfAnswers(
  answers: ReadonlyMap<ConsolidatedId, readonly SqlRow[]>,
): readonly BuiltForm[] {
  const input = { asOf: SAMPLE_DAY, settings: noSettings(), absent: [] };
  return [...answers].flatMap(([id, rows]) => consolidatedForm(id, rows, input) ?? []);
}

/** All that a form prints in its body, line by line: labels and figures. */
export function printedBody(form: BuiltForm): readonly (readonly (string | null)[])[] {
  const [{ table }] = tableForms([form]) as [BuiltTableForm];
  return table.spec.lines.map((line) =>
    table.spec.columns.map((column) => {
      const figure = table.figure(line.key, column.key);
      if (figure !== null) return figure.value?.toFixed(2) ?? figure.text;
      const label = line.labels[column.key] ?? null;
      return typeof label === "string" ? label : (label?.toFixed(2) ?? null);
    }),
  );
}

/** The bodies of forms by their ids. */
export function printedBodies(forms: readonly BuiltForm[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(forms.map((form) => [form.id, printedBody(form)]));
}
