import { FormKind, LACKING, OlenegorskScope } from "../kit/formColumns";
import { knownFigure, queryFigure, type Figure } from "../kit/formFigures";
import type { FormBasis, FormDeclaration, FormInput } from "../kit/form";
import { formSheetKind, formSheetName } from "../kit/formNames";
import { UNKNOWN_SUMS } from "../kit/unknownWords";
import { countOf, empty, is, startsWith, sumOf, together, type Query } from "../../register/query/query";
import type { FormRow } from "../kit/formContext";
import { buildTableForm, type BuiltTableForm } from "../kit/tableForm";
import { INCOME_CONTROLS, nothingUnder } from "./controlWords";
import { notice, roundingOf, sameAsRegister, sumsKnown } from "../kit/formControls";
import {
  INCOME_HEADER,
  incomeCodes,
  incomeTable,
  KINDS,
  TOTAL_LINE,
  type IncomeCode,
  type Kind,
} from "./incomeTable";
import { olenegorskColumns, scopeParts, type ScopePart } from "./scope";
import { bodyWithCode, incomeHeading, OLENEGORSK_DOCUMENT } from "./olenegorskWords";

/** Приложение № 1 к Порядку по доходам (постановление Администрации города Оленегорска от 18.03.2014 № 83). */
export const olenegorskIncome1: FormDeclaration<"olenegorsk-income-1"> = {
  id: "olenegorsk-income-1",
  title: `Доходы, приложение № 1 (${OLENEGORSK_DOCUMENT})`,
  documents: ["olenegorsk83"],
  after: [],
  needs: ["kbk", "openingAmount"],
  nothingToSay: nothingUnder(OlenegorskScope.income),
  build(input) {
    const parts = scopeParts(input, OlenegorskScope.income);
    return parts.map((part) => administratorSheet(input, part, parts.length));
  },
};

/** The sheet of one administrator; приложение № 2 repeats its figures. */
function administratorSheet(input: FormInput, part: ScopePart, administrators: number): BuiltTableForm {
  const { context, columns } = input;
  const { administrator, rows } = part;
  const codes = incomeCodes(input, rows);
  const { table, merged } = incomeTable(codes, (code, kind) => ({
    opening: openingFigure(input, part, code, kind),
    now: queryFigure(nowQuery(input, part, code, kind), "thousands", context.engine),
  }));
  return buildTableForm(
    {
      id: "olenegorsk-income-1",
      kind: formSheetKind("olenegorsk-income-1", administrator),
      sheetName: formSheetName("Прил. 1 доходы", administrator, administrators),
      administrator,
      type: null,
      above: incomeHeading(input.settings, administrator, context.asOf),
      header: INCOME_HEADER,
      numbered: true,
      table,
      merged,
      below: [],
      controls(computed) {
        const words = INCOME_CONTROLS.appendix1(bodyWithCode(administrator));
        const [opening, now] = ["opening", "now"].map((column) => computed.figure(TOTAL_LINE, column));
        const lines = codes.length * KINDS.length;
        return [
          ...sameAsRegister(context, words.now, rows, columns.amountNow, now ?? null),
          ...sameAsRegister(context, words.opening, rows, columns.amountOpening, opening ?? null),
          ...roundingOf(words.roundingNow, now ?? null, lines),
          ...roundingOf(words.roundingOpening, opening ?? null, lines),
          ...sumsKnown(words.known, rows, columns.openingLacking, UNKNOWN_SUMS.opening),
          ...notice(context, words.noCode, withoutCode(input, rows), columns.amountNow),
        ];
      },
    },
    context.engine,
  );
}

/** Debts of the form whose income code is missing or does not have 20 digits. */
function withoutCode(basis: FormBasis, rows: readonly FormRow[]): FormRow[] {
  const { income } = olenegorskColumns(basis);
  return rows.filter((row) => income.value(row) === null && basis.columns.amountNow.value(row) !== null);
}

/** What all figures of a code require of a debt. */
function criteria(input: FormInput, { administrator }: ScopePart, { code }: IncomeCode) {
  const { columns } = input;
  const { income } = olenegorskColumns(input);
  return [
    is(columns.scope, OlenegorskScope.income),
    is(columns.administrator, administrator.key),
    code === null ? empty(income) : startsWith(income, code),
  ];
}

/**
 * An opening sum is of the row's own kind on 1 January (docs/forms.md, «Olenegorsk № 83, order 1»), except for
 * penalties that an earlier build kept separate (docs/periods.md §4).
 */
function openingFigure(input: FormInput, part: ScopePart, code: IncomeCode, kind: Kind): Figure {
  const { principalOpening, penaltyOpening, kindOpening, openingLacking } = input.columns;
  const all = criteria(input, part, code);
  const own = [...all, is(kindOpening, kind)];
  const principal = sumOf(principalOpening, ...own);
  return knownFigure(
    kind === FormKind.penalty ? together(principal, sumOf(penaltyOpening, ...all)) : principal,
    countOf(is(openingLacking, LACKING), ...own),
    "thousands",
    input.context.engine,
  );
}

/** A debt's principal is counted on the line of its own kind, its penalty among the penalties. */
function nowQuery(input: FormInput, part: ScopePart, code: IncomeCode, kind: Kind): Query<FormRow> {
  const { principalNow, penaltyNow, kindNow } = input.columns;
  const own = criteria(input, part, code);
  const principal = sumOf(principalNow, ...own, is(kindNow, kind));
  return kind === FormKind.penalty ? together(principal, sumOf(penaltyNow, ...own)) : principal;
}
