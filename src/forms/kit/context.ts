import type { AssessmentContext } from "../../assessment/context";
import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import { reportingYear, yearStart } from "../../domain/reportingDates";
import { queryEngine, type QueryEngine } from "../../register/query/engine";

/** A line of the register as forms see it; `index` is its place in the register table. */
export interface FormRow {
  readonly index: number;
  readonly entry: RegisterEntry;
}

/** An administrator of budget income of whom the register holds debts. */
export interface Administrator {
  /** A word that stands for it in the register's hidden column and in criteria: unique, never like a number. */
  readonly key: string;
  /** The same for marks of sheets, which want Latin letters and digits. */
  readonly mark: string;
  /** Three digits, or `null` if no sheet told it. */
  readonly code: string | null;
  readonly name: string;
}

/** What every form is computed from. */
export interface FormContext {
  readonly rows: readonly FormRow[];
  readonly engine: QueryEngine<FormRow>;
  /** A: the reporting date. */
  readonly asOf: Day;
  /** The year of the day before A, so that 1 January 2027 belongs to 2026 (docs/forms.md, «Common definitions»). */
  readonly year: number;
  /** A0: 1 January of `year`. */
  readonly yearStart: Day;
  readonly assessment: AssessmentContext;
  /** In order of their codes, those without a code last. */
  readonly administrators: readonly Administrator[];
  /** The administrator of a line; the same object as in `administrators`. */
  administratorOf(row: FormRow): Administrator;
  /** An administrator's lines in the order of the register. */
  debtsOf(administrator: Administrator): readonly FormRow[];
}

/** What stands for an administrator that no sheet names. */
const UNNAMED = "Администратор не указан";

/** What stands for an administrator of whom the sheets tell the code alone. */
export function unnamedAdministrator(code: string | null): string {
  return `Администратор ${code ?? ""}`.trim();
}

/**
 * Prepares the register for the forms. `fallback` names the administrator of debts that carry none
 * (from the settings); entries must be in the order of the register table.
 */
export function formContext(
  entries: readonly RegisterEntry[],
  assessment: AssessmentContext,
  fallback: { code: string | null; name: string | null } = { code: null, name: null },
): FormContext {
  const rows = entries.map((entry, index) => ({ index, entry }));
  const { administrators, byRow, byAdministrator } = collectAdministrators(rows, fallback);
  return {
    rows,
    engine: queryEngine(rows),
    asOf: assessment.asOf,
    year: reportingYear(assessment.asOf),
    yearStart: yearStart(assessment.asOf),
    assessment,
    administrators,
    administratorOf: (row) => byRow[row.index] as Administrator,
    debtsOf: (administrator) => byAdministrator.get(administrator) ?? [],
  };
}

function collectAdministrators(
  rows: readonly FormRow[],
  fallback: { code: string | null; name: string | null },
): {
  administrators: Administrator[];
  byRow: Administrator[];
  byAdministrator: Map<Administrator, readonly FormRow[]>;
} {
  interface Found {
    code: string | null;
    readonly names: Map<string, number>;
    readonly rows: FormRow[];
  }
  const found = new Map<string, Found>();
  for (const row of rows) {
    const { entry } = row;
    const code =
      entry.debt.administratorCode ?? (entry.debt.administratorName === null ? fallback.code : null);
    const name = entry.debt.administratorName ?? fallback.name ?? (code === null ? UNNAMED : "");
    const id =
      code === null ? `name ${name.toLocaleLowerCase("ru").replace(/\s+/g, " ").trim()}` : `code ${code}`;
    let one = found.get(id);
    if (one === undefined) found.set(id, (one = { code, names: new Map(), rows: [] }));
    one.names.set(name, (one.names.get(name) ?? 0) + 1);
    one.rows.push(row);
  }
  const sorted = [...found.values()]
    .map((one) => ({ ...one, name: mostFrequent(one.names) }))
    .sort((a, b) => compareNullable(a.code, b.code) || a.name.localeCompare(b.name, "ru"));
  const byRow: Administrator[] = new Array<Administrator>(rows.length);
  const byAdministrator = new Map<Administrator, readonly FormRow[]>();
  let unnumbered = 0;
  const administrators = sorted.map(({ code, name, rows: own }) => {
    const mark = code ?? `n${(unnumbered += 1)}`;
    const administrator = {
      key: `а${mark}`,
      mark,
      code,
      name: name === "" ? unnamedAdministrator(code) : name,
    };
    for (const { index } of own) byRow[index] = administrator;
    byAdministrator.set(administrator, own);
    return administrator;
  });
  return { administrators, byRow, byAdministrator };
}

/** Codes in ascending order, what has none last. */
function compareNullable(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The name most rows use; an empty one only if there is no other. */
function mostFrequent(names: ReadonlyMap<string, number>): string {
  let best = "";
  let bestCount = 0;
  for (const [name, count] of names) {
    if (name !== "" && count > bestCount) [best, bestCount] = [name, count];
  }
  return best;
}
