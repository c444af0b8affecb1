import { answerTermEnd } from "../../assessment";
import { dateBy } from "../../assessment/facts";
import { STAGES, type Stage } from "../../assessment/types";
import { STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { formatDay, type Day } from "../../domain/day";
import { sum, ZERO } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { nextReportingDates, type OwnDates } from "../../regulations/reportingCalendar";
import { monthDaysOf } from "../../settings/settingsValues";
import { CELL_WORDS } from "../../register/registerWords";
import { isIncluded } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import { sameSum } from "../kit/formControls";
import { dateInWords } from "../../domain/dayWords";
import { queryFigure, unknownFigure, type Figure } from "../kit/formFigures";
import type { FormBasis, FormDeclaration, FormInput } from "../kit/form";
import { buildListForm, type ListColumn } from "../kit/listForm";
import { formSheetKind } from "../kit/formNames";
import { countOf, filled, is, sumOf, where, type Query } from "../../register/query/query";
import { greatestFirst, registerSum } from "../kit/registerAmounts";
import type { ReportRow } from "../kit/smallTable";
import { SEVSK_WORDS } from "./sevskWords";

/**
 * The collection report that Sevsk № 319 (п. 6) requires every quarter; the document gives no form for it, so this
 * one is the program's own: all overdue debts, with a table by stages above them.
 */
export const sevskReport: FormDeclaration<"sevsk-report"> = {
  id: "sevsk-report",
  title: SEVSK_WORDS.title,
  documents: ["sevsk319"],
  after: [],
  needs: ["dueDate"],
  nothingToSay: ({ context }) => (context.rows.some(isOverdue) ? null : SEVSK_WORDS.nothing),
  build: (input) => [reportSheet(input)],
};

/** Overdue in the sense of the rules, and neither paid nor given up. */
function isOverdue(row: FormRow): boolean {
  return row.entry.assessment.overdue === true && isIncluded(row);
}

function reportSheet(input: FormInput) {
  const { context, settings } = input;
  const officials = input.officials(null);
  const debts = inWorkOrder(input, context.rows.filter(isOverdue));
  const queries = overdueQueries(input);
  const total = (query: Query<FormRow>): Figure => queryFigure(query, "roubles", context.engine);
  const paid = debts.some(({ entry }) => entry.debt.paidAmount !== null)
    ? total(queries.paid)
    : unknownFigure("roubles");
  const stages = stageRows(input, debts, queries);
  return buildListForm(
    {
      id: "sevsk-report",
      kind: formSheetKind("sevsk-report"),
      sheetName: SEVSK_WORDS.sheet,
      administrator: null,
      above: [
        ...(settings.organisation === null
          ? []
          : [{ text: settings.organisation, style: "center" } as const]),
        ...SEVSK_WORDS.heading.map((text) => ({ text, style: "title" }) as const),
        { text: SEVSK_WORDS.asOf(dateInWords(context.asOf)), style: "center" },
        ...dueLine(input),
      ],
      header: [COLUMNS.map(({ key }) => ({ text: SEVSK_WORDS.header[key] }))],
      numbered: false,
      columns: columns(input),
      rows: debts,
      summary: { header: SEVSK_WORDS.byStage, spans: [2, 1, 1, 2], rows: stages },
      total: { labels: { debtor: SEVSK_WORDS.total }, figures: { amount: total(queries.amount), paid } },
      below: [
        ...(debts.length === 0
          ? [{ kind: "text", line: { text: SEVSK_WORDS.none, style: "left" } } as const]
          : []),
        {
          kind: "signature",
          line: {
            post: officials.executorPost ?? SEVSK_WORDS.signature,
            name: officials.executorName,
            captions: true,
          },
        },
        { kind: "text", line: { text: SEVSK_WORDS.ownForm, style: "note" } },
      ],
      controls: controls(input, debts, total(queries.amount), stages),
    },
    context.engine,
  );
}

/** The stages in working order: what must be done first comes first. */
const WORK_ORDER: readonly Stage[] = [...STAGES].reverse();

/** By stages in working order, within each the greatest sum first, equal ones in register order. */
function inWorkOrder({ context, columns }: FormInput, debts: readonly FormRow[]): FormRow[] {
  const byStage = new Map<Stage, FormRow[]>();
  for (const row of debts) {
    const { stage } = row.entry.assessment;
    const found = byStage.get(stage);
    if (found === undefined) byStage.set(stage, [row]);
    else found.push(row);
  }
  return WORK_ORDER.flatMap((stage) => greatestFirst(context, byStage.get(stage) ?? [], columns.total));
}

interface OverdueQueries {
  readonly count: Query<FormRow>;
  readonly amount: Query<FormRow>;
  readonly paid: Query<FormRow>;
}

function overdueQueries({ columns }: FormBasis): OverdueQueries {
  const overdue = is(columns.computed("overdue"), CELL_WORDS.yes);
  const included = filled(columns.amountNow);
  return {
    count: countOf(overdue, included),
    amount: sumOf(columns.amountNow, overdue),
    paid: sumOf(columns.fact("paidAmount"), overdue, included),
  };
}

/** The table above the list: number, sum and missed deadlines for each stage that occurs. */
function stageRows(
  { columns, context }: FormInput,
  debts: readonly FormRow[],
  { count, amount }: OverdueQueries,
): ReportRow[] {
  const { engine } = context;
  const missed = is(columns.computed("urgency"), URGENCY_WORDS.missed);
  const figures = (narrow: (query: Query<FormRow>) => Query<FormRow>): Figure[] => [
    queryFigure(narrow(count), "count", engine),
    queryFigure(narrow(amount), "roubles", engine),
    queryFigure(where(narrow(count), missed), "count", engine),
  ];
  const present = new Set<Stage>(debts.map(({ entry }) => entry.assessment.stage));
  const stages = WORK_ORDER.filter((stage) => present.has(stage));
  return [
    ...stages.map((stage): ReportRow => {
      const here = is(columns.computed("stage"), STAGE_WORDS[stage]);
      return { cells: [STAGE_WORDS[stage], ...figures((query) => where(query, here))] };
    }),
    { cells: [SEVSK_WORDS.total, ...figures((query) => query)], strong: true },
  ];
}

/** When the report is next due, by the organisation's own days if any are set. */
function dueLine({ context, settings }: FormInput) {
  const { asOf, assessment } = context;
  const yearly = settings.sevskReportDays === null ? null : monthDaysOf(settings.sevskReportDays);
  const own: OwnDates = yearly === null ? {} : { "sevsk-report": yearly };
  const dates = nextReportingDates(asOf, assessment.calendar, ["sevsk319"], 8, own);
  const next = dates.find(({ duty }) => duty === "sevsk-report");
  return next === undefined
    ? []
    : [{ text: SEVSK_WORDS.due(formatDay(next.date)), style: "center" } as const];
}

type ColumnKey = keyof typeof SEVSK_WORDS.header;

const COLUMNS = [
  { key: "number", width: 4, shown: "centered" },
  { key: "debtor", width: 20, shown: "text" },
  { key: "inn", width: 12.5, shown: "centered" },
  { key: "basis", width: 14, shown: "text" },
  { key: "amount", width: 13.5, shown: "roubles" },
  { key: "days", width: 9.5, shown: "count" },
  { key: "claim", width: 11.5, shown: "centered" },
  { key: "answer", width: 10.5, shown: "date" },
  { key: "documents", width: 11, shown: "centered" },
  { key: "lawsuit", width: 10.5, shown: "date" },
  { key: "judgment", width: 11, shown: "centered" },
  { key: "writ", width: 15, shown: "date" },
  { key: "sent", width: 10.5, shown: "date" },
  { key: "paid", width: 12, shown: "roubles" },
  { key: "stage", width: 15, shown: "centered" },
  { key: "action", width: 21, shown: "text" },
  { key: "note", width: 12, shown: "text" },
] as const satisfies readonly (Omit<ListColumn, "value"> & { key: ColumnKey })[];

/** The content of each column; a fact dated after A has not happened. */
function columns({ columns: register, context, rules }: FormInput): ListColumn[] {
  const { asOf, assessment } = context;
  const values: Record<ColumnKey, ListColumn["value"]> = {
    number: (_row, index) => String(index + 1),
    debtor: ({ entry }) => entry.debt.debtorName,
    inn: ({ entry }) => entry.debt.inn,
    basis: ({ entry }) => entry.debt.basis,
    amount: ({ entry }) => entry.assessment.total,
    days: ({ entry }) => entry.assessment.overdueDays,
    claim: ({ entry: { debt } }) => {
      const day = dateBy(debt.claimDate, asOf);
      return day === null ? null : SEVSK_WORDS.claimOf(debt.claimNumber, formatDay(day));
    },
    answer: ({ entry }) => answerTermEnd(entry.debt, rules, assessment),
    documents: ({ entry }) => documentsText(entry, asOf),
    lawsuit: ({ entry }) => dateBy(entry.debt.lawsuitDate, asOf),
    judgment: ({ entry: { debt } }) => {
      const day = dateBy(debt.judgmentDate, asOf);
      return day === null ? null : SEVSK_WORDS.judgment(formatDay(day), debt.judgmentResult);
    },
    writ: ({ entry }) => dateBy(entry.debt.writDate, asOf),
    sent: ({ entry }) => dateBy(entry.debt.writSentDate, asOf),
    paid: ({ entry }) => entry.debt.paidAmount,
    stage: ({ entry }) => STAGE_WORDS[entry.assessment.stage],
    action: ({ entry: { assessment: made } }) => {
      const { action, deadline, urgency } = made;
      if (action === null || deadline === null) return action;
      return SEVSK_WORDS.doBy(action, formatDay(deadline), urgency === "missed");
    },
    note: ({ entry }) => entry.debt.note,
  };
  const amounts: Partial<Record<ColumnKey, ListColumn["within"]>> = {
    amount: register.total,
    paid: register.fact("paidAmount"),
  };
  return COLUMNS.map((column) => ({ ...column, value: values[column.key], within: amounts[column.key] }));
}

/** When the documents for the lawsuit were handed over, or by when they must be. */
function documentsText({ debt, assessment }: FormRow["entry"], asOf: Day): string | null {
  const day = dateBy(debt.legalHandoverDate, asOf);
  if (day !== null) return SEVSK_WORDS.handedOver(formatDay(day));
  const step = assessment.discipline.find((one) => one.step === "handover");
  return step === undefined || step.date !== null ? null : SEVSK_WORDS.prepareBy(formatDay(step.deadline));
}

/** Compares the list with the register, debt by debt, and the stages with the list. */
function controls(
  { context, columns }: FormInput,
  debts: readonly FormRow[],
  total: Figure,
  stages: readonly ReportRow[],
): Control[] {
  const words = SEVSK_WORDS.controls;
  const listed = registerSum(context, debts, columns.total);
  const byStage = sum(stages.filter(({ strong }) => strong !== true).map(({ cells }) => amountOf(cells[2])));
  return [sameSum(words.list, listed, total.exact ?? ZERO), sameSum(words.stages, listed, byStage)];
}

function amountOf(cell: ReportRow["cells"][number] | undefined) {
  return typeof cell === "object" && cell !== null && "exact" in cell ? cell.exact : null;
}
