import { addDays, formatDay, type Day } from "../../domain/day";
import { previousMonthStart, yearStart } from "../../domain/reportingDates";
import type { Finding } from "../cells/types";
import type { ColumnTarget } from "../types";
import type { Balance, DebtPart, Turnover } from "./balances";
import { normaliseHeading } from "./normaliseHeading";
import type { MatchContext } from "./types";
import { NOTES, REASONS } from "./matchWords";

/** A column of sums whose role among the others is not decided yet. */
export interface SumColumn {
  readonly column: number;
  readonly header: string;
  readonly confidence: number;
  /** Whether the vocabulary contains the exact words of the heading. */
  readonly listed: boolean;
  /** Whether it substitutes for a date other than its own: nothing else seems to be the debt. */
  readonly promoted?: boolean;
  /** Whether it does so as the balance at the beginning of the year or of the month, which has a field of its own. */
  readonly standsIn?: boolean;
  /** Whether the sums themselves show that it adds others up, which are read. */
  readonly addsUp?: boolean;
  /** Whether it has no values: it cannot be what is owed while another sum has some. */
  readonly blank?: boolean;
  /** Whether another column is what remains of it: the fine next to «Остаток». */
  readonly before?: boolean;
  readonly sum: { readonly balance: Balance } | { readonly turnover: Turnover };
}

/** What was decided about a column of sums. */
export interface SumVerdict {
  readonly column: number;
  readonly target: ColumnTarget | null;
  readonly confidence: number;
  readonly reason: string;
  /** Whether the user has to confirm it. */
  readonly doubtful: boolean;
  /** Whether a listed heading or a date says so, not just the kind of words. */
  readonly firm: boolean;
  /** See {@link SumColumn.standsIn}. */
  readonly standsIn: boolean;
  /** See {@link SumColumn.addsUp}. */
  readonly addsUp: boolean;
}

/** The amount column as decided by the user or the workbook. */
export interface ChosenAmount {
  readonly header: string;
  readonly part: DebtPart;
}

/** The verdicts, the best claim to a field first, and what the user should know. */
export interface ResolvedSums {
  readonly verdicts: readonly SumVerdict[];
  readonly notes: readonly Finding[];
}

interface BalanceColumn extends SumColumn {
  readonly balance: Balance;
  readonly at: Day | "opening" | "previous" | "now" | "unknown-start";
}

/** Of several sums at the as-of date, the one closest to the bare debt is the amount. */
const AMOUNT_ORDER: readonly DebtPart[] = ["principal", "plain", "total"];
/** The opening balance is compared with the whole debt. */
const OPENING_ORDER: readonly DebtPart[] = ["total", "plain", "principal"];
/** How certain a lone column of overdue sums is the amount: the user has to confirm it. */
const OVERDUE_AS_AMOUNT = 0.6;

/**
 * Assigns fields to the columns of sums (docs/register.md §1 p.11): by date, by side and by part of the debt. A total
 * next to its parts is left out, and a penalty that is included in the only sum of the debt is not read twice.
 * `chosen`: the amount column if the user has already decided it.
 */
export function resolveSums(
  columns: readonly SumColumn[],
  context: MatchContext,
  chosen: ChosenAmount | null,
): ResolvedSums {
  const notes: Finding[] = [];
  const balances = columns.flatMap((each) =>
    "balance" in each.sum
      ? [{ ...each, balance: each.sum.balance, at: timeOf(each.sum.balance, context) }]
      : [],
  );
  const turnovers = columns.flatMap((each) =>
    "turnover" in each.sum ? [turnoverVerdict(each, each.sum.turnover, context)] : [],
  );
  const dated = latestAsNow(balances, chosen !== null, context, notes);
  const paid = columns.some(({ sum }) => "turnover" in sum && sum.turnover.kind === "paid");
  const verdicts = [
    ...debtNow(dated, chosen, paid, notes),
    ...opening(dated),
    ...elsewhere(dated),
    ...turnovers,
  ];
  const lost = columns.filter(({ column }) =>
    verdicts.some(
      (verdict) =>
        verdict.column === column && verdict.target === null && verdict.reason === REASONS.periodUnknown,
    ),
  );
  if (lost.length > 0) notes.push(NOTES.periodMismatch(lost.map(({ header }) => header)));
  return { verdicts, notes };
}

/** The reporting date that a balance belongs to; the end of a day is the beginning of the next. */
function timeOf({ moment }: Balance, context: MatchContext): BalanceColumn["at"] {
  const { asOf } = context;
  if (moment === null || moment === "report-date" || moment === asOf) return "now";
  if (moment === "year-start") return "opening";
  if (moment === "previous-month") return "previous";
  if (moment === "period-start") return periodIsYears(context) ? "opening" : "unknown-start";
  if (moment === yearStart(asOf) || addDays(moment, 1) === yearStart(asOf)) return "opening";
  return moment === previousMonthStart(asOf) ? "previous" : moment;
}

const periodIsYears = ({ asOf, period }: MatchContext): boolean => period?.from === yearStart(asOf);

/** If there is no balance at the as-of date, the latest dated one is used, with a warning. */
function latestAsNow(
  balances: readonly BalanceColumn[],
  hasAmount: boolean,
  { asOf }: MatchContext,
  notes: Finding[],
): readonly BalanceColumn[] {
  const isSum = ({ balance }: BalanceColumn): boolean =>
    AMOUNT_ORDER.includes(balance.part) && balance.side !== "credit" && !balance.within;
  if (hasAmount || balances.some((each) => each.at === "now" && isSum(each))) return balances;
  const days = balances
    .filter(isSum)
    .flatMap(({ balance }) => (typeof balance.moment === "number" ? [balance.moment] : []));
  if (days.length === 0) return balances;
  const latest = days.reduce((a, b) => (b > a ? b : a));
  const header = balances.find(({ balance }) => balance.moment === latest)?.header ?? "";
  notes.push(NOTES.latestTaken(header, formatDay(latest), formatDay(asOf)));
  return balances.map((each) =>
    each.balance.moment === latest
      ? { ...each, at: "now", listed: false, promoted: true, standsIn: typeof each.at !== "number" }
      : each,
  );
}

/** Amount, penalty and closing credit among the balances at the as-of date. */
function debtNow(
  balances: readonly BalanceColumn[],
  chosen: ChosenAmount | null,
  paid: boolean,
  notes: Finding[],
): SumVerdict[] {
  const now = withoutBlanks(balances.filter(({ at }) => at === "now"));
  const credits = now.filter(({ balance }) => balance.side === "credit");
  const debits = now.filter(({ balance }) => balance.side !== "credit");
  const byPart = (part: DebtPart): BalanceColumn[] => debits.filter(({ balance }) => balance.part === part);
  const part = AMOUNT_ORDER.find((each) => byPart(each).length > 0);
  const undated = debits.every(({ balance }) => balance.moment === null);
  const remainder = chosen === null && paid && undated ? debits.find(isRemainder) : undefined;
  const amounts = remainder ? [remainder] : part === undefined ? [] : preferDated(byPart(part));
  const holder = chosen ?? (amounts[0] && { header: amounts[0].header, part: amounts[0].balance.part });
  const inside = byPart("penalty").filter(
    ({ balance }) => holder?.part === "total" || (holder?.part === "plain" && balance.within),
  );
  if (holder && inside.length > 0)
    notes.push(
      NOTES.totalAsAmount(
        holder.header,
        inside.map(({ header }) => header),
        inside.every(({ balance }) => balance.within),
      ),
    );
  if (amounts[0] && amounts[1] && !chosen) notes.push(NOTES.amountClash(amounts[0], amounts[1]));
  if (remainder) {
    const before = debits.filter((each) => each !== remainder && AMOUNT_ORDER.includes(each.balance.part));
    if (before.length > 0)
      notes.push(
        NOTES.remainderTaken(
          remainder.header,
          before.map(({ header }) => header),
        ),
      );
    if (byPart("penalty").length > inside.length) notes.push(NOTES.penaltyInRemainder(remainder.header));
  }
  const others = remainder
    ? debits.filter((each) => each !== remainder && AMOUNT_ORDER.includes(each.balance.part))
    : AMOUNT_ORDER.filter((each) => each !== part).flatMap(byPart);
  return [
    ...amounts.map((each) => verdict(each, "amount", amountReason(each, inside.length > 0))),
    ...others.map((each) => {
      const left = remainder ?? (each.before === true ? holder : undefined);
      return verdict(each, "ignored", left ? REASONS.beforePayment(left.header) : REASONS.total);
    }),
    ...byPart("penalty").map((each) =>
      inside.includes(each)
        ? verdict(each, "ignored", REASONS.penaltyInside)
        : verdict(each, "penalty", REASONS.exact(each.header)),
    ),
    ...byPart("overdue").map((each) =>
      holder
        ? verdict(each, "ignored", REASONS.overdueShare)
        : {
            ...verdict(each, "amount", REASONS.overdueAsAmount),
            confidence: OVERDUE_AS_AMOUNT,
            doubtful: true,
          },
    ),
    ...credits.map((each) => verdict(each, "closingCredit", REASONS.closingCredit)),
  ];
}

/** A sum without values is not considered the debt while another candidate has some. */
function withoutBlanks(columns: readonly BalanceColumn[]): readonly BalanceColumn[] {
  const isSum = ({ balance }: BalanceColumn): boolean => AMOUNT_ORDER.includes(balance.part);
  const filled = columns.some((each) => isSum(each) && each.blank !== true);
  return filled ? columns.filter((each) => !isSum(each) || each.blank !== true) : columns;
}

/** «Остаток» next to what was paid is what remains of the debt, whatever the sums before payment are called. */
function isRemainder({ balance, header }: BalanceColumn): boolean {
  return (
    balance.moment === null &&
    !balance.within &&
    AMOUNT_ORDER.includes(balance.part) &&
    /(?:^| )(?:остат|остал|непогаш)/.test(normaliseHeading(header))
  );
}

/** A column dated A before one without a date, then the plainest heading; equal ones in the sheet's order. */
function preferDated(columns: readonly BalanceColumn[]): readonly BalanceColumn[] {
  const rank = ({ balance }: BalanceColumn): number =>
    typeof balance.moment === "number" ? 0 : balance.moment ? 1 : 2;
  return [...columns].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.confidence - a.confidence ||
      a.header.length - b.header.length ||
      a.column - b.column,
  );
}

function amountReason({ balance, header }: BalanceColumn, withPenalty: boolean): string {
  if (withPenalty) return REASONS.totalAsAmount;
  if (typeof balance.moment === "number") return REASONS.dated(formatDay(balance.moment));
  if (balance.side === "debit") return REASONS.closingDebit;
  return balance.moment === "report-date" ? REASONS.reportDate : REASONS.exact(header);
}

/** The balance at the beginning of the reporting year; its parts are not read separately. */
function opening(balances: readonly BalanceColumn[]): SumVerdict[] {
  const columns = balances.filter(({ at }) => at === "opening" || at === "previous");
  const fields = { opening: "openingAmount", previous: "previousAmount" } as const;
  return columns.map((each) => {
    const field = each.at === "previous" ? fields.previous : fields.opening;
    if (each.balance.side === "credit") return verdict(each, "ignored", REASONS.openingCredit);
    if (each.balance.part === "overdue") return verdict(each, "ignored", REASONS.overdueShare);
    if (each.balance.part === "penalty") return verdict(each, "ignored", REASONS.otherPenalty);
    const same = columns.filter(({ at, balance }) => at === each.at && balance.side !== "credit");
    const part = OPENING_ORDER.find((wanted) => same.some(({ balance }) => balance.part === wanted));
    if (each.balance.part !== part) return verdict(each, "ignored", REASONS.partOfOpening);
    const { moment } = each.balance;
    return verdict(
      each,
      field,
      typeof moment === "number" ? REASONS.dated(formatDay(moment)) : REASONS.yearStart,
    );
  });
}

/** Balances at dates for which there is no field, and at the start of a period that is not the year. */
function elsewhere(balances: readonly BalanceColumn[]): SumVerdict[] {
  return balances.flatMap((each) => {
    if (each.at === "unknown-start") {
      const credit = each.balance.side === "credit";
      return [
        verdict(each, credit ? "ignored" : null, credit ? REASONS.openingCredit : REASONS.periodUnknown),
      ];
    }
    return typeof each.at === "number"
      ? [verdict(each, "ignored", REASONS.otherDate(formatDay(each.at)))]
      : [];
  });
}

function turnoverVerdict(column: SumColumn, { kind, from }: Turnover, context: MatchContext): SumVerdict {
  if (kind === "accrued") return verdict(column, "accrued", REASONS.turnoverDebit);
  const start = yearStart(context.asOf);
  const sinceNewYear = from === "year-start" || from === start || (from === null && periodIsYears(context));
  return sinceNewYear
    ? verdict(column, "paidAmount", REASONS.paidInPeriod)
    : verdict(column, null, REASONS.periodUnknown);
}

function verdict(each: SumColumn, target: ColumnTarget | null, reason: string): SumVerdict {
  const { column, confidence, listed, sum } = each;
  const firm = listed || ("balance" in sum && sum.balance.moment !== null && each.promoted !== true);
  const { standsIn = false, addsUp = false } = each;
  const sure = target === null ? 0 : confidence;
  return { column, target, confidence: sure, reason, doubtful: false, firm, standsIn, addsUp };
}
