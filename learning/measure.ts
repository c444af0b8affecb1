import { groupBy } from "./group";
import { matchColumns } from "../src/intake/headings";
import type { Model } from "../src/intake/headings/model";
import { doubtfulColumns } from "../src/intake/doubts";
import type { Band, ColumnMatch } from "../src/intake/types";
import { CONTEXT, profilesOf } from "./sheet";
import type { LabelledTable } from "./tables";

/** The outcome for a column whose label is known. */
export type Outcome = "right" | "asked" | "missed" | "wrong";

/** A column and what the recogniser concluded about it. */
export interface Measured {
  readonly table: LabelledTable;
  readonly heading: string;
  /** The field that it carries; `null` for none. */
  readonly field: string | null;
  readonly sure: boolean;
  readonly match: ColumnMatch;
  readonly outcome: Outcome;
}

/** Understands a labelled table, with invented values, and returns the outcome for each column. */
export function measureTable(table: LabelledTable, model: Model, seed = "measured"): readonly Measured[] {
  const { mapping } = matchColumns(profilesOf(table, seed), CONTEXT, model);
  return table.columns.map(({ heading, label, sure }, index) => {
    const match = mapping[index] as ColumnMatch;
    const field = label === "ignored" || label.startsWith("other:") ? null : label;
    return { table, heading, field, sure, match, outcome: outcomeOf(field, match) };
  });
}

function outcomeOf(field: string | null, { target, band }: ColumnMatch): Outcome {
  const read = target === "ignored" ? null : target;
  if (read !== null) return read === field ? "right" : "wrong";
  if (band === "doubtful") return "asked";
  return field === null ? "right" : "missed";
}

/** The figures that must be met, as shares. */
export interface Figures {
  readonly tables: number;
  /** Of the columns that certainly carry a field. */
  readonly right: number;
  readonly asked: number;
  readonly missed: number;
  /** Of all columns with a certain label. */
  readonly wrongCertain: number;
  readonly wrongProbable: number;
  /** Of the columns taken right, those taken as certain. */
  readonly certain: number;
  /** Of the tables that have a debtor and an amount, those in which both are found. */
  readonly found: number;
  /** Questions per table that hold up a build. */
  readonly questions: number;
}

/** Sums up what was measured; `null` as many columns as there are may be arguable, they count for nothing. */
export function figuresOf(measured: readonly Measured[]): Figures {
  const sure = measured.filter((each) => each.sure);
  const fields = sure.filter(({ field }) => field !== null);
  const of = (outcome: Outcome): number =>
    share(
      fields.filter((each) => each.outcome === outcome),
      fields,
    );
  const wrong = (band: Band): number =>
    share(
      sure.filter((each) => each.outcome === "wrong" && each.match.band === band),
      sure,
    );
  const tables = groupBy(measured, ({ table }) => table);
  const complete = [...tables.values()].filter(
    (columns) =>
      has(columns, "debtorName", (each) => each.field) && has(columns, "amount", (each) => each.field),
  );
  const found = complete.filter(
    (columns) =>
      has(columns, "debtorName", read) && (has(columns, "amount", read) || has(columns, "penalty", read)),
  );
  const right = fields.filter(({ outcome }) => outcome === "right");
  const questions = doubtfulColumns(measured.map(({ match }) => match));
  return {
    tables: tables.size,
    right: of("right"),
    asked: of("asked"),
    missed: of("missed"),
    wrongCertain: wrong("certain"),
    wrongProbable: wrong("probable"),
    certain: share(
      right.filter(({ match }) => match.band === "certain"),
      right,
    ),
    found: share(found, complete),
    questions: questions.length / Math.max(1, tables.size),
  };
}

const read = ({ match }: Measured): string | null => match.target;
const has = (columns: readonly Measured[], field: string, of: (each: Measured) => string | null): boolean =>
  columns.some((each) => of(each) === field);
const share = (some: readonly unknown[], all: readonly unknown[]): number =>
  some.length / Math.max(1, all.length);
