import { formatDay } from "../../domain/day";
import { LACKING, OlenegorskScope } from "../kit/formColumns";
import { linkedFigure, type Figure } from "../kit/formFigures";
import type { FormDeclaration, FormInput } from "../kit/form";
import type { BelowTable, HeaderCell } from "../kit/formParts";
import { formSheetKind } from "../kit/names";
import { UNKNOWN_SUMS } from "../kit/unknownWords";
import { countOf, is, sumOf } from "../../register/query/query";
import type { ColumnRule, TableColumn } from "../kit/table";
import { buildTableForm, placeOf, tableForms, type BuiltTableForm } from "../kit/tableForm";
import { INSTITUTION_CONTROLS, nothingUnder } from "./controlWords";
import { sameAsRegister, sameFigures, sumsKnown } from "../kit/controls";
import { DebtType } from "./inst1";
import { kosguLines, onLine, tableLines, TOTAL_LINE } from "./institutionLines";
import type { KosguLine } from "./kosgu";
import { scopeParts, type ScopePart } from "./scope";
import {
  bodyName,
  consolidatedHeading,
  continuedHeading,
  executorLines,
  footnote,
  noteLine,
  OLENEGORSK_DOCUMENT,
  signature,
} from "./words";

/** Приложение № 2 к Порядку по учреждениям (№ 83): the consolidated analytic report. */
export const olenegorskInst2: FormDeclaration<"olenegorsk-inst-2"> = {
  id: "olenegorsk-inst-2",
  title: `Учреждения, приложение № 2, сводный отчёт (${OLENEGORSK_DOCUMENT})`,
  documents: ["olenegorsk83"],
  after: ["olenegorsk-inst-1"],
  needs: ["kosgu", "openingAmount", "previousAmount"],
  nothingToSay: nothingUnder(OlenegorskScope.institutions),
  build(input) {
    const parts = scopeParts(input, OlenegorskScope.institutions);
    return parts.length === 0 ? [] : [consolidatedSheet(input, parts)];
  },
};

/** The key of the block «Всего»; a ГРБС's block has the mark of its administrator as its key. */
const TOTAL_BLOCK = "total";
/** Columns per block, and blocks per printed page: as many as the document itself shows side by side. */
const BLOCK = 5;
const BLOCKS_ON_PAGE = 2;

function consolidatedSheet(input: FormInput, parts: readonly ScopePart[]): BuiltTableForm {
  const { context, columns, settings } = input;
  const rows = parts.flatMap((part) => part.rows);
  const lines = kosguLines(input, rows);
  const appendix1 = tableForms(input.computed("olenegorsk-inst-1")).filter(
    ({ type }) => type === DebtType.all.type,
  );
  return buildTableForm(
    {
      id: "olenegorsk-inst-2",
      kind: formSheetKind("olenegorsk-inst-2"),
      sheetName: "Прил. 2 учреждения",
      administrator: null,
      type: null,
      above: consolidatedHeading(settings, context.asOf),
      continued: continuedHeading(context.asOf),
      header: header(parts),
      numbered: true,
      table: {
        columns: tableColumns(input, parts),
        lines: tableLines(lines, (line) => printedNow(input, appendix1, line)),
      },
      pages: { repeated: 2, each: BLOCK * BLOCKS_ON_PAGE },
      below: below(input, parts),
      aside: footnote(parts.map(({ administrator }) => administrator)).map((line): BelowTable => ({
        kind: "text",
        line,
      })),
      controls(table) {
        const words = INSTITUTION_CONTROLS.appendix2;
        const total = (column: string): Figure | null => table.figure(TOTAL_LINE, `${TOTAL_BLOCK} ${column}`);
        return [
          ...sameAsRegister(context, words.now, rows, columns.amountNow, total("now")),
          ...sameAsRegister(context, words.opening, rows, columns.amountOpening, total("opening")),
          ...sameAsRegister(context, words.previous, rows, columns.amountPrevious, total("previous")),
          ...sameFigures(
            words.parts,
            total("now"),
            appendix1.map((form) => form.table.figure(TOTAL_LINE, "total")),
          ),
          ...sumsKnown(words.known, rows, columns.openingLacking, UNKNOWN_SUMS.opening),
          ...sumsKnown(words.knownPrevious, rows, columns.previousLacking, UNKNOWN_SUMS.previous),
        ];
      },
    },
    context.engine,
  );
}

/** What a ГРБС's own приложение № 1 shows in column 3 of a line; lines missing there are taken from the register. */
function printedNow(
  input: FormInput,
  appendix1: readonly BuiltTableForm[],
  { code }: KosguLine,
): Record<string, Figure> {
  const isBuilt = input.built("olenegorsk-inst-1").length > 0;
  const figures: Record<string, Figure> = {};
  for (const form of appendix1) {
    if (!form.table.spec.lines.some(({ key }) => key === code)) continue;
    const figure = form.table.figure(code, "total");
    if (figure !== null && form.administrator !== null)
      figures[`${form.administrator.mark} now`] = linkedFigure(
        figure,
        isBuilt ? placeOf(form, code, "total") : null,
      );
  }
  return figures;
}

function tableColumns(input: FormInput, parts: readonly ScopePart[]): TableColumn[] {
  const { columns } = input;
  const blocks = parts.map(({ administrator }) => administrator.mark);
  const amounts = (
    { administrator }: ScopePart,
    amount: "amountOpening" | "amountPrevious" | "amountNow",
    lacking?: "openingLacking" | "previousLacking",
  ): ColumnRule => {
    const own = [
      is(columns.scope, OlenegorskScope.institutions),
      is(columns.administrator, administrator.key),
    ];
    return {
      kind: "figures",
      query: sumOf(columns[amount], ...own),
      criteria: (line) => [onLine(input, line)],
      shown: "roubles",
      ...(lacking !== undefined && { lacking: countOf(is(columns[lacking], LACKING), ...own) }),
    };
  };
  const added = (column: string): ColumnRule => ({
    kind: "sum",
    of: blocks.map((block) => `${block} ${column}`),
  });
  return [
    { key: "name", width: 62, rule: { kind: "label" } },
    { key: "kosgu", width: 8, rule: { kind: "label" }, align: "center" },
    ...blockColumns(TOTAL_BLOCK, added("opening"), added("previous"), added("now")),
    ...parts.flatMap((part) =>
      blockColumns(
        part.administrator.mark,
        amounts(part, "amountOpening", "openingLacking"),
        amounts(part, "amountPrevious", "previousLacking"),
        amounts(part, "amountNow"),
      ),
    ),
  ];
}

/** The five columns of a block: three sums, then the changes since 1 January and since a month ago. */
function blockColumns(
  block: string,
  opening: ColumnRule,
  previous: ColumnRule,
  now: ColumnRule,
): TableColumn[] {
  const since = (subtrahend: string): ColumnRule => ({
    kind: "difference",
    minuend: `${block} now`,
    subtrahend: `${block} ${subtrahend}`,
  });
  const rules = { opening, previous, now, sinceOpening: since("opening"), sincePrevious: since("previous") };
  return Object.entries(rules).map(([key, rule]) => ({
    key: `${block} ${key}`,
    width: 13,
    rule,
    signed: rule.kind === "difference",
  }));
}

const BY_MANAGERS = "В том числе по главным распорядителям средств местного бюджета (коды) <*>";

/** The heading in the document's own words; the text above all managers is repeated on each printed page. */
function header(parts: readonly ScopePart[]): HeaderCell[][] {
  const codes = parts.map(({ administrator }) => administrator.code ?? bodyName(administrator));
  const blocks = Array.from({ length: parts.length + 1 });
  const overManagers: HeaderCell[] = [];
  for (let first = 0; first < codes.length;) {
    // «Всего» takes the place of a manager on the first page.
    const room = first === 0 ? BLOCKS_ON_PAGE - 1 : BLOCKS_ON_PAGE;
    const shown = Math.min(room, codes.length - first);
    overManagers.push({ text: BY_MANAGERS, columns: shown * BLOCK });
    first += shown;
  }
  return [
    [
      { text: "Наименование показателя", rows: 4 },
      { text: "КОСГУ", rows: 4 },
      { text: "Всего", columns: BLOCK, rows: 2 },
      ...overManagers,
    ],
    codes.map((text) => ({ text, columns: BLOCK })),
    blocks.flatMap(() => [
      { text: "на начало года", rows: 2 },
      { text: "на 1 число предыдущего отчетного месяца", rows: 2 },
      { text: "на отчетную дату", rows: 2 },
      { text: 'динамика изменений ("-"; "+")', columns: 2 },
    ]),
    blocks.flatMap(() => [{ text: "на начало года" }, { text: "на отчетную дату" }]),
  ];
}

function below(input: FormInput, parts: readonly ScopePart[]): BelowTable[] {
  const { settings } = input;
  return [
    ...noOverdueNotes(input, parts),
    signature("Руководитель финоргана", settings.financeHeadName),
    signature(
      "Начальник отдела формирования и исполнения бюджета в составе УЭФ",
      settings.budgetDepartmentHeadName,
    ),
    ...executorLines(input.officials(null)),
  ];
}

/** П. 2.6: if there are no overdue debts, the consolidated report says so in a note. */
function noOverdueNotes(input: FormInput, parts: readonly ScopePart[]): BelowTable[] {
  const withOverdue = new Set(
    input
      .computed("olenegorsk-inst-1")
      .filter(({ type }) => type === DebtType.overdue.type)
      .map(({ administrator }) => administrator),
  );
  const without = parts.filter(({ administrator }) => !withOverdue.has(administrator));
  if (without.length === 0) return [];
  const asOf = formatDay(input.context.asOf);
  const codes = without.map(({ administrator }) => administrator.code ?? bodyName(administrator)).join(", ");
  const whose = without.length === parts.length ? "" : ` у главных распорядителей: ${codes}`;
  return [
    noteLine(
      `Примечание. По состоянию на ${asOf} просроченная дебиторская задолженность отсутствует${whose}.`,
    ),
  ];
}
