import { STAGE_WORDS, URGENCY_WORDS } from "../../assessment/assessmentWords";
import { formatDay } from "../../domain/day";
import { nextReportingDates } from "../../regulations/reportingCalendar";
import { derivedColumn, isIncluded, LACKING } from "../kit/formColumns";
import type { FormRow } from "../kit/formContext";
import { knownFigure, queryFigure, unknownFigure, type Figure, type Shown } from "../kit/formFigures";
import type { FormInput } from "../kit/form";
import {
  before,
  countOf,
  empty,
  filled,
  from,
  is,
  sumOf,
  type Criterion,
  type Query,
  type QueryColumn,
} from "../../register/query/query";
import { DRUZHNY_WORDS, type MeasureKey } from "./druzhnyWords";

/** One line of «Показатель»: its name, and a figure of the register or text. */
export interface Indicator {
  readonly key: keyof typeof DRUZHNY_WORDS.indicators;
  readonly value: Figure | string;
}

/**
 * What the register says about each measure. Facts are counted within [A0, A) over all debts, as in the other forms;
 * other sums and counts cover the debts that are neither paid nor given up.
 */
export function indicators(input: FormInput): Readonly<Record<MeasureKey, readonly Indicator[]>> {
  const { context, columns } = input;
  const { asOf, yearStart, engine } = context;
  const figure = (query: Query<FormRow>, shown: Shown): Figure => queryFigure(query, shown, engine);
  const line = (key: Indicator["key"], query: Query<FormRow>, shown: Shown = "count"): Indicator => ({
    key,
    value: figure(query, shown),
  });
  const within = (column: QueryColumn<FormRow>): [Criterion<FormRow>, Criterion<FormRow>] => [
    from(column, yearStart),
    before(column, asOf),
  ];
  const fact = columns.fact;
  const included = filled(columns.amountNow);
  const stage = columns.computed("stage");
  const due = is(stage, STAGE_WORDS["claim-due"]);
  const missed = is(columns.computed("urgency"), URGENCY_WORDS.missed);
  const badDebt = within(fact("badDebtDate"));
  return {
    "1": [],
    "2": [
      { key: "inventoryDue", value: nextInventory(input) },
      { key: "inventoryMade", value: inventoryMade(input) },
      line("inventoryCount", countOf(included)),
      line("inventorySum", sumOf(columns.amountNow), "roubles"),
      line("enforcement", countOf(is(stage, STAGE_WORDS.enforcement))),
      line("bankruptcy", countOf(before(fact("bankruptcyDate"), asOf), included)),
    ],
    "3": [
      line("badDebts", countOf(...badDebt)),
      {
        key: "badDebtSum",
        value: knownFigure(
          sumOf(columns.badDebtSum, ...badDebt),
          countOf(is(columns.badDebtLacking, LACKING), ...badDebt),
          "roubles",
          engine,
        ),
      },
    ],
    "4": [
      line("claimsSent", countOf(...within(fact("claimDate")))),
      line("claimsDue", countOf(due)),
      line("claimsMissed", countOf(due, missed)),
    ],
    "5": [
      line("lawsuits", countOf(...within(fact("lawsuitDate")))),
      line("writs", countOf(...within(fact("writDate")))),
      line("writsSent", countOf(...within(fact("writSentDate")))),
      { key: "receipts", value: receipts(input) },
    ],
    "6": [],
    "7": [
      line("withUin", countOf(filled(fact("uin")), included)),
      line("withoutUin", countOf(empty(fact("uin")), included)),
    ],
  };
}

/** When the next inventory is due (measure 2). */
function nextInventory({ context: { asOf, assessment } }: FormInput): string {
  const dates = nextReportingDates(asOf, assessment.calendar, ["druzhny31a"], 8);
  const next = dates.find(({ duty }) => duty === "druzhny-2");
  return next === undefined ? "" : formatDay(next.date);
}

/** The date of the inventory list in this workbook. */
function inventoryMade({ built, context }: FormInput): string {
  return built("inventory").length > 0 ? formatDay(context.asOf) : DRUZHNY_WORDS.notMade;
}

/**
 * Payments on debts that were sued for, or for which a writ was issued; unknown if the register knows no payments.
 */
function receipts({ context }: FormInput): Figure {
  if (context.rows.every(({ entry }) => entry.debt.paidAmount === null)) return unknownFigure("roubles");
  const column = derivedColumn(
    context,
    "planReceipts",
    DRUZHNY_WORDS.receiptsHeader,
    "money",
    ({ entry }) => {
      const { lawsuitDate, writDate, writSentDate, paidAmount } = entry.debt;
      const isForced = [lawsuitDate, writDate, writSentDate].some(
        (date) => date !== null && date < context.asOf,
      );
      return isForced ? paidAmount : null;
    },
  );
  return queryFigure(sumOf(column), "roubles", context.engine);
}

/** The debts of measures 2 and 7. */
export function inventoried({ context }: FormInput): readonly FormRow[] {
  return context.rows.filter(isIncluded);
}
