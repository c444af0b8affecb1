import { InstitutionGroup, OlenegorskScope } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import { formatDay } from "../../domain/day";
import type { FormDeclaration, FormInput } from "../kit/form";
import type { BelowTable, HeaderCell } from "../kit/formParts";
import { formSheetKind, formSheetName } from "../kit/formNames";
import { is, moreThan, sumOf, type Criterion } from "../../register/query/query";
import type { ColumnRule, TableColumn } from "../kit/formTable";
import { buildTableForm, type BuiltTableForm } from "../kit/tableForm";
import { institutionNotices } from "./institutionNotices";
import { INSTITUTION_CONTROLS, nothingUnder } from "./controlWords";
import { sameAsRegister } from "../kit/formControls";
import { kosguLines, onLine, tableLines, TOTAL_LINE } from "./institutionLines";
import { FundingWord, olenegorskColumns, scopeParts, type ScopePart } from "./scope";
import {
  bodyWithCode,
  executorLines,
  institutionHeading,
  noteLine,
  OLENEGORSK_DOCUMENT,
  signature,
} from "./olenegorskWords";

/**
 * The two types of debt, with one sheet each: «Тип задолженности» as the form prints it, and the JSON report's word.
 */
export const DebtType = {
  all: { type: "дебиторская", printed: "дебиторская" },
  overdue: { type: "просроченная", printed: "просроченная дебиторская" },
} as const;

/**
 * Приложение № 1 к Порядку по учреждениям (№ 83): a ГРБС; a second sheet for overdue debts, if there are any (п.
 * 2.6).
 */
export const olenegorskInst1: FormDeclaration<"olenegorsk-inst-1"> = {
  id: "olenegorsk-inst-1",
  title: `Учреждения, приложение № 1 (${OLENEGORSK_DOCUMENT})`,
  documents: ["olenegorsk83"],
  after: [],
  needs: ["kosgu", "institutionType", "funding"],
  nothingToSay: nothingUnder(OlenegorskScope.institutions),
  build(input) {
    const parts = scopeParts(input, OlenegorskScope.institutions);
    return parts.flatMap((part) => {
      const overdue = part.rows.filter((row) => isOverdue(input, row));
      const sheet = (type: keyof typeof DebtType, rows: readonly FormRow[]): BuiltTableForm =>
        typeSheet(input, { ...part, rows }, type, parts.length, overdue.length === 0);
      return [sheet("all", part.rows), ...(overdue.length > 0 ? [sheet("overdue", overdue)] : [])];
    });
  },
};

/** Whether a debt that the forms include is overdue: A is after its base date, under any rules. */
export function isOverdue({ columns }: Pick<FormInput, "columns">, row: FormRow): boolean {
  return row.entry.assessment.overdueDays !== null && columns.amountNow.value(row) !== null;
}

function typeSheet(
  input: FormInput,
  part: ScopePart,
  type: keyof typeof DebtType,
  administrators: number,
  noneOverdue: boolean,
): BuiltTableForm {
  const { context, columns } = input;
  const { administrator, rows } = part;
  const lines = kosguLines(
    input,
    rows.filter((row) => columns.amountNow.value(row) !== null),
  );
  const officials = input.officials(administrator);
  return buildTableForm(
    {
      id: "olenegorsk-inst-1",
      kind: formSheetKind("olenegorsk-inst-1", administrator, type === "overdue" ? "overdue" : undefined),
      sheetName: formSheetName(
        type === "overdue" ? "Прил. 1 просроченная" : "Прил. 1 учреждения",
        administrator,
        administrators,
      ),
      administrator,
      type: DebtType[type].type,
      above: institutionHeading(administrator, DebtType[type].printed, context.asOf),
      header: HEADER,
      numbered: true,
      table: { columns: tableColumns(input, part, type), lines: tableLines(lines) },
      below: [
        ...(noneOverdue ? [noteLine(noOverdueNote(formatDay(context.asOf)))] : []),
        ...signatures(officials.headName, officials.chiefAccountantName),
        ...executorLines(officials),
      ],
      controls(table) {
        const words = INSTITUTION_CONTROLS.appendix1(DebtType[type].printed, bodyWithCode(administrator));
        const total = table.figure(TOTAL_LINE, "total");
        const same = sameAsRegister(context, words.now, rows, columns.amountNow, total);
        return type === "overdue" ? same : [...same, ...institutionNotices(input, rows, words)];
      },
    },
    context.engine,
  );
}

/** П. 2.6: the form for overdue debts is not submitted if there are none, and a note says so. */
function noOverdueNote(asOf: string): string {
  return `Примечание. По состоянию на ${asOf} просроченная дебиторская задолженность отсутствует.`;
}

function signatures(head: string | null, chiefAccountant: string | null): BelowTable[] {
  return [signature("Руководитель", head), signature("Главный бухгалтер", chiefAccountant)];
}

const BY_FUNDING = "в т.ч. по видам финансового обеспечения";

/** The heading of the table in the document's own words. */
const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: "Наименование показателя", rows: 3 },
    { text: "КОСГУ", rows: 3 },
    { text: "Всего", rows: 3 },
    { text: "ГРБС", rows: 3 },
    { text: "Казенные учреждения", rows: 3 },
    { text: "Бюджетные учреждения", columns: 4 },
    { text: "Автономные учреждения", columns: 4 },
  ],
  [
    { text: "ИТОГО", rows: 2 },
    { text: BY_FUNDING, columns: 3 },
    { text: "ИТОГО", rows: 2 },
    { text: BY_FUNDING, columns: 3 },
  ],
  [{ text: "1" }, { text: "4" }, { text: "5" }, { text: "1" }, { text: "4" }, { text: "5" }],
];

/**
 * Columns 3–13: 3 = 4 + 5 + 6 + 10; 7–9 are parts of 6 and 11–13 parts of 10; other funding is counted in 6 and 10
 * only.
 */
function tableColumns(
  input: FormInput,
  { administrator }: ScopePart,
  type: keyof typeof DebtType,
): TableColumn[] {
  const { columns } = input;
  const { funding } = olenegorskColumns(input);
  const own = [
    is(columns.scope, OlenegorskScope.institutions),
    is(columns.administrator, administrator.key),
    ...(type === "overdue" ? [moreThan(columns.overdueDays, 0)] : []),
  ];
  const amounts = (group: string, ...criteria: Criterion<FormRow>[]): ColumnRule => ({
    kind: "figures",
    query: sumOf(columns.amountNow, ...own, is(columns.institutionGroup, group), ...criteria),
    criteria: (line) => [onLine(input, line)],
    shown: "roubles",
  });
  const column = (key: string, rule: ColumnRule): TableColumn => ({ key, width: 11, rule });
  const withFunding = (key: string, group: string): TableColumn[] => [
    column(key, amounts(group)),
    column(`${key}1`, amounts(group, is(funding, FundingWord.budget))),
    column(`${key}4`, amounts(group, is(funding, FundingWord.task))),
    column(`${key}5`, amounts(group, is(funding, FundingWord.other))),
  ];
  return [
    { key: "name", width: 42, rule: { kind: "label" } },
    { key: "kosgu", width: 8, rule: { kind: "label" }, align: "center" },
    column("total", { kind: "sum", of: ["chief", "treasury", "budgetary", "autonomous"] }),
    column("chief", amounts(InstitutionGroup.chiefManager)),
    column("treasury", amounts(InstitutionGroup.treasury)),
    ...withFunding("budgetary", InstitutionGroup.budgetary),
    ...withFunding("autonomous", InstitutionGroup.autonomous),
  ];
}
