import { money, ZERO } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { sameSum } from "../kit/formControls";
import { dateInWords } from "../../domain/dayWords";
import type { BuiltForm, FormDeclaration, FormInput } from "../kit/form";
import { formSheetKind } from "../kit/formNames";
import { registerSum } from "../kit/registerAmounts";
import type { ComputedTable, TableColumn, TableLine } from "../kit/formTable";
import { buildTableForm, type MergedCells } from "../kit/tableForm";
import { indicators, inventoried, type Indicator } from "./indicators";
import { readMarks } from "./druzhnyMarks";
import { DRUZHNY_WORDS as WORDS, MEASURES, responsible, type MeasureKey } from "./druzhnyWords";

const KIND = formSheetKind("druzhny-plan");

/** The plan of measures (№ 31а) with the user's marks and the register's indicators. */
export const druzhnyPlan: FormDeclaration<"druzhny-plan"> = {
  id: "druzhny-plan",
  title: WORDS.title,
  documents: ["druzhny31a"],
  after: ["inventory"],
  needs: [],
  typed: { kind: KIND, read: readMarks },
  nothingToSay: ({ context }) => (context.rows.length > 0 ? null : WORDS.nothing),
  build: (input) => [planSheet(input)],
};

/** The columns that a measure fills once, spanning all lines of its indicators. */
const OVER_LINES = ["number", "content", "term", "responsible", "mark"] as const;
/** «Показатель» occupies two columns of the sheet, the second of which has the figures. */
const FORM_COLUMNS = [0, 1, 2, 3, 4, 6];

function planSheet(input: FormInput): BuiltForm {
  const { context, typed } = input;
  const found = indicators(input);
  const marks = typed.get(KIND) ?? new Map<string, string>();
  const built = buildTableForm(
    {
      id: "druzhny-plan",
      kind: KIND,
      sheetName: WORDS.sheet,
      administrator: null,
      type: null,
      above: [
        ...WORDS.appendix.map((text) => ({ text, style: "right" }) as const),
        ...WORDS.heading.map((text) => ({ text, style: "title" }) as const),
      ],
      header: [[...OVER_LINES.map((key) => ({ text: WORDS[key] })), { text: WORDS.indicator, columns: 2 }]],
      numbered: false,
      table: {
        columns: COLUMNS,
        lines: MEASURES.flatMap(({ key }) => measureLines(key, found[key], marks.get(key) ?? null)),
      },
      merged: MEASURES.flatMap(({ key }) => mergedOver(key, found[key])),
      below: [{ kind: "text", line: { text: WORDS.ours(dateInWords(context.asOf)), style: "note" } }],
      controls: (table) => controls(input, found, table),
    },
    context.engine,
  );
  return { ...built, columns: FORM_COLUMNS };
}

const COLUMNS: readonly TableColumn[] = [
  { key: "number", width: 6, rule: { kind: "label" }, align: "center" },
  { key: "content", width: 56, rule: { kind: "label" } },
  { key: "term", width: 18, rule: { kind: "label" }, align: "center" },
  { key: "responsible", width: 24, rule: { kind: "label" }, align: "center" },
  { key: "mark", width: 24, rule: { kind: "label" } },
  { key: "indicator", width: 36, rule: { kind: "label" } },
  { key: "value", width: 15, rule: { kind: "label" }, align: "center" },
];

const lineKey = (measure: MeasureKey, index: number): string => `${measure}.${index}`;

/** A measure as lines of the table: one per indicator, or a single one. */
function measureLines(key: MeasureKey, found: readonly Indicator[], mark: string | null): TableLine[] {
  const measure = MEASURES.find((one) => one.key === key);
  const first = {
    number: `${key}.`,
    content: measure?.content ?? null,
    term: measure?.term ?? null,
    responsible: responsible(key),
    mark,
  };
  return Array.from({ length: Math.max(1, found.length) }, (_, index): TableLine => {
    const indicator = found[index];
    const labels = index === 0 ? first : {};
    if (indicator === undefined)
      return {
        key: lineKey(key, index),
        labels: { ...labels, indicator: WORDS.noIndicator },
        rule: { kind: "heading" },
      };
    const name = { ...labels, indicator: WORDS.indicators[indicator.key] };
    const { value } = indicator;
    return typeof value === "string"
      ? { key: lineKey(key, index), labels: { ...name, value }, rule: { kind: "heading" } }
      : { key: lineKey(key, index), labels: name, rule: { kind: "given" }, figures: { value } };
  });
}

function mergedOver(key: MeasureKey, found: readonly Indicator[]): MergedCells[] {
  if (found.length < 2) return [];
  const lines = { line: lineKey(key, 0), lastLine: lineKey(key, found.length - 1) };
  return OVER_LINES.map((column) => ({ ...lines, from: column, to: column }));
}

/** The debts of measures 2 and 7 against the register, counted debt by debt. */
function controls(input: FormInput, found: ReturnType<typeof indicators>, table: ComputedTable): Control[] {
  const debts = inventoried(input);
  const exact = (measure: MeasureKey, key: Indicator["key"]) => {
    const index = found[measure].findIndex((one) => one.key === key);
    return table.figure(lineKey(measure, index), "value")?.exact ?? ZERO;
  };
  const withAndWithout = exact("7", "withUin").plus(exact("7", "withoutUin"));
  return [
    sameSum(
      WORDS.controls.sum,
      registerSum(input.context, debts, input.columns.total),
      exact("2", "inventorySum"),
    ),
    sameSum(WORDS.controls.uin, money(debts.length), withAndWithout),
  ];
}
