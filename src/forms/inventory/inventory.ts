import { dateBy } from "../../assessment/facts";
import { formatDay, type Day } from "../../domain/day";
import { MoneyTotal, ZERO } from "../../domain/money";
import type { Control } from "../../domain/problem";
import { peopleOf } from "../../settings/settingsValues";
import { CELL_WORDS } from "../../register/registerWords";
import { derivedColumn, isIncluded } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import { sameSum } from "../kit/formControls";
import { dateInWords } from "../../domain/dayWords";
import { queryFigure, type Figure } from "../kit/formFigures";
import type { FormBasis, FormDeclaration, FormInput } from "../kit/form";
import type { BelowTable, HeaderCell } from "../kit/formParts";
import { buildListForm, type ListColumn } from "../kit/listForm";
import { formSheetKind } from "../kit/formNames";
import { is, sumOf, type Criterion } from "../../register/query/query";
import { INVENTORY_WORDS as WORDS } from "./inventoryWords";

/**
 * The inventory list of settlements after ф. 0504091 (Severodvinsk п. 4, Sevsk п. 2.2, Druzhnensky 2): every debt
 * that is neither paid nor given up, with what the register can tell the commission.
 */
export const inventory: FormDeclaration<"inventory"> = {
  id: "inventory",
  title: WORDS.title,
  documents: ["severodvinsk176", "druzhny31a", "sevsk319"],
  after: [],
  needs: [],
  nothingToSay: ({ context }) => (context.rows.some(isIncluded) ? null : WORDS.nothing),
  build: (input) => [inventorySheet(input)],
};

function inventorySheet(input: FormInput) {
  const { context, rules, settings } = input;
  const debts = context.rows.filter(isIncluded);
  const totals = totalFigures(input);
  return buildListForm(
    {
      id: "inventory",
      kind: formSheetKind("inventory"),
      sheetName: WORDS.sheet,
      administrator: null,
      above: [
        { text: WORDS.pattern, style: "right" },
        ...(settings.organisation === null
          ? []
          : [{ text: settings.organisation, style: "center" } as const]),
        ...WORDS.heading.map((text) => ({ text, style: "title" }) as const),
        { text: WORDS.asOf(dateInWords(context.asOf)), style: "center" },
        { text: WORDS.accounts(accounts(debts)), style: "left" },
        // Default rules cite no clause: the program's description of them is nothing to put on a signed paper.
        ...(rules.clauses.inventory === null
          ? []
          : [{ text: WORDS.rules(rules.document, rules.clauses.inventory), style: "left" } as const]),
        { text: WORDS.order, style: "left" },
        { text: WORDS.dates, style: "left" },
      ],
      header: HEADER,
      numbered: false,
      columns: columns(input),
      rows: debts,
      total: { labels: { debtor: WORDS.total }, figures: totals },
      below: signatures(input),
      controls: controls(debts, totals),
    },
    context.engine,
  );
}

const { header } = WORDS;

const HEADER: readonly (readonly HeaderCell[])[] = [
  [
    { text: header.number, rows: 2 },
    { text: header.debtor, rows: 2 },
    { text: header.inn, rows: 2 },
    { text: header.basis, rows: 2 },
    { text: header.kbk, rows: 2 },
    { text: header.amount, rows: 2 },
    { text: WORDS.including, columns: 4 },
    { text: WORDS.monitoring, columns: 4 },
    { text: header.proposal, rows: 2 },
    { text: header.action, rows: 2 },
  ],
  [
    { text: header.confirmed },
    { text: header.unconfirmed },
    { text: header.overdue },
    { text: header.expired },
    { text: header.uin },
    { text: header.enforcement },
    { text: header.bankruptcy },
    { text: header.exclusion },
  ],
];

type ColumnKey = keyof typeof header;

const COLUMNS = [
  { key: "number", width: 4, shown: "centered" },
  { key: "debtor", width: 20, shown: "text" },
  { key: "inn", width: 12.5, shown: "centered" },
  { key: "basis", width: 13, shown: "text" },
  { key: "kbk", width: 20.5, shown: "centered" },
  { key: "amount", width: 11.5, shown: "roubles" },
  { key: "confirmed", width: 11.5, shown: "roubles" },
  { key: "unconfirmed", width: 11.5, shown: "roubles" },
  { key: "overdue", width: 11.5, shown: "roubles" },
  { key: "expired", width: 11.5, shown: "roubles" },
  { key: "uin", width: 12, shown: "centered" },
  { key: "enforcement", width: 13.5, shown: "centered" },
  { key: "bankruptcy", width: 11.5, shown: "centered" },
  { key: "exclusion", width: 11.5, shown: "centered" },
  { key: "proposal", width: 15, shown: "text" },
  { key: "action", width: 14.5, shown: "text" },
] as const satisfies readonly (Omit<ListColumn, "value"> & { key: ColumnKey })[];

function columns({ columns: register, context: { asOf } }: FormInput): ListColumn[] {
  const values: Record<ColumnKey, ListColumn["value"]> = {
    number: (_row, index) => String(index + 1),
    debtor: ({ entry }) => entry.debt.debtorName,
    inn: ({ entry }) => entry.debt.inn,
    basis: ({ entry }) => entry.debt.basis,
    kbk: ({ entry }) => entry.debt.kbk,
    amount: ({ entry }) => entry.assessment.total,
    confirmed: () => null,
    unconfirmed: () => null,
    overdue: ({ entry: { assessment } }) => (assessment.overdue === true ? assessment.total : null),
    expired: (row) => (isExpired(row) ? row.entry.assessment.total : null),
    uin: ({ entry: { debt } }) =>
      [debt.uin ?? WORDS.noUin, debt.gisGmp].filter((part) => part !== null).join(", "),
    enforcement: ({ entry: { debt } }) => dated(debt.writSentDate, asOf, WORDS.since),
    bankruptcy: ({ entry: { debt } }) => dated(debt.bankruptcyDate, asOf, WORDS.since),
    exclusion: ({ entry: { debt } }) => dated(debt.exclusionDate, asOf, WORDS.published),
    proposal,
    action: ({ entry }) => entry.assessment.action,
  };
  return COLUMNS.map((column) => ({ ...column, value: values[column.key], within: register.total }));
}

function dated(date: Day | null, asOf: Day, words: (day: string) => string): string | null {
  const day = dateBy(date, asOf);
  return day === null ? null : words(formatDay(day));
}

/** The limitation period has passed without a suit, as the register, its summary and its alerts have it. */
function isExpired({ entry }: FormRow): boolean {
  return entry.assessment.limitationState === "expired";
}

/** The accounts on which the debts are recorded, each once. */
function accounts(debts: readonly FormRow[]): string[] {
  return [...new Set(debts.flatMap(({ entry }) => entry.debt.accountCode ?? []))].sort();
}

/** What the register allows the commission to consider; the commission decides (БК РФ ст. 47.2). */
function proposal({ entry: { debt, assessment } }: FormRow): string | null {
  if (assessment.alerts.includes("commission")) return WORDS.candidate;
  if (assessment.category === "1.3.3" && debt.doubtfulDate === null) return WORDS.doubtful;
  return null;
}

function totalFigures(input: FormBasis): Record<"amount" | "overdue" | "expired", Figure> {
  const { context, columns: register } = input;
  const expired = derivedColumn(context, "inventoryExpired", WORDS.expiredHeader, "word", (row) =>
    isExpired(row) ? WORDS.expiredWord : null,
  );
  const total = (...criteria: Criterion<FormRow>[]): Figure =>
    queryFigure(sumOf(register.amountNow, ...criteria), "roubles", context.engine);
  return {
    amount: total(),
    overdue: total(is(register.computed("overdue"), CELL_WORDS.yes)),
    expired: total(is(expired, WORDS.expiredWord)),
  };
}

/** The chairman and the members, from the settings if they are known; otherwise room for two members. */
function signatures({ settings }: FormInput): BelowTable[] {
  const [chairman, ...members] = settings.commission === null ? [] : peopleOf(settings.commission);
  const line = (post: string, name: string | null): BelowTable => ({
    kind: "signature",
    line: { post, name, captions: true },
  });
  const blank = { post: null, name: null };
  return [
    line(
      [WORDS.chairman, chairman?.post ?? null].filter((part) => part !== null).join(", "),
      chairman?.name ?? null,
    ),
    { kind: "text", line: { text: WORDS.members, style: "left" } },
    ...(members.length > 0 ? members : [blank, blank]).map(({ post, name }) =>
      line(post ?? WORDS.postToFill, name),
    ),
    { kind: "text", line: { text: WORDS.byHand, style: "note" } },
  ];
}

function controls(debts: readonly FormRow[], totals: ReturnType<typeof totalFigures>): Control[] {
  const [amount, overdue, expired] = [new MoneyTotal(), new MoneyTotal(), new MoneyTotal()];
  for (const row of debts) {
    const { assessment } = row.entry;
    amount.add(assessment.total);
    if (assessment.overdue === true) overdue.add(assessment.total);
    if (isExpired(row)) expired.add(assessment.total);
  }
  const words = WORDS.controls;
  return [
    sameSum(words.amount, amount.value, totals.amount.exact ?? ZERO),
    sameSum(words.overdue, overdue.value, totals.overdue.exact ?? ZERO),
    sameSum(words.expired, expired.value, totals.expired.exact ?? ZERO),
  ];
}
