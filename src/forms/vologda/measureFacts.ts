import type { Day } from "../../domain/day";
import { derivedColumn, LACKING } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import type { FormInput } from "../kit/form";
import {
  before,
  countOf,
  empty,
  from,
  is,
  sumOf,
  together,
  type Criterion,
  type Query,
  type QueryColumn,
} from "../../register/query/query";

/**
 * The plan column of приложение 2 that a debt belongs to: what existed on 1 January, or what has been added since.
 */
export const PlanPart = { opening: "задолженность", growth: "прирост" } as const;
/** See {@link PlanPart}. */
export type PlanPart = (typeof PlanPart)[keyof typeof PlanPart];

/**
 * The facts of приложение 2 as queries over the whole register; forms narrow them to one administrator and one part.
 */
export interface MeasureFacts {
  /** «Задолженность» (originDate < A0) or «прирост» (the rest, including debts of unknown origin). */
  readonly part: QueryColumn<FormRow>;
  /** Whether any measure was taken on the debt within the period [A0, A). */
  readonly covered: QueryColumn<FormRow>;
  /** By the lines of the form, `1a` … `4b`. */
  readonly byLine: Readonly<Record<string, Query<FormRow>>>;
  /** Counts decisions in the period whose sum is unknown: line {@link BAD_DEBT_LINE} then says «н/д». */
  readonly badDebtLacking: Query<FormRow>;
}

/** The word in {@link MeasureFacts.covered}. */
export const COVERED = "да";
/** Lines whose figure is a payment: unknown if the register knows no payments for the administrator. */
export const RECEIPT_LINES: readonly string[] = ["1b", "3d", "3h"];

/** The line for sums given up as bad debt. */
export const BAD_DEBT_LINE = "4b";

/** The facts counted within [A0, A) (docs/forms.md, «Vologda № 817»), over all debts at any stage. */
export function measureFacts({ context, columns }: FormInput): MeasureFacts {
  const { asOf, yearStart } = context;
  const isWithin = (day: Day | null): boolean => day !== null && day >= yearStart && day < asOf;
  const [claim, lawsuit, writ, writSent, fine, badDebt] = (
    ["claimDate", "lawsuitDate", "writDate", "writSentDate", "fineRulingDate", "badDebtDate"] as const
  ).map((key) => columns.fact(key)) as [Column, Column, Column, Column, Column, Column];
  const within = (column: Column): [Criterion<FormRow>, Criterion<FormRow>] => [
    from(column, yearStart),
    before(column, asOf),
  ];
  /** A ruling dated later has not happened yet: such a writ is an ordinary one. */
  const withoutFine = (query: (fineTest: Criterion<FormRow>) => Query<FormRow>): Query<FormRow> =>
    together(query(empty(fine)), query(from(fine, asOf)));
  const paid = columns.fact("paidAmount");
  const receipts = derivedColumn(
    context,
    "vologdaReceipts",
    "В прил. 2: поступления просроченной задолженности, руб.",
    "money",
    ({ entry: { debt, assessment } }) => {
      const isOverdue = assessment.base !== null && assessment.base < asOf;
      const isClaimed = debt.claimDate !== null && debt.claimDate < asOf;
      return isOverdue || isClaimed ? debt.paidAmount : null;
    },
  );
  const suitSum = derivedColumn(
    context,
    "vologdaSuitSum",
    "В прил. 2: сумма по иску, руб.",
    "money",
    ({ entry: { debt, assessment } }) =>
      debt.lawsuitDate === null ? null : (debt.lawsuitAmount ?? assessment.total),
  );
  return {
    part: derivedColumn(
      context,
      "vologdaPart",
      "В прил. 2: задолженность или прирост",
      "word",
      ({ entry }) => {
        const { originDate } = entry.debt;
        return originDate !== null && originDate < yearStart ? PlanPart.opening : PlanPart.growth;
      },
    ),
    covered: derivedColumn(
      context,
      "vologdaCovered",
      "В прил. 2: охвачена мероприятиями",
      "word",
      ({ entry }) => {
        const { claimDate, lawsuitDate, writDate, writSentDate, fineRulingDate, badDebtDate } = entry.debt;
        const facts = [claimDate, lawsuitDate, writDate, writSentDate, fineRulingDate, badDebtDate];
        return facts.some(isWithin) ? COVERED : null;
      },
    ),
    badDebtLacking: countOf(is(columns.badDebtLacking, LACKING), ...within(badDebt)),
    byLine: {
      "1a": countOf(...within(claim)),
      "1b": sumOf(receipts),
      "2a": countOf(...within(lawsuit)),
      "2b": sumOf(suitSum, ...within(lawsuit)),
      "3a": withoutFine((fineTest) => countOf(...within(writ), fineTest)),
      "3b": withoutFine((fineTest) => countOf(...within(writSent), fineTest)),
      "3c": sumOf(columns.total, ...within(writ)),
      "3d": sumOf(paid, before(writ, asOf)),
      "3e": countOf(...within(fine)),
      "3f": countOf(...within(writSent), before(fine, asOf)),
      "3g": sumOf(columns.total, ...within(fine)),
      "3h": sumOf(paid, before(fine, asOf)),
      "4a": countOf(...within(badDebt)),
      "4b": sumOf(columns.badDebtSum, ...within(badDebt)),
    },
  };
}

type Column = QueryColumn<FormRow>;
