import type { AssessmentContext } from "../../assessment/context";
import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import type { DebtFacts } from "../../domain/debt";
import { reportingYear, yearStart } from "../../domain/reportingDates";
import { isSameAdministrator } from "../../domain/writtenAdministrator";
import { queryEngine, type QueryEngine } from "../../register/query/engine";

/** A line of the register as forms see it; `index` is its position in the register table. */
export interface FormRow {
  readonly index: number;
  readonly entry: RegisterEntry;
}

/** An administrator of budget income for whom the register holds debts. */
export interface Administrator {
  /** A word that represents it in the register's hidden column and in criteria: unique, never like a number. */
  readonly key: string;
  /** The same for marks of sheets, which allow only Latin letters and digits. */
  readonly mark: string;
  /** Three digits, or `null` if no sheet gave it. */
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
  /** By code, those without a code last. */
  readonly administrators: readonly Administrator[];
  /** Those of them who have not submitted (docs/periods.md §5): none of their debts counts. */
  readonly absent: ReadonlySet<Administrator>;
  /** The administrator of a line; the same object as in `administrators`. */
  administratorOf(row: FormRow): Administrator;
  /** An administrator's lines in the order of the register. */
  debtsOf(administrator: Administrator): readonly FormRow[];
}

/** The administrator of debts that name none. */
type Fallback = { readonly code: string | null; readonly name: string | null };
const NOBODY: Fallback = { code: null, name: null };

/** Represents an administrator that no sheet names. */
const UNNAMED = "Администратор не указан";

/** Whether no sheet has named this administrator. */
export function isUnnamed({ code, name }: Pick<Administrator, "code" | "name">): boolean {
  return code === null && name === UNNAMED;
}

/** Represents an administrator for whom the sheets give only the code. */
export function unnamedAdministrator(code: string | null): string {
  return `Администратор ${code ?? ""}`.trim();
}

/**
 * Prepares the register for the forms. `fallback` names the administrator of debts that name none (from the
 * settings); entries must be in the order of the register table. `expected`: who should have submitted, with debts or
 * without.
 */
export function formContext(
  entries: readonly RegisterEntry[],
  assessment: AssessmentContext,
  fallback: Fallback = NOBODY,
  expected: readonly Fallback[] = [],
): FormContext {
  const rows = entries.map((entry, index) => ({ index, entry }));
  const { administrators, byRow, byAdministrator } = collectAdministrators(rows, fallback, expected);
  return {
    rows,
    engine: queryEngine(rows),
    asOf: assessment.asOf,
    year: reportingYear(assessment.asOf),
    yearStart: yearStart(assessment.asOf),
    assessment,
    administrators,
    absent: new Set(
      administrators.filter((one) =>
        (byAdministrator.get(one) ?? []).every(({ entry }) => entry.presence === "absent"),
      ),
    ),
    administratorOf: (row) => byRow[row.index] as Administrator,
    debtsOf: (administrator) => byAdministrator.get(administrator) ?? [],
  };
}

/** Whose a debt is by its own words, or by those that stand in for them: one code is one administrator, else one name. */
export function submitterOf(
  debt: Pick<DebtFacts, "administratorCode" | "administratorName">,
  fallback: Fallback = NOBODY,
): { readonly code: string | null; readonly name: string; readonly identity: string } {
  const code = debt.administratorCode ?? (debt.administratorName === null ? fallback.code : null);
  const name = debt.administratorName ?? fallback.name ?? (code === null ? UNNAMED : "");
  const identity =
    code === null ? `name ${name.toLocaleLowerCase("ru").replace(/\s+/g, " ").trim()}` : `code ${code}`;
  return { code, name, identity };
}

/** The administrators named by debts, by code, those without a code last; `fallback` as in {@link formContext}. */
export function administratorsOf(
  debts: readonly DebtFacts[],
  fallback: Fallback = NOBODY,
): readonly Administrator[] {
  return grouped(debts, (debt) => debt, fallback).map(({ administrator }) => administrator);
}

function collectAdministrators(rows: readonly FormRow[], fallback: Fallback, expected: readonly Fallback[]) {
  const byRow: Administrator[] = new Array<Administrator>(rows.length);
  const byAdministrator = new Map<Administrator, readonly FormRow[]>();
  const groups = grouped(rows, ({ entry }) => entry.debt, fallback, expected);
  for (const { administrator, members } of groups) {
    for (const { index } of members) byRow[index] = administrator;
    byAdministrator.set(administrator, members);
  }
  return { administrators: groups.map(({ administrator }) => administrator), byRow, byAdministrator };
}

/** What is known of an administrator while its debts are gathered. */
interface Found<T> {
  code: string | null;
  readonly names: Map<string, number>;
  readonly members: T[];
}

/** Adds an administrator without debts, unless it is one of those found, by code or by name. */
function addExpected<T>(found: Map<string, Found<T>>, { code, name }: Fallback): void {
  const wanted = submitterOf({ administratorCode: code, administratorName: name });
  const isIt = (one: Found<T>): boolean =>
    [...one.names.keys()].some((other) =>
      isSameAdministrator({ code, name }, { code: one.code, name: other || null }),
    );
  if (![...found.values()].some(isIt))
    found.set(wanted.identity, { code, names: new Map([[wanted.name, 1]]), members: [] });
}

/** Merges what belongs to one administrator: one code, or, without codes, one name. */
function grouped<T>(
  items: readonly T[],
  debtOf: (item: T) => DebtFacts,
  fallback: Fallback,
  expected: readonly Fallback[] = [],
): readonly { readonly administrator: Administrator; readonly members: readonly T[] }[] {
  const found = new Map<string, Found<T>>();
  for (const item of items) {
    const { code, name, identity: id } = submitterOf(debtOf(item), fallback);
    let one = found.get(id);
    if (one === undefined) found.set(id, (one = { code, names: new Map(), members: [] }));
    one.names.set(name, (one.names.get(name) ?? 0) + 1);
    one.members.push(item);
  }
  for (const one of expected) addExpected(found, one);
  const sorted = [...found.values()]
    .map((one) => ({ ...one, name: mostFrequent(one.names) }))
    .sort((a, b) => compareNullable(a.code, b.code) || a.name.localeCompare(b.name, "ru"));
  let unnumbered = 0;
  return sorted.map(({ code, name, members }) => {
    const mark = code === null ? `n${(unnumbered += 1)}` : codeMark(code);
    return {
      administrator: { key: `а${mark}`, mark, code, name: name === "" ? unnamedAdministrator(code) : name },
      members,
    };
  });
}

/**
 * A code as a mark: «012» unchanged; in any other text, characters other than Latin letters and digits are spelt out,
 * so that no two marks are alike.
 */
function codeMark(code: string): string {
  if (/^\d+$/.test(code)) return code;
  const spelt = code.replace(/[^0-9A-Za-z]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}_`);
  return spelt.length <= MARK_LIMIT ? `x${spelt}` : `x${spelt.slice(0, MARK_LIMIT)}_${checksum(code)}`;
}

/** Names in Excel have at most 255 characters, and a mark is only a part of one. */
const MARK_LIMIT = 100;

function checksum(text: string): string {
  let total = 0;
  for (const sign of text) total = (total * 31 + (sign.codePointAt(0) ?? 0)) % 0xffffffff;
  return total.toString(16);
}

/** Codes in ascending order; those without one last. */
function compareNullable(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The name that most rows use; an empty one only if there is no other. */
function mostFrequent(names: ReadonlyMap<string, number>): string {
  let best = "";
  let bestCount = 0;
  for (const [name, count] of names) {
    if (name !== "" && count > bestCount) [best, bestCount] = [name, count];
  }
  return best;
}
