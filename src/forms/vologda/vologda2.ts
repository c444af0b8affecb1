import type { Control } from "../../domain/problem";
import type { Administrator, FormContext, FormRow } from "../kit/formContext";
import { shareFigure, typedFigure, typedText, unknownFigure, type Figure } from "../kit/formFigures";
import type { FormDeclaration, FormInput } from "../kit/form";
import type { HeaderCell } from "../kit/formParts";
import { formSheetKind, formSheetName } from "../kit/formNames";
import { is, startsWith, sumOf, where, type Query } from "../../register/query/query";
import type { TableLine, TableSpec } from "../kit/formTable";
import { buildTableForm, type BuiltTableForm, type MergedCells } from "../kit/tableForm";
import { nothingToSay, reportingAdministrators } from "./vologdaAdministrators";
import { sumsKnown, unknownThroughout } from "../kit/formControls";
import { UNKNOWN_SUMS } from "../kit/unknownWords";
import {
  BAD_DEBT_LINE,
  COVERED,
  measureFacts,
  PlanPart,
  RECEIPT_LINES,
  type MeasureFacts,
} from "./measureFacts";
import { INDICATORS, MEASURES, UNIT_WORDS, type PlanIndicator } from "./measures";
import { parsePlan, readVologdaPlan } from "./planInput";
import { planSheet, VOLOGDA_PLAN_KIND, type PlanSheet } from "./vologdaPlanSheet";
import { CONTROL_WORDS, executorLine, headSignature, heading, VOLOGDA_DOCUMENT } from "./vologdaWords";

/** Приложение 2 к Порядку: performance of the plan of measures, one sheet per administrator. */
export const vologda2: FormDeclaration<"vologda-2"> = {
  id: "vologda-2",
  title: `Приложение 2 (${VOLOGDA_DOCUMENT})`,
  documents: ["vologda817"],
  after: [],
  needs: ["openingAmount", "paidAmount"],
  nothingToSay,
  typed: { kind: VOLOGDA_PLAN_KIND, read: readVologdaPlan },
  build(input) {
    const facts = measureFacts(input);
    const plan = planSheet(input.context, input.typed.get(VOLOGDA_PLAN_KIND) ?? new Map());
    return reportingAdministrators(input).map((administrator, index) => ({
      ...vologda2Sheet(input, administrator, facts, plan),
      ...(index === 0 && { beside: [plan.model] }),
    }));
  },
};

/** Keys of the last two lines: the total budget effect, and the share of overdue debt covered by measures. */
export const EFFECT_LINE = "effect";
/** See {@link EFFECT_LINE}. */
export const SHARE_LINE = "share";

function vologda2Sheet(
  input: FormInput,
  administrator: Administrator,
  facts: MeasureFacts,
  plan: PlanSheet,
): BuiltTableForm {
  const { context } = input;
  const officials = input.officials(administrator);
  return buildTableForm(
    {
      id: "vologda-2",
      kind: formSheetKind("vologda-2", administrator),
      sheetName: formSheetName("Прил. 2 Вологда", administrator, context.administrators.length),
      administrator,
      type: null,
      above: heading(
        "Приложение 2",
        [
          "об исполнении Плана мероприятий по сокращению просроченной",
          "дебиторской задолженности по неналоговым доходам областного",
          "бюджета, администрируемым",
        ],
        administrator.name,
        context.asOf,
        null,
      ),
      header: HEADER,
      numbered: false,
      table: table(input, administrator, facts, plan),
      merged: MERGED,
      below: [headSignature(officials), executorLine(officials)],
      controls: () => controls(input, administrator, plan),
    },
    context.engine,
  );
}

/** The heading of the table in the document's own words. */
const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: "N\nп/п", rows: 2 },
    { text: "Наименование мероприятия", rows: 2 },
    { text: "Целевой показатель", rows: 2 },
    { text: "Ед. измерения", rows: 2 },
    {
      text: "Планируемый бюджетный эффект на текущий год в отношении задолженности на 1 января текущего года",
      rows: 2,
    },
    {
      text: "Планируемый бюджетный эффект в текущем году в отношении прироста задолженности в текущем году",
      rows: 2,
    },
    { text: "Бюджетный эффект на отчетную дату", columns: 2 },
    { text: "Причины невыполнения", rows: 2 },
  ],
  [
    { text: "в отношении задолженности в текущем году" },
    { text: "в отношении прироста задолженности в текущем году" },
  ],
];

const EFFECT = "Итого бюджетный эффект, тыс. рублей";
const SHARE =
  "Доля просроченной дебиторской задолженности по неналоговым доходам, охваченная данными мероприятиями в общем объем дебиторской задолженности по неналоговым доходам, %";

/** A measure's number and name appear once across its lines; the last two lines have no unit of their own. */
const MERGED: readonly MergedCells[] = [
  ...MEASURES.flatMap(({ indicators }) =>
    ["number", "measure"].map((column) => ({
      line: indicators[0]?.key ?? "",
      lastLine: indicators.at(-1)?.key ?? "",
      from: column,
      to: column,
    })),
  ),
  { line: EFFECT_LINE, from: "number", to: "unit" },
  { line: SHARE_LINE, from: "number", to: "unit" },
  { line: SHARE_LINE, from: "factOpening", to: "factGrowth" },
];

function table(
  { context, columns }: FormInput,
  administrator: Administrator,
  facts: MeasureFacts,
  plan: PlanSheet,
): TableSpec {
  const own = is(columns.administrator, administrator.key);
  const fact = (part: PlanPart) =>
    ({ kind: "figures", criteria: () => [own, is(facts.part, part)] }) as const;
  const all = sumOf(columns.amountNow, own);
  const covered = where(all, startsWith(columns.categoryNow, "1.3"), is(facts.covered, COVERED));
  const arePaymentsKnown = knowsPayments(context, administrator);
  return {
    columns: [
      { key: "number", width: 6, rule: { kind: "label" }, align: "center" },
      { key: "measure", width: 32, rule: { kind: "label" } },
      { key: "indicator", width: 52, rule: { kind: "label" } },
      { key: "unit", width: 11, rule: { kind: "label" }, align: "center" },
      { key: "planOpening", width: 17, rule: { kind: "figures" } },
      { key: "planGrowth", width: 17, rule: { kind: "figures" } },
      { key: "factOpening", width: 17, rule: fact(PlanPart.opening) },
      { key: "factGrowth", width: 17, rule: fact(PlanPart.growth) },
      { key: "reasons", width: 32, rule: { kind: "label" } },
    ],
    lines: [
      ...MEASURES.flatMap(({ number, name, indicators }) =>
        indicators.map((indicator, index): TableLine => ({
          key: indicator.key,
          labels: {
            number: index === 0 ? number : null,
            measure: index === 0 ? name : null,
            indicator: indicator.name,
            unit: UNIT_WORDS[indicator.unit],
          },
          rule: {
            kind: "figures",
            query: factOf(facts, indicator.key),
            ...(indicator.key === BAD_DEBT_LINE && { lacking: facts.badDebtLacking }),
            shown: indicator.unit,
          },
          figures: {
            ...plannedFigures(administrator, indicator, plan),
            ...(!arePaymentsKnown && RECEIPT_LINES.includes(indicator.key) && UNKNOWN_FACTS),
          },
        })),
      ),
      {
        key: EFFECT_LINE,
        labels: { number: EFFECT },
        rule: { kind: "total", of: ["1b", "4b"] },
        strong: true,
      },
      {
        key: SHARE_LINE,
        labels: { number: SHARE },
        rule: { kind: "heading" },
        figures: { factOpening: shareFigure(covered, all, context.engine) },
      },
    ],
  };
}

const UNKNOWN_FACTS = {
  factOpening: unknownFigure("thousands"),
  factGrowth: unknownFigure("thousands"),
} as const;

/** The plan and the reasons, which come from «План – Вологда». */
function plannedFigures(
  administrator: Administrator,
  { key, unit }: PlanIndicator,
  plan: PlanSheet,
): Readonly<Record<string, Figure>> {
  const amount = (field: (typeof AMOUNTS)[number]): Figure => {
    const text = plan.text(administrator, key, field);
    return typedFigure(text === null ? null : parsePlan(text), unit, plan.place(administrator, key, field));
  };
  return {
    planOpening: amount("planOpening"),
    planGrowth: amount("planGrowth"),
    reasons: typedText(plan.text(administrator, key, "reasons"), plan.place(administrator, key, "reasons")),
  };
}

/** Whether the register knows any payment by the administrator's debtors: otherwise it has no such column. */
function knowsPayments(context: FormContext, administrator: Administrator): boolean {
  return context.debtsOf(administrator).some(({ entry }) => entry.debt.paidAmount !== null);
}

/** Plans that are not numbers, and payments and written-off sums that the register does not know. */
function controls({ context, columns }: FormInput, administrator: Administrator, plan: PlanSheet): Control[] {
  const { plan: planWords, payments } = CONTROL_WORDS;
  const unread = INDICATORS.flatMap(({ key }) =>
    AMOUNTS.flatMap((field) => {
      const text = plan.text(administrator, key, field);
      if (text === null || parsePlan(text) !== null) return [];
      return [`${plan.place(administrator, key, field).address.replaceAll("$", "")}: «${text}»`];
    }),
  );
  const name = (words: { name: (body: string) => string }): string => words.name(administrator.name);
  const unreadable: Control = {
    name: name(planWords),
    expected: planWords.expected,
    actual: unread.join("; "),
    ok: false,
    advice: planWords.advice,
  };
  return [
    ...(unread.length > 0 ? [unreadable] : []),
    ...(knowsPayments(context, administrator) ? [] : [unknownThroughout(name(payments), payments.advice)]),
    ...sumsKnown(
      CONTROL_WORDS.badDebt(administrator.name),
      context.debtsOf(administrator),
      columns.badDebtLacking,
      UNKNOWN_SUMS.badDebt,
    ),
  ];
}

/** The actual figure shown on an indicator's line. */
function factOf({ byLine }: MeasureFacts, key: string): Query<FormRow> {
  const query = byLine[key];
  if (query === undefined) throw new Error(`The indicator ${key} has no fact`);
  return query;
}

const AMOUNTS = ["planOpening", "planGrowth"] as const;
