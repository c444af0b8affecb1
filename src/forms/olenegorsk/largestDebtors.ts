import type { Money } from "../../domain/money";
import type { FormRow } from "../kit/formContext";
import { queryFigure, shareFigure, type Shown } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import {
  countOf,
  empty,
  filled,
  is,
  sumOf,
  together,
  where,
  type Criterion,
  type Query,
} from "../../register/query/query";
import type { ReportRow } from "../kit/reportForm";
import { byDebtor } from "./groupings";
import { rankedDebts } from "./rank";

/** How many debtors a note names. */
const NAMED = 10;

/** The debts that a note covers, and what selects them in the register. */
export interface NoteDebts {
  readonly rows: readonly FormRow[];
  readonly criteria: readonly [Criterion<FormRow>, ...Criterion<FormRow>[]];
}

/** The largest debtors of a note: lines of name, ИНН, number of debts, sum and share. */
export interface LargestDebtors {
  /** How many are named. */
  readonly count: number;
  /** The debts of those that are named. */
  readonly together: Query<FormRow>;
  /** Their share of the total, in percent; `null` if there are no debts. */
  readonly share: Money | null;
  readonly rows: readonly ReportRow[];
}

/** Finds the largest debtors of each note; one hidden register column holds their ranks. */
export function largestDebtors(
  input: FormInput,
  notes: readonly NoteDebts[],
  words: {
    readonly key: string;
    readonly header: string;
    readonly shown: Shown;
    /**
     * Names of two further lines, the other debtors and the total; `null` where lines are rounded, so that a total
     * next to them would not equal their sum.
     */
    readonly rest: { readonly others: string; readonly total: string } | null;
  },
): readonly LargestDebtors[] {
  const { context, columns } = input;
  const { amountNow } = columns;
  const { engine } = context;
  const { column, groups } = rankedDebts(
    context,
    notes.map(({ rows }) => rows),
    { ...words, amount: amountNow, groupOf: byDebtor, limit: NAMED },
  );
  const line = (
    name: ReportRow["cells"][number],
    inn: string | null,
    criteria: NoteDebts["criteria"],
    all: Query<FormRow>,
  ): ReportRow["cells"] => {
    const query = sumOf(amountNow, ...criteria);
    return [
      name,
      inn,
      queryFigure(countOf(...criteria, filled(amountNow)), "count", engine),
      queryFigure(query, words.shown, engine),
      shareFigure(query, all, engine),
    ];
  };
  return notes.map(({ criteria }, index): LargestDebtors => {
    const named = groups[index] ?? [];
    const all = sumOf(amountNow, ...criteria);
    const queries = named.map(({ word }) => where(all, is(column, word)));
    const ofNamed = together(...queries);
    const others = [...criteria, empty(column)] as const;
    const hasOthers = !engine.evaluate(countOf(...others, filled(amountNow))).isZero();
    return {
      count: named.length,
      together: ofNamed,
      share: shareFigure(ofNamed, all, engine).value,
      rows: [
        ...named.map(({ word, label, rows }): ReportRow => {
          const inn = rows[0]?.entry.debt.inn ?? null;
          return {
            cells: line({ text: label ?? "", debts: rows }, inn, [...criteria, is(column, word)], all),
          };
        }),
        ...(words.rest !== null && hasOthers ? [{ cells: line(words.rest.others, null, others, all) }] : []),
        ...(words.rest === null
          ? []
          : [{ cells: line(words.rest.total, null, criteria, all), strong: true }]),
      ],
    };
  });
}
