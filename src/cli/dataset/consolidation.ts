import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Day } from "../../domain/day";
import { money, sum, ZERO, type Money } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { consolidatedForm, scopeOfForm, totalFigure } from "../../dataset/consolidatedForms";
import { CONSOLIDATED_SQL, type ConsolidatedId } from "../../dataset/consolidatedSql";
import { formsInMemory, IN_MEMORY_COLUMNS, MOST_IN_MEMORY } from "../../dataset/inMemory";
import { fromParquet, type ColumnValues } from "../../dataset/parquet";
import { DATASET_WORDS } from "../../dataset/datasetWords";
import { unnamedAdministrator } from "../../forms/kit/formContext";
import type { BuiltForm } from "../../forms/kit/form";
import { FORMS } from "../../forms/formRegistry";
import type { DatasetAdministrator } from "../../dataset/schema";
import type { CollectionRules } from "../../regulations/collectionRules";
import type { OrganisationSettings } from "../../settings/settings";
import { openDuckDb, type SqlEngine } from "./duckdb";

/** What is wanted of a data set's reporting date. */
export interface ConsolidationInput {
  /** The date's folder. */
  readonly folder: string;
  readonly asOf: Day;
  readonly ids: readonly ConsolidatedId[];
  readonly settings: OrganisationSettings;
  readonly rules: CollectionRules;
  /** Who should have submitted and has not. */
  readonly absent: readonly DatasetAdministrator[];
  /** How many debts the files brought. */
  readonly debts: number;
}

/** The forms, and what the data set was found to hold when it was read again. */
export interface Consolidation {
  readonly forms: readonly BuiltForm[];
  readonly controls: readonly Control[];
  readonly lines: number;
  readonly total: Money;
  /** Whether the forms were left out because there are too many debts for memory and no engine. */
  readonly isTooLarge: boolean;
}

/** Reads a data set that was just written: adds it up, and makes the forms, by DuckDB where it is installed. */
export async function consolidateDataset(input: ConsolidationInput): Promise<Consolidation> {
  const engine =
    process.env["DEBTOR_REGISTER_WITHOUT_DUCKDB"] === "1" ? null : await openDuckDb(input.folder);
  if (engine === null) return inMemory(input);
  try {
    return await byEngine(engine, input);
  } finally {
    engine.close();
  }
}

async function byEngine(
  engine: SqlEngine,
  { asOf, ids, settings, absent }: ConsolidationInput,
): Promise<Consolidation> {
  const one = async (sql: string): Promise<Readonly<Record<string, string | null>>> =>
    (await engine.query(sql))[0] ?? {};
  const whole = await one(
    "SELECT COUNT(*) AS lines, SUM(total) AS total, COUNT(DISTINCT administrator) AS administrators FROM debts",
  );
  const forms: BuiltForm[] = [];
  const controls: Control[] = [];
  const missing = absent.map(({ partition, code, name }) => ({
    key: partition,
    mark: partition,
    code,
    name: name === "" ? unnamedAdministrator(code) : name,
  }));
  for (const id of ids) {
    const form = consolidatedForm(id, await engine.query(CONSOLIDATED_SQL[id]), {
      asOf,
      settings,
      absent: missing,
    });
    if (form === null) continue;
    forms.push(form);
    const scope = scopeOfForm(id);
    const where = scope === null ? "" : ` WHERE scope = '${scope}'`;
    const { total } = await one(`SELECT SUM(amount_now) AS total FROM debts${where}`);
    controls.push(
      ...totalControl(id, money(total ?? "0"), totalFigure(id, form, Number(whole["administrators"] ?? 0))),
    );
  }
  return {
    forms,
    controls,
    lines: Number(whole["lines"] ?? 0),
    total: money(whole["total"] ?? "0"),
    isTooLarge: false,
  };
}

/** The printed total beside the exact sum: to the kopeck in roubles, within the rounding of its lines in thousands. */
function totalControl(
  id: ConsolidatedId,
  exact: Money,
  printed: { readonly value: Money | null; readonly lines: number; readonly inThousands: boolean },
): readonly Control[] {
  const { value, lines, inThousands } = printed;
  if (value === null) return [];
  const actual = inThousands ? value.times(1000) : value;
  const apart = actual.minus(exact).abs();
  const bound = inThousands ? money(50).times(lines) : ZERO;
  const ok = apart.lte(bound);
  return [
    {
      name: DATASET_WORDS.form(FORMS.find((form) => form.id === id)?.title ?? id),
      expected: exact,
      actual,
      ok,
      ...(ok && !apart.isZero() && { verdict: "rounding" as const }),
      advice: ok ? null : DATASET_WORDS.formAdvice,
    },
  ];
}

async function inMemory(input: ConsolidationInput): Promise<Consolidation> {
  const { folder, asOf, ids, settings, rules, absent } = input;
  const total = { name: "total", type: "money", about: "" } as const;
  const isTooLarge = input.debts > MOST_IN_MEMORY && ids.length > 0;
  const columns = ids.length === 0 || isTooLarge ? [total] : [...IN_MEMORY_COLUMNS, total];
  const files: (readonly ColumnValues[])[] = [];
  for (const administrator of await readdir(folder)) {
    if (!administrator.startsWith("administrator=")) continue;
    for (const name of await readdir(join(folder, administrator)))
      files.push(await fromParquet(await readFile(join(folder, administrator, name)), columns));
  }
  const totals = files.map((file) => file.find(({ column }) => column.name === "total")?.values ?? []);
  const forms =
    ids.length === 0 || isTooLarge ? [] : formsInMemory(ids, files, { asOf, rules, settings, absent });
  return {
    forms,
    controls: forms.flatMap((form) => form.controls),
    lines: totals.reduce((lines, { length }) => lines + length, 0),
    total: sum(totals.flatMap((values) => values as (Money | null)[])),
    isTooLarge,
  };
}
