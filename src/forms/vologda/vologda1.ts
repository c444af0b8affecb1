import { dayOf } from "../../domain/day";
import { isMoney } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { LACKING, threeYearMark } from "../kit/formColumns";
import type { Administrator, FormRow } from "../kit/formContext";
import { roundingOf, sameAsRegister, sumsKnown } from "../kit/formControls";
import type { FormDeclaration, FormInput } from "../kit/form";
import type { HeaderCell } from "../kit/formParts";
import { formSheetKind, formSheetName } from "../kit/formNames";
import { UNKNOWN_SUMS } from "../kit/unknownWords";
import {
  before,
  countOf,
  empty,
  from,
  is,
  startsWith,
  sumOf,
  together,
  type Criterion,
} from "../../register/query/query";
import type { ColumnRule, ComputedTable, TableLine, TableSpec } from "../kit/formTable";
import { buildTableForm, type BuiltTableForm } from "../kit/tableForm";
import { nothingToSay, reportingAdministrators } from "./vologdaAdministrators";
import {
  CONTROL_WORDS,
  executorLine,
  headSignature,
  heading,
  treasurySignature,
  VOLOGDA_DOCUMENT,
} from "./vologdaWords";

/** Приложение 1 к Порядку (постановление Правительства Вологодской области от 17.07.2023 № 817). */
export const vologda1: FormDeclaration<"vologda-1"> = {
  id: "vologda-1",
  title: `Приложение 1 (${VOLOGDA_DOCUMENT})`,
  documents: ["vologda817"],
  after: [],
  needs: ["openingAmount"],
  nothingToSay,
  build: (input) =>
    reportingAdministrators(input).map((administrator) => vologda1Sheet(input, administrator)),
};

/** The sheet of one administrator; приложение 4 repeats its rows 1 and 1.3. */
function vologda1Sheet(input: FormInput, administrator: Administrator): BuiltTableForm {
  const usual = sheetWith(input, administrator, USUAL_REASONS);
  let built = usual;
  for (const width of WIDER_REASONS) {
    if (built.model.print?.fitHeight === 1) return built;
    built = sheetWith(input, administrator, width);
  }
  return built.model.print?.fitHeight === 1 ? built : usual;
}

/** Long reasons need a wide column, so that the signatures are below the table and not on a page of their own. */
const USUAL_REASONS = 44;
const WIDER_REASONS = [60, 76, 92] as const;

function sheetWith(input: FormInput, administrator: Administrator, reasonsWidth: number): BuiltTableForm {
  const { context, settings } = input;
  const officials = input.officials(administrator);
  return buildTableForm(
    {
      id: "vologda-1",
      kind: formSheetKind("vologda-1", administrator),
      sheetName: formSheetName("Прил. 1 Вологда", administrator, context.administrators.length),
      administrator,
      type: null,
      above: heading(
        "Приложение 1",
        ["о суммах дебиторской задолженности по неналоговым доходам", "областного бюджета, администрируемым"],
        administrator.name,
        context.asOf,
        "тыс. руб.",
      ),
      header: HEADER,
      numbered: true,
      table: table(input, administrator, reasonsWidth),
      below: [
        headSignature(officials),
        executorLine(officials),
        { kind: "gap" },
        {
          kind: "text",
          line: {
            text: "Согласовано (в части информации, указанной в графах 3, 6 подпунктов 1.1 - 1.3 пункта 1)",
            style: "left",
          },
        },
        treasurySignature(settings),
      ],
      controls: (table) => controls(input, administrator, table),
    },
    context.engine,
  );
}

const PERIODS = "в том числе по периодам возникновения дебиторской задолженности";

/** The heading of the table in the document's own words. */
const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: "N\nп/п", rows: 2 },
    { text: "Наименование", rows: 2 },
    { text: "Сумма дебиторской задолженности на начало текущего года", rows: 2 },
    { text: PERIODS, columns: 2 },
    { text: "Сумма дебиторской задолженности на отчетную дату текущего года", rows: 2 },
    { text: PERIODS, columns: 2 },
    { text: "Причины роста дебиторской задолженности", rows: 2 },
  ],
  [{ text: "отчетный год" }, { text: "более 3 лет" }, { text: "текущий год" }, { text: "более 3 лет" }],
];

function table(input: FormInput, administrator: Administrator, reasonsWidth: number): TableSpec {
  const { columns: register, context } = input;
  const { asOf, year, yearStart } = context;
  const own = is(register.administrator, administrator.key);
  const origin = register.fact("originDate");
  const lacking = is(register.openingLacking, LACKING);
  /** A debt of unknown origin could belong to any of the periods, too. */
  const opening = (...period: Criterion<FormRow>[]): ColumnRule => ({
    kind: "figures",
    query: sumOf(register.amountOpening, own, ...period),
    criteria: (category) => [startsWith(register.categoryOpening, category)],
    lacking:
      period.length === 0
        ? countOf(lacking, own)
        : together(countOf(lacking, own, ...period), countOf(lacking, own, empty(origin))),
  });
  const now = (...criteria: Criterion<FormRow>[]): ColumnRule => ({
    kind: "figures",
    query: sumOf(register.amountNow, own, ...criteria),
    criteria: (category) => [startsWith(register.categoryNow, category)],
  });
  return {
    columns: [
      { key: "number", width: 7, rule: { kind: "label" }, align: "center" },
      { key: "name", width: 56, rule: { kind: "label" } },
      { key: "opening", width: 15, rule: opening() },
      {
        key: "openingYear",
        width: 12,
        rule: opening(from(origin, dayOf(year - 1, 1, 1)), before(origin, yearStart)),
      },
      { key: "openingOld", width: 12, rule: opening(before(origin, threeYearMark(yearStart))) },
      { key: "now", width: 15, rule: now() },
      {
        key: "nowYear",
        width: 12,
        rule: now(from(origin, yearStart), before(origin, dayOf(year + 1, 1, 1))),
      },
      { key: "nowOld", width: 12, rule: now(before(origin, threeYearMark(asOf))) },
      { key: "growth", width: reasonsWidth, rule: { kind: "label" } },
    ],
    lines: lines(input, administrator),
  };
}

const INCLUDING = "в том числе:";

/** The document's lines; the keys are the categories, from which the columns derive their criteria. */
const LINES = [
  ["1", "Дебиторская задолженность по неналоговым доходам всего", ["1.1", "1.2", "1.3", "1.4"]],
  ["including", INCLUDING],
  ["1.1", "текущая дебиторская задолженность"],
  ["1.2", "ожидаемая дебиторская задолженность"],
  ["1.3", "просроченная дебиторская задолженность", ["1.3.1", "1.3.2", "1.3.3", "1.3.4"]],
  ["overdueIncluding", INCLUDING],
  [
    "1.3.1",
    "просроченная дебиторская задолженность погашение которой возможно в течение срока исковой давности, требует контроля и своевременного совершения определенных действий",
  ],
  [
    "1.3.2",
    // «временИ действия»: a slip in the document, printed as it is (conflicts.md, 17).
    "просроченная дебиторская задолженность не относится к сомнительной, но погашение связано с определенными проблемами и необходимостью совершения затратных по времени действия",
  ],
  ["1.3.3", "просроченная дебиторская задолженность соответствует основаниям для признания ее сомнительной"],
  [
    "1.3.4",
    "просроченная дебиторская задолженность соответствует основаниям для признания ее безнадежной к взысканию",
  ],
  ["1.4", "сомнительная дебиторская задолженность"],
] as const satisfies readonly (readonly [string, string] | readonly [string, string, readonly string[]])[];

function lines(input: FormInput, administrator: Administrator): TableLine[] {
  const growth = growthReasons(input, administrator);
  return LINES.map(([key, name, parts]): TableLine => {
    if (name === INCLUDING) return { key, labels: { number: null, name }, rule: { kind: "heading" } };
    const labels = { number: `${key}.`, name, growth: joined(growth.get(key)) };
    if (parts !== undefined) return { key, labels, rule: { kind: "total", of: parts }, strong: true };
    return { key, labels, rule: { kind: "figures" } };
  });
}

/**
 * Column 9: the distinct reasons of the debts on a line that grew since 1 January, in register order. If the sum on 1
 * January is unknown, the accountant's own statement that it grew is accepted.
 */
function growthReasons(
  { context, columns }: FormInput,
  administrator: Administrator,
): Map<string, ReadonlySet<string>> {
  const reasons = new Map<string, Set<string>>();
  for (const row of context.debtsOf(administrator)) {
    const { debt, assessment } = row.entry;
    if (debt.growthReason === null) continue;
    const [now, opening] = [columns.amountNow.value(row), columns.amountOpening.value(row)];
    if (!isMoney(now) || (isMoney(opening) && now.lte(opening))) continue;
    const line = reasons.get(assessment.category) ?? new Set();
    reasons.set(assessment.category, line.add(debt.growthReason));
  }
  return reasons;
}

/** As much as fits a cell (Excel: 32 767 characters); anyone with that many reasons finds them in the register. */
function joined(reasons: ReadonlySet<string> | undefined): string | null {
  if (reasons === undefined) return null;
  const text = [...reasons].join("; ");
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}

const LONGEST_TEXT = 30_000;

/** Parts = wholes: every debt is on exactly one line. Then the effect of rounding the lines. */
function controls(input: FormInput, administrator: Administrator, table: ComputedTable): Control[] {
  const { amountNow, amountOpening, openingLacking } = input.columns;
  const debts = input.context.debtsOf(administrator);
  const { name } = administrator;
  const [now, opening] = [table.figure("1", "now"), table.figure("1", "opening")];
  const words = CONTROL_WORDS;
  return [
    ...sameAsRegister(input.context, words.now(name), debts, amountNow, now),
    ...roundingOf(words.roundingNow(name), now, LEAVES),
    ...sameAsRegister(input.context, words.begin(name), debts, amountOpening, opening),
    ...roundingOf(words.roundingOpening(name), opening, LEAVES),
    ...sumsKnown(words.openingKnown(name), debts, openingLacking, UNKNOWN_SUMS.opening),
  ];
}

/** How many rounded lines row 1 adds up. */
export const LEAVES = LINES.filter(([, name, parts]) => name !== INCLUDING && parts === undefined).length;
