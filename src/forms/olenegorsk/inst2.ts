import { formatDay, type Day } from "../../domain/day";
import type { Control } from "../../domain/problem";
import type { Administrator } from "../kit/formContext";
import { LACKING, OlenegorskScope } from "../kit/formColumns";
import { linkedFigure, type Figure } from "../kit/formFigures";
import type { FormDeclaration, FormInput } from "../kit/form";
import type { BelowTable, HeaderCell } from "../kit/formParts";
import { formSheetKind } from "../kit/formNames";
import { UNKNOWN_SUMS } from "../kit/unknownWords";
import { countOf, is, sumOf } from "../../register/query/query";
import type { ColumnRule, ComputedTable, TableColumn } from "../kit/formTable";
import { buildTableForm, placeOf, tableForms, type BuiltTableForm } from "../kit/tableForm";
import { INSTITUTION_CONTROLS, nothingUnder } from "./controlWords";
import { sameAsRegister, sameFigures, sumsKnown } from "../kit/formControls";
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
} from "./olenegorskWords";

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
  const { context, columns } = input;
  const rows = parts.flatMap((part) => part.rows);
  const appendix1 = tableForms(input.computed("olenegorsk-inst-1"));
  const ofAll = appendix1.filter(({ type }) => type === DebtType.all.type);
  const overdue = appendix1.filter(({ type }) => type === DebtType.overdue.type);
  return managersSheet(
    {
      managers: parts.map(({ administrator }) => administrator),
      withOverdue: new Set(overdue.map(({ administrator }) => administrator)),
      lines: kosguLines(input, rows),
      figuresOf: (line) => printedNow(input, ofAll, line),
      rulesOf: (manager) => blockRules(input, manager),
    },
    {
      ...input,
      ...context,
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
            ofAll.map((form) => form.table.figure(TOTAL_LINE, "total")),
          ),
          ...sumsKnown(words.known, rows, columns.openingLacking, UNKNOWN_SUMS.opening),
          ...sumsKnown(words.knownPrevious, rows, columns.previousLacking, UNKNOWN_SUMS.previous),
        ];
      },
    },
  );
}

/** What fills the table: a block for each chief manager, a line for each code. */
export interface ManagersTable {
  readonly managers: readonly Administrator[];
  /** Those who have overdue debts. */
  readonly withOverdue: ReadonlySet<Administrator | null>;
  readonly lines: readonly KosguLine[];
  /** Figures made elsewhere, by column: see {@link managerColumn}. */
  readonly figuresOf: (line: KosguLine) => Readonly<Record<string, Figure>>;
  /** What fills the three sums of a manager's block where no figure was made elsewhere. */
  readonly rulesOf: (manager: Administrator) => BlockRules;
}

/** The sums of a block, the others of its columns are worked out of. */
export type BlockRules = Readonly<Record<"opening" | "previous" | "now", ColumnRule>>;

/** The key of a sum in a manager's block. */
export function managerColumn({ mark }: Administrator, sum: keyof BlockRules): string {
  return `${mark} ${sum}`;
}

/** The key of the same sum in the block «Всего». */
export function totalColumn(sum: keyof BlockRules): string {
  return `${TOTAL_BLOCK} ${sum}`;
}

/** What the sheet needs beside its table. */
export interface ManagersSheet
  extends Pick<FormInput["context"], "asOf" | "engine">, Pick<FormInput, "settings" | "officials"> {
  readonly controls: (computed: ComputedTable) => readonly Control[];
}

/** The sheet of these managers and lines. */
export function managersSheet(table: ManagersTable, sheet: ManagersSheet): BuiltTableForm {
  const { managers, lines } = table;
  const { asOf, engine, settings, controls } = sheet;
  return buildTableForm(
    {
      id: "olenegorsk-inst-2",
      kind: formSheetKind("olenegorsk-inst-2"),
      sheetName: "Прил. 2 учреждения",
      administrator: null,
      type: null,
      above: consolidatedHeading(settings, asOf),
      continued: continuedHeading(asOf),
      header: header(managers),
      numbered: true,
      table: { columns: tableColumns(table), lines: tableLines(lines, table.figuresOf) },
      pages: { repeated: 2, each: BLOCK * BLOCKS_ON_PAGE },
      below: below(table, sheet),
      aside: footnote(managers).map((line): BelowTable => ({ kind: "text", line })),
      controls,
    },
    engine,
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

/** The register's own sums of a manager. */
function blockRules(input: FormInput, { key }: Administrator): BlockRules {
  const { columns } = input;
  const amounts = (
    amount: "amountOpening" | "amountPrevious" | "amountNow",
    lacking?: "openingLacking" | "previousLacking",
  ): ColumnRule => {
    const own = [is(columns.scope, OlenegorskScope.institutions), is(columns.administrator, key)];
    return {
      kind: "figures",
      query: sumOf(columns[amount], ...own),
      criteria: (line) => [onLine(input, line)],
      shown: "roubles",
      ...(lacking !== undefined && { lacking: countOf(is(columns[lacking], LACKING), ...own) }),
    };
  };
  return {
    opening: amounts("amountOpening", "openingLacking"),
    previous: amounts("amountPrevious", "previousLacking"),
    now: amounts("amountNow"),
  };
}

function tableColumns({ managers, rulesOf }: ManagersTable): TableColumn[] {
  const added = (sum: keyof BlockRules): ColumnRule => ({
    kind: "sum",
    of: managers.map((manager) => managerColumn(manager, sum)),
  });
  const all: BlockRules = { opening: added("opening"), previous: added("previous"), now: added("now") };
  return [
    { key: "name", width: 62, rule: { kind: "label" } },
    { key: "kosgu", width: 8, rule: { kind: "label" }, align: "center" },
    ...blockColumns(TOTAL_BLOCK, all),
    ...managers.flatMap((manager) => blockColumns(manager.mark, rulesOf(manager))),
  ];
}

/** The five columns of a block: three sums, then the changes since 1 January and since a month ago. */
function blockColumns(block: string, { opening, previous, now }: BlockRules): TableColumn[] {
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
function header(managers: readonly Administrator[]): HeaderCell[][] {
  const codes = managers.map((manager) => manager.code ?? bodyName(manager));
  const blocks = Array.from({ length: managers.length + 1 });
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

function below(table: ManagersTable, { asOf, settings, officials }: ManagersSheet): BelowTable[] {
  return [
    ...noOverdueNotes(table, asOf),
    signature("Руководитель финоргана", settings.financeHeadName),
    signature(
      "Начальник отдела формирования и исполнения бюджета в составе УЭФ",
      settings.budgetDepartmentHeadName,
    ),
    ...executorLines(officials(null)),
  ];
}

/** П. 2.6: if there are no overdue debts, the consolidated report says so in a note. */
function noOverdueNotes({ managers, withOverdue }: ManagersTable, asOf: Day): BelowTable[] {
  const without = managers.filter((manager) => !withOverdue.has(manager));
  if (without.length === 0) return [];
  const codes = without.map((manager) => manager.code ?? bodyName(manager)).join(", ");
  const whose = without.length === managers.length ? "" : ` у главных распорядителей: ${codes}`;
  return [
    noteLine(
      `Примечание. По состоянию на ${formatDay(asOf)} просроченная дебиторская задолженность отсутствует${whose}.`,
    ),
  ];
}
