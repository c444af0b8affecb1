import { sum, toThousands, ZERO, type Money } from "../../domain/money";
import { percentInWords } from "../kit/amountWords";
import type { FormRow } from "../kit/formContext";
import { shareFigure, type Figure } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import { is, startsWith, sumOf, where } from "../../register/query/query";
import { registerSum } from "../kit/registerAmounts";
import { paragraph, section, type ReportPart, type SourcedText } from "../kit/reportForm";
import { consolidatedFigure, type Consolidated } from "./reportChanges";
import { REPORT_WORDS as WORDS } from "./reportWords";
import { TOTAL_LINE } from "./vologda4";

/** How many causes are listed individually; the others are summed up. */
const NAMED_CAUSES = 5;

/** A cause of debts, the debts that carry it, and their sum in roubles. */
interface Cause {
  readonly reason: string;
  readonly debts: FormRow[];
  readonly amount: Money;
}

interface Holder {
  readonly name: string;
  readonly amount: Figure;
  readonly share: Figure;
  readonly causes: readonly Cause[];
}

/** Section 2 (п. 4.5): the administrators by overdue debt, greatest first, and why it arose. */
export function largestSection(input: FormInput, source: Consolidated): ReportPart[] {
  const holders = overdueHolders(input, source);
  const total = consolidatedFigure(source, TOTAL_LINE, "overdueNow");
  const first = holders[0];
  if (first === undefined) return [section(WORDS.largest), paragraph(WORDS.noOverdue)];
  const [amount, share] = [first.amount.value ?? ZERO, first.share.value ?? ZERO];
  return [
    section(WORDS.largest),
    paragraph(WORDS.leader(first.name, amount, percentInWords(share), total.value ?? ZERO)),
    ...holders.map(({ name, causes }) => paragraph(WORDS.causes(name, causeList(causes)))),
    {
      kind: "table",
      table: {
        header: WORDS.largestHeader,
        spans: [1, 1, 1, 3],
        rows: holders.map(({ name, amount: sumOfDebts, share: part, causes }) => ({
          cells: [name, sumOfDebts, part, mainCause(causes)],
        })),
      },
    },
  ];
}

/** Administrators with overdue debt, ordered by the printed sum. */
function overdueHolders(input: FormInput, source: Consolidated): Holder[] {
  const { context, columns, computed } = input;
  const overdue = sumOf(columns.amountNow, startsWith(columns.categoryNow, "1.3"));
  return computed("vologda-1")
    .flatMap(({ kind, administrator }): Holder[] => {
      if (administrator === null) return [];
      const own = where(overdue, is(columns.administrator, administrator.key));
      const debts = context.engine.rowsBehind(own);
      if (debts.length === 0) return [];
      return [
        {
          name: administrator.name,
          amount: consolidatedFigure(source, kind, "overdueNow"),
          share: shareFigure(own, overdue, context.engine),
          causes: causesOf(input, debts),
        },
      ];
    })
    .sort((a, b) => (b.amount.value ?? ZERO).cmp(a.amount.value ?? ZERO));
}

/** The debts by cause, greatest sum first; spellings that differ only in case or spaces are the same cause. */
function causesOf({ context, columns }: FormInput, debts: readonly FormRow[]): Cause[] {
  const causes = new Map<string, { reason: string; debts: FormRow[] }>();
  const spellings = new Map<string, FormRow[]>();
  for (const row of debts) {
    const spelling = row.entry.debt.reason ?? "";
    let list = spellings.get(spelling);
    if (list === undefined) {
      const reason = spelling
        .replace(/\s+/g, " ")
        .replace(/[.\s]+$/, "")
        .trim();
      const key = reason.toLocaleLowerCase("ru");
      const cause = causes.get(key) ?? { reason: reason === "" ? WORDS.noCause : reason, debts: [] };
      causes.set(key, cause);
      spellings.set(spelling, (list = cause.debts));
    }
    list.push(row);
  }
  return [...causes.values()]
    .map((cause) => ({ ...cause, amount: registerSum(context, cause.debts, columns.total) }))
    .sort(
      (a, b) =>
        Number(a.reason === WORDS.noCause) - Number(b.reason === WORDS.noCause) || b.amount.cmp(a.amount),
    );
}

/** The greatest causes individually, the others together; debts without a stated cause come last. */
function causeList(causes: readonly Cause[]): string {
  const known = causes.filter(({ reason }) => reason !== WORDS.noCause);
  const unknown = causes.filter(({ reason }) => reason === WORDS.noCause);
  const others = known.slice(NAMED_CAUSES);
  const words = [...known.slice(0, NAMED_CAUSES), ...unknown].map(({ reason, debts, amount }) =>
    WORDS.cause(reason, debts.length, toThousands(amount)),
  );
  if (others.length > 0) {
    const count = others.reduce((total, { debts }) => total + debts.length, 0);
    const amount = toThousands(sum(others.map((cause) => cause.amount)));
    words.splice(NAMED_CAUSES, 0, WORDS.otherCauses(others.length, count, amount));
  }
  return words.join("; ");
}

function mainCause([first]: readonly Cause[]): SourcedText | null {
  return first === undefined ? null : { text: first.reason, debts: first.debts };
}
