import type { Assessment } from "../../assessment/types";
import { sum, toThousands, type Money } from "../../domain/money";
import { percentInWords, sentence } from "../kit/amountWords";
import { isIncluded } from "../kit/formColumns";
import type { Administrator, FormRow } from "../kit/formContext";
import { addedFigures, linkedFigure, percentOf, stated, type Figure } from "../kit/formFigures";
import type { BuiltForm, FormInput } from "../kit/form";
import { registerSum } from "../kit/registerAmounts";
import { paragraph, section, type ReportPart, type ReportRow } from "../kit/reportForm";
import { placeOf, type BuiltTableForm } from "../kit/tableForm";
import { INDICATORS, UNIT_WORDS, type PlanIndicator } from "./measures";
import { REPORT_WORDS as WORDS, VERDICT_WORDS } from "./reportWords";
import { EFFECT_LINE } from "./vologda2";

/** Section 3 (п. 4.5): how each administrator's plan turned out, why it was missed, and what to do. */
export function plansSection(input: FormInput, forms: readonly BuiltTableForm[]): ReportPart[] {
  const written = new Set<BuiltForm>(input.built("vologda-2"));
  return [
    section(WORDS.plans),
    paragraph(WORDS.plansNote(input.context.year, input.context.asOf)),
    ...forms.flatMap((form) => {
      const { administrator } = form;
      return administrator === null ? [] : planParts(input, administrator, form, written.has(form));
    }),
  ];
}

/**
 * An indicator with a plan: planned and actual figures for the debt of the whole year, as printed in приложение 2.
 */
interface Performance {
  readonly indicator: PlanIndicator;
  readonly plan: Figure;
  readonly fact: Figure;
  /** `null` if the actual figure is unknown. */
  readonly verdict: string | null;
  readonly reason: string | null;
}

function planParts(
  input: FormInput,
  administrator: Administrator,
  form: BuiltTableForm,
  isWritten: boolean,
): ReportPart[] {
  const performances = INDICATORS.flatMap((indicator) => performanceOf(form, indicator, isWritten));
  const name: ReportPart = { kind: "text", line: { text: administrator.name, style: "strong" } };
  const effect = paragraph(effectSentence(form));
  const advice = paragraph(recommendations(input, administrator));
  if (performances.length === 0) return [name, paragraph(WORDS.noPlan), effect, advice];
  return [
    name,
    paragraph(verdictSentence(performances)),
    effect,
    {
      kind: "table",
      table: { header: WORDS.planHeader, spans: [1, 1, 1, 1, 2], rows: performances.map(planRow) },
    },
    advice,
  ];
}

function performanceOf(form: BuiltTableForm, indicator: PlanIndicator, isWritten: boolean): Performance[] {
  const planned = planOf(form, indicator.key);
  if (planned === null) return [];
  const fact = addedFigures(
    (["factOpening", "factGrowth"] as const).map((column) => {
      const figure = form.table.figure(indicator.key, column);
      if (figure === null) throw new Error(`No figure: ${indicator.key}, ${column}`);
      return linkedFigure(figure, isWritten ? placeOf(form, indicator.key, column) : null);
    }),
  );
  const reason = form.table.figure(indicator.key, "reasons")?.text ?? "";
  return [
    {
      indicator,
      plan: stated(planned, indicator.unit),
      fact,
      verdict: fact.value === null ? null : verdictOf(planned, fact.value),
      reason: reason === "" ? null : reason,
    },
  ];
}

/** The plan of a line for both kinds of debt, as printed; `null` where neither is planned. */
function planOf({ table }: BuiltTableForm, line: string): Money | null {
  const amounts = ["planOpening", "planGrowth"].flatMap((column) => table.figure(line, column)?.value ?? []);
  return amounts.length === 0 ? null : sum(amounts);
}

function verdictOf(plan: Money, fact: Money): string {
  if (fact.gte(plan)) return VERDICT_WORDS.met;
  return fact.isZero() ? VERDICT_WORDS.notMet : VERDICT_WORDS.partly;
}

function planRow({ indicator, plan, fact, verdict, reason }: Performance): ReportRow {
  const words =
    verdict === null || verdict === VERDICT_WORDS.met
      ? (verdict ?? WORDS.unjudged)
      : WORDS.reasoned(verdict, reason ?? WORDS.noReason);
  // The plan is stated as it was judged, so that a plan typed later does not contradict the words next to it.
  return {
    cells: [`${indicator.name}, ${UNIT_WORDS[indicator.unit]}`, plan, fact, percentOf(fact, plan), words],
  };
}

function verdictSentence(performances: readonly Performance[]): string {
  const counts = [...Object.values(VERDICT_WORDS), null].flatMap((verdict) => {
    const count = performances.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [WORDS.verdict(verdict ?? WORDS.unjudged, count)];
  });
  return WORDS.verdicts(performances.length, counts);
}

function effectSentence(form: BuiltTableForm): string {
  const facts = ["factOpening", "factGrowth"].map(
    (column) => form.table.figure(EFFECT_LINE, column)?.value ?? null,
  );
  if (facts.includes(null)) return sentence(WORDS.unknownEffect);
  const fact = sum(facts);
  const plan = planOf(form, EFFECT_LINE);
  if (plan === null) return sentence(WORDS.effect(fact));
  const share = plan.isZero() ? null : percentInWords(fact.div(plan).times(100).toDecimalPlaces(1));
  return sentence(WORDS.effect(fact) + WORDS.effectPlan(plan, share));
}

/** What is to be done according to the register itself, in the order of the plan's measures. */
const ADVICE: readonly (readonly [
  test: (assessment: Assessment) => boolean,
  words: (count: number, amount: Money) => string,
])[] = [
  [({ stage }) => stage === "claim-due", WORDS.claims],
  [({ stage }) => stage === "lawsuit-due", WORDS.lawsuits],
  [({ stage }) => stage === "judgment", WORDS.judgments],
  [({ stage }) => stage === "writ", WORDS.writs],
  [({ stage }) => stage === "fine", WORDS.fines],
  [({ alerts }) => alerts.includes("commission"), WORDS.commission],
];

function recommendations(input: FormInput, administrator: Administrator): string {
  const { context, columns } = input;
  const advised = ADVICE.map((): FormRow[] => []);
  for (const row of context.debtsOf(administrator).filter(isIncluded))
    ADVICE.forEach(([test], index) => {
      if (test(row.entry.assessment)) advised[index]?.push(row);
    });
  const list = ADVICE.flatMap(([, words], index) => {
    const found = advised[index] ?? [];
    if (found.length === 0) return [];
    return [words(found.length, toThousands(registerSum(context, found, columns.total)))];
  });
  return list.length === 0 ? WORDS.noRecommendations : WORDS.recommendations(list);
}
