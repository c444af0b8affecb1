import type { Control } from "../../domain/problem";
import type { Administrator } from "../kit/formContext";
import { absentFigure, linkedFigure, type Figure } from "../kit/formFigures";
import type { BuiltForm, FormDeclaration, FormInput } from "../kit/form";
import type { HeaderCell } from "../kit/formParts";
import { formSheetKind } from "../kit/formNames";
import type { ComputedTable, TableLine, TableSpec } from "../kit/formTable";
import { buildTableForm, placeOf, tableForms, type BuiltTableForm } from "../kit/tableForm";
import { hasDebt, nothingToSay } from "./vologdaAdministrators";
import { roundingOf, sameAsRegister } from "../kit/formControls";
import { LEAVES } from "./vologda1";
import { CONTROL_WORDS, heading, TOTAL_OF_SUBMITTED, VOLOGDA_DOCUMENT } from "./vologdaWords";

/** Приложение 4 к Порядку: all administrators, as their own приложение 1 prints them. */
export const vologda4: FormDeclaration<"vologda-4"> = {
  id: "vologda-4",
  title: `Приложение 4 (${VOLOGDA_DOCUMENT})`,
  documents: ["vologda817"],
  after: ["vologda-1"],
  needs: ["openingAmount"],
  nothingToSay,
  build: (input) => [vologda4Sheet(input)],
};

/** The key of «Итого:»; the other lines have the keys of their administrators. */
export const TOTAL_LINE = "total";

function vologda4Sheet(input: FormInput): BuiltTableForm {
  const { asOf, engine, absent } = input.context;
  return consolidatedSheet4(linesOf(input), absent.size, {
    asOf,
    engine,
    controls: (computed) => controls(input, computed),
  });
}

/** A line of the form: an administrator, and what stands in its figure columns ({@link FIGURES4}). */
export interface Line4 {
  /** Unique among the lines. */
  readonly key: string;
  readonly name: string | null;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** What the sheet needs beside its lines. */
export interface Sheet4 extends Pick<FormInput["context"], "asOf" | "engine"> {
  readonly controls: (computed: ComputedTable) => readonly Control[];
}

/** The sheet of these lines, in their order; `absent` of them have not submitted. */
export function consolidatedSheet4(
  lines: readonly Line4[],
  absent: number,
  { asOf, engine, controls: controlsOf }: Sheet4,
): BuiltTableForm {
  return buildTableForm(
    {
      id: "vologda-4",
      kind: formSheetKind("vologda-4"),
      sheetName: "Прил. 4 Вологда",
      administrator: null,
      type: null,
      above: heading(
        "Приложение 4",
        ["о суммах дебиторской задолженности по неналоговым доходам", "областного бюджета"],
        null,
        asOf,
        "тыс. руб.",
      ),
      header: HEADER,
      numbered: false,
      table: table(lines, absent),
      below: [],
      controls: controlsOf,
    },
    engine,
  );
}

/** The heading of the table in the document's own words. */
const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: "N\nп/п", rows: 2 },
    { text: "Наименование главного администратора доходов областного бюджета", rows: 2 },
    { text: "Сумма дебиторской задолженности", columns: 2 },
    { text: "В том числе сумма просроченной дебиторской задолженности", columns: 2 },
    {
      text: "Отклонение суммы просроченной дебиторской задолженности на отчетную дату от задолженности на начало текущего года",
      rows: 2,
    },
  ],
  [
    { text: "на начало текущего года" },
    { text: "на отчетную дату текущего года" },
    { text: "на начало текущего года" },
    { text: "на отчетную дату текущего года" },
  ],
];

/** The cells of приложение 1 that the columns repeat: row and column. */
const REPEATED = {
  opening: ["1", "opening"],
  now: ["1", "now"],
  overdueOpening: ["1.3", "opening"],
  overdueNow: ["1.3", "now"],
} as const;

/** The figure columns that lines bring; the last column is worked out of them. */
export const FIGURES4 = Object.keys(REPEATED) as readonly (keyof typeof REPEATED)[];

/** The administrators' own приложения 1, and who has submitted none, in the order of the administrators. */
function linesOf(input: FormInput): readonly Line4[] {
  const submitted = tableForms(input.computed("vologda-1"));
  const written = new Set<BuiltForm>(input.built("vologda-1"));
  const { administrators, absent } = input.context;
  const place = new Map(administrators.map((administrator, index) => [administrator, index]));
  const all = [
    ...submitted.map((form) => ({ administrator: form.administrator, form })),
    ...[...absent].map((administrator) => ({ administrator, form: null })),
  ].sort((a, b) => placeOfOne(place, a.administrator) - placeOfOne(place, b.administrator));
  return all.map(({ administrator, form }) => ({
    key: form?.kind ?? `absent ${administrator?.mark ?? ""}`,
    name: administrator?.name ?? null,
    figures: form === null ? notSubmitted() : repeatedFigures(form, written.has(form)),
  }));
}

function table(given: readonly Line4[], absent: number): TableSpec {
  const lines = given.map(({ key, name, figures }, index): TableLine => ({
    key,
    labels: { number: `${index + 1}.`, name },
    rule: { kind: "given" },
    figures,
  }));
  const total: TableLine = {
    key: TOTAL_LINE,
    labels: { number: null, name: absent === 0 ? "Итого:" : TOTAL_OF_SUBMITTED(absent) },
    rule: { kind: "total", of: lines.map(({ key }) => key) },
    strong: true,
  };
  return {
    columns: [
      { key: "number", width: 6, rule: { kind: "label" }, align: "center" },
      { key: "name", width: 58, rule: { kind: "label" } },
      ...FIGURES4.map((key) => ({ key, width: 18, rule: { kind: "figures" } }) as const),
      {
        key: "deviation",
        width: 26,
        rule: { kind: "difference", minuend: "overdueNow", subtrahend: "overdueOpening" },
      },
    ],
    lines: [...lines, total],
  };
}

function placeOfOne(places: ReadonlyMap<Administrator, number>, one: Administrator | null): number {
  return (one === null ? undefined : places.get(one)) ?? places.size;
}

/** «Не представлено» in place of every figure: never the administrator's figures of the previous month. */
export function notSubmitted(): Record<string, Figure> {
  return Object.fromEntries(
    [...Object.keys(REPEATED), "deviation"].map((key) => [key, absentFigure("thousands")]),
  );
}

function repeatedFigures(form: BuiltTableForm, isWritten: boolean): Record<string, Figure> {
  const figures: Record<string, Figure> = {};
  for (const [key, [line, column]] of Object.entries(REPEATED)) {
    const figure = form.table.figure(line, column);
    if (figure === null) throw new Error(`${form.kind} has no figure ${line}, ${column}`);
    figures[key] = linkedFigure(figure, isWritten ? placeOf(form, line, column) : null);
  }
  return figures;
}

function controls(input: FormInput, computed: ComputedTable): Control[] {
  const { context } = input;
  const { rows, administrators } = context;
  const { amountNow, amountOpening } = input.columns;
  const words = CONTROL_WORDS;
  const total = (column: string): Figure | null => computed.figure(TOTAL_LINE, column);
  const silent = administrators.filter(
    (administrator) => !hasDebt(input, administrator) && !context.absent.has(administrator),
  );
  const parts = (computed.spec.lines.length - 1) * LEAVES;
  return [
    ...sameAsRegister(context, words.consolidatedNow, rows, amountNow, total("now")),
    ...sameAsRegister(context, words.consolidatedOpening, rows, amountOpening, total("opening")),
    ...roundingOf(words.consolidatedRounding, total("now"), parts),
    ...(silent.length === 0 ? [] : [silentBodies(silent)]),
  ];
}

/** An administrator without debts submits nothing (п. 4.2): this is reported, but is not a fault. */
function silentBodies(administrators: readonly Administrator[]): Control {
  return {
    name: CONTROL_WORDS.noDebt.name,
    expected: null,
    actual: administrators.map(({ name }) => name).join("; "),
    ok: true,
    verdict: "notice",
    advice: null,
  };
}
