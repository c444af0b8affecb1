import { STAGE_WORDS } from "../../assessment/assessmentWords";
import { addDays } from "../../domain/day";
import { toThousands, ZERO } from "../../domain/money";
import { OlenegorskScope } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import { queryFigure, shareFigure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import {
  before,
  countOf,
  filled,
  from,
  is,
  moreThan,
  sumOf,
  type Criterion,
} from "../../register/query/query";
import { paragraph, section, type ReportPart } from "../kit/reportForm";
import { byGrowthReason } from "./groupings";
import { NOTE_WORDS as WORDS } from "./noteWords";
import { rankedDebts } from "./rank";

/** How many causes are listed individually. */
const NAMED_CAUSES = 10;

/** Section 3: what the debt consists of, how much of it is new, and the causes named in the register. */
export function causesSection(input: FormInput, rows: readonly FormRow[]): ReportPart[] {
  return [
    section(WORDS.causes),
    paragraph(arisenSentence(input)),
    statesTable(input),
    ...reasonSentences(input, rows).map(paragraph),
  ];
}

/** Debts that arose in the reporting year before the reporting date. */
function arisenSentence({ context, columns }: FormInput): string {
  const { asOf, year, yearStart, engine } = context;
  const origin = columns.fact("originDate");
  const own = [
    is(columns.scope, OlenegorskScope.income),
    from(origin, yearStart),
    before(origin, addDays(asOf, 1)),
  ] as const;
  const count = engine.evaluate(countOf(...own, filled(columns.amountNow))).toNumber();
  const amount = toThousands(engine.evaluate(sumOf(columns.amountNow, ...own)));
  return count === 0 ? WORDS.noneArisen(year) : WORDS.arisen(year, count, amount);
}

/** Overdue, not yet due, deferred, without a date: every debt of the forms is in exactly one of these states. */
function statesTable({ context, columns }: FormInput): ReportPart {
  const scope = is(columns.scope, OlenegorskScope.income);
  const all = sumOf(columns.amountNow, scope);
  const stage = columns.computed("stage");
  const states: readonly (readonly [string, Criterion<FormRow>])[] = [
    [WORDS.states.overdue, moreThan(columns.overdueDays, 0)],
    [WORDS.states.current, is(stage, STAGE_WORDS.current)],
    [WORDS.states.deferred, is(stage, STAGE_WORDS.deferred)],
    [WORDS.states.noDate, is(stage, STAGE_WORDS["no-date"])],
  ];
  const lines = states.map(([name, state]) => {
    const part = sumOf(columns.amountNow, scope, state);
    return {
      count: queryFigure(countOf(scope, state, filled(columns.amountNow)), "count", context.engine),
      cells: [
        name,
        queryFigure(countOf(scope, state, filled(columns.amountNow)), "count", context.engine),
        queryFigure(part, "thousands", context.engine),
        shareFigure(part, all, context.engine),
      ],
    };
  });
  const rows = lines.filter(({ count }) => !(count.value ?? ZERO).isZero()).map(({ cells }) => ({ cells }));
  return { kind: "table", table: { header: WORDS.statesHeader, spans: [1, 1, 1, 1], rows } };
}

function reasonSentences(input: FormInput, rows: readonly FormRow[]): string[] {
  const { groups } = rankedDebts(input.context, [rows], {
    key: "formNoteReason",
    header: "В аналитической записке: причина",
    amount: input.columns.amountNow,
    groupOf: byGrowthReason,
    limit: Number.MAX_SAFE_INTEGER,
  });
  const all = groups[0] ?? [];
  const known = all.flatMap(({ label, rows: own, amount }) =>
    label === null ? [] : [{ label, own, amount }],
  );
  const unnamed = all.find(({ label }) => label === null);
  if (known.length === 0) return [WORDS.noReasons];
  const list = known
    .slice(0, NAMED_CAUSES)
    .map(({ label, own, amount }) => WORDS.reason(label, own.length, toThousands(amount)));
  return [
    WORDS.reasons(list),
    ...(unnamed === undefined ? [] : [WORDS.withoutReason(unnamed.rows.length, toThousands(unnamed.amount))]),
  ];
}
