import { toThousands } from "../../domain/money";
import type { Control } from "../../domain/problem";
import type { Administrator, FormRow } from "../kit/formContext";
import type { BuiltForm, FormDeclaration, FormInput } from "../kit/form";
import type { HeaderCell } from "../kit/formParts";
import { buildListForm, type ListColumn } from "../kit/listForm";
import { formSheetKind, formSheetName } from "../kit/formNames";
import { is, startsWith, sumOf } from "../../register/query/query";
import { greatestFirst, linesOf } from "../kit/registerAmounts";
import { tableForms } from "../kit/tableForm";
import { nothingToSay, reportingAdministrators } from "./vologdaAdministrators";
import { sameSum, withinRounding } from "../kit/formControls";
import {
  CONTROL_WORDS,
  executorLine,
  headSignature,
  heading,
  NO_OVERDUE,
  VOLOGDA_DOCUMENT,
} from "./vologdaWords";

/** Приложение 3 к Порядку: the overdue debtors, one sheet per administrator. */
export const vologda3: FormDeclaration<"vologda-3"> = {
  id: "vologda-3",
  title: `Приложение 3 (${VOLOGDA_DOCUMENT})`,
  documents: ["vologda817"],
  after: ["vologda-1"],
  needs: ["dueDate"],
  nothingToSay,
  build: (input) =>
    reportingAdministrators(input).map((administrator) => vologda3Sheet(input, administrator)),
};

function vologda3Sheet(input: FormInput, administrator: Administrator): BuiltForm {
  const { context } = input;
  const officials = input.officials(administrator);
  const debts = overdueDebts(input, administrator);
  return buildListForm(
    {
      id: "vologda-3",
      kind: formSheetKind("vologda-3", administrator),
      sheetName: formSheetName("Прил. 3 Вологда", administrator, context.administrators.length),
      administrator,
      above: heading(
        "Приложение 3",
        [
          // The document writes this «О» as a capital.
          "О реестре должников просроченной дебиторской задолженности",
          "по неналоговым доходам областного бюджета, администрируемым",
        ],
        administrator.name,
        context.asOf,
        null,
      ),
      header: HEADER,
      numbered: false,
      columns: columns(input),
      rows: debts,
      below: [
        ...(debts.length === 0 ? [{ kind: "text", line: { text: NO_OVERDUE, style: "left" } } as const] : []),
        headSignature(officials),
        executorLine(officials),
      ],
      controls: controls(input, administrator, debts),
    },
    context.engine,
  );
}

/** The heading of the table in the document's own words. */
const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: "Код счета" },
    { text: "Наименование дебитора" },
    { text: "ИНН" },
    { text: "Сумма, тыс. руб." },
    { text: "Дата возникновения" },
    { text: "Предельная дата исполнения" },
    { text: "Причины образования" },
  ],
];

function columns({ columns: register }: FormInput): readonly ListColumn[] {
  return [
    { key: "account", width: 26, shown: "centered", value: ({ entry }) => entry.debt.accountCode },
    { key: "debtor", width: 46, shown: "text", value: ({ entry }) => entry.debt.debtorName },
    { key: "inn", width: 15, shown: "centered", value: ({ entry }) => entry.debt.inn },
    {
      key: "sum",
      width: 14,
      shown: "thousands",
      value: ({ entry }) => toThousands(entry.assessment.total),
      within: register.total,
    },
    { key: "origin", width: 14, shown: "date", value: ({ entry }) => entry.debt.originDate },
    {
      key: "due",
      width: 14,
      shown: "date",
      value: ({ entry: { debt } }) => debt.deferralUntil ?? debt.dueDate,
    },
    { key: "reason", width: 42, shown: "text", value: ({ entry }) => entry.debt.reason },
  ];
}

/** Debts of category 1.3.x at A, greatest first; equal ones in register order. */
function overdueDebts({ context, columns }: FormInput, administrator: Administrator): FormRow[] {
  const query = sumOf(
    columns.amountNow,
    is(columns.administrator, administrator.key),
    startsWith(columns.categoryNow, "1.3"),
  );
  return greatestFirst(context, context.engine.rowsBehind(query), columns.total);
}

/** The document prints no total: the list is compared with row 1.3 of приложение 1 here. */
function controls(
  input: FormInput,
  { name, key }: Administrator,
  debts: readonly FormRow[],
): readonly Control[] {
  const { context, columns, computed } = input;
  const first = tableForms(computed("vologda-1")).find((form) => form.administrator?.key === key);
  const total = first?.table.figure("1.3", "now");
  if (!total?.value || !total.exact) return [];
  const amounts = context.engine.amounts(columns.total);
  const lines = linesOf(debts);
  return [
    sameSum(CONTROL_WORDS.list(name), amounts.sumOf(lines), total.exact),
    withinRounding(
      CONTROL_WORDS.listRounding(name),
      total.value,
      amounts.thousandsOf(lines),
      debts.length + OVERDUE_LINES,
    ),
  ];
}

/** Row 1.3 of приложение 1 adds up this many rounded lines. */
const OVERDUE_LINES = 4;
