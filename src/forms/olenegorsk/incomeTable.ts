import type { FormRow } from "../kit/formContext";
import { FormKind, OlenegorskScope } from "../kit/formColumns";
import type { Figure } from "../kit/formFigures";
import type { FormBasis } from "../kit/form";
import type { HeaderCell } from "../kit/formParts";
import type { TableColumn, TableLine, TableSpec } from "../kit/formTable";
import type { MergedCells } from "../kit/tableForm";
import { hasFigure, olenegorskColumns } from "./scope";

/** An income code of приложения № 1 and № 2 (порядок по доходам), or the entry for debts without one. */
export interface IncomeCode {
  /** The key of its line, and the beginning of those of its kinds. */
  readonly key: string;
  /** 20 digits, `null` for debts without a code. */
  readonly code: string | null;
  /** The name that most of its debts give it. */
  readonly name: string | null;
}

/** The kinds of debt in the order of the document, in its words. */
export const KINDS = [
  { kind: FormKind.arrears, name: "недоимка" },
  { kind: FormKind.deferred, name: "отсроченные (рассроченные) платежи" },
  { kind: FormKind.penalty, name: "пени" },
] as const;
/** A kind of debt. */
export type Kind = (typeof KINDS)[number]["kind"];

/** The first line, with the total of all codes. */
export const TOTAL_LINE = "all";
const NO_CODE = "none";

/** The key of the line of a kind. */
export function kindLine(code: IncomeCode, kind: Kind): string {
  return `${code.key} ${kind}`;
}

/** The codes of the debts counted in the form, ascending, debts without a code last. */
export function incomeCodes(basis: FormBasis, rows: readonly FormRow[]): IncomeCode[] {
  const { income } = olenegorskColumns(basis);
  const names = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (!hasFigure(basis.columns, OlenegorskScope.income, row)) continue;
    const code = income.value(row);
    const key = typeof code === "string" ? code : NO_CODE;
    let known = names.get(key);
    if (known === undefined) names.set(key, (known = new Map<string, number>()));
    const name = row.entry.debt.incomeName;
    if (name !== null) known.set(name, (known.get(name) ?? 0) + 1);
  }
  const codes = [...names.keys()].filter((key) => key !== NO_CODE).sort();
  return [
    ...codes.map((key) => ({ key, code: key, name: mostFrequent(names.get(key) ?? new Map()) })),
    ...(names.has(NO_CODE) ? [{ key: NO_CODE, code: null, name: null }] : []),
  ];
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [name, number] of counts) if (best === null || number > (counts.get(best) ?? 0)) best = name;
  return best;
}

/** The heading in the document's own words. */
export const INCOME_HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: "№ п/п", rows: 3 },
    { text: "Код неналогового дохода", rows: 3 },
    { text: "Наименование неналогового дохода", rows: 3 },
    { text: "Вид задолженности", rows: 3 },
    { text: "Сумма задолженности", columns: 4 },
  ],
  [
    { text: "на начало года", rows: 2 },
    { text: "на отчетную дату", rows: 2 },
    { text: "отклонение", columns: 2 },
  ],
  [{ text: "сумма (+,-)" }, { text: "в %" }],
];

const COLUMNS: readonly TableColumn[] = [
  { key: "number", width: 6, rule: { kind: "label" }, align: "center" },
  { key: "code", width: 22, rule: { kind: "label" }, align: "center" },
  { key: "name", width: 40, rule: { kind: "label" } },
  { key: "kind", width: 40, rule: { kind: "label" } },
  { key: "opening", width: 14, rule: { kind: "figures" } },
  { key: "now", width: 14, rule: { kind: "figures" } },
  {
    key: "deviation",
    width: 14,
    rule: { kind: "difference", minuend: "now", subtrahend: "opening" },
    signed: true,
  },
  {
    key: "percent",
    width: 10,
    rule: { kind: "percent", part: "deviation", whole: "opening" },
    signed: true,
  },
];

/** The figures of a line that come from the register; the other columns are derived from them. */
export interface IncomeFigures {
  readonly opening: Figure;
  readonly now: Figure;
}

/** The table of both appendices: its lines and merged cells. */
export function incomeTable(
  codes: readonly IncomeCode[],
  figuresOf: (code: IncomeCode, kind: Kind) => IncomeFigures,
): { readonly table: TableSpec; readonly merged: readonly MergedCells[] } {
  const total: TableLine = {
    key: TOTAL_LINE,
    labels: { number: "Задолженность по видам неналоговых доходов - всего, в том числе:", kind: null },
    rule: { kind: "total", of: codes.map(({ key }) => key) },
    strong: true,
  };
  const lines = codes.flatMap((code, index) => codeLines(code, index + 1, figuresOf));
  const merged = codes.flatMap((code): MergedCells[] => {
    const lastLine = kindLine(code, FormKind.penalty);
    return ["code", "name"].map((column) => ({ line: code.key, lastLine, from: column, to: column }));
  });
  return {
    table: { columns: COLUMNS, lines: [total, ...lines] },
    merged: [{ line: TOTAL_LINE, from: "number", to: "kind" }, ...merged],
  };
}

function codeLines(
  code: IncomeCode,
  number: number,
  figuresOf: (code: IncomeCode, kind: Kind) => IncomeFigures,
): TableLine[] {
  return [
    {
      key: code.key,
      labels: {
        number: String(number),
        code: code.code ?? "Код не указан",
        name: code.name,
        kind: "Всего, в том числе:",
      },
      rule: { kind: "total", of: KINDS.map(({ kind }) => kindLine(code, kind)) },
      strong: true,
    },
    ...KINDS.map(({ kind, name }, index): TableLine => ({
      key: kindLine(code, kind),
      labels: { number: `${number}.${index + 1}`, code: null, name: null, kind: name },
      rule: { kind: "given" },
      figures: { ...figuresOf(code, kind) },
    })),
  ];
}
