import type { RegisterEntry } from "../../assessment/entry";
import { addDays, formatDay, type Day } from "../../domain/day";
import { DebtKind } from "../../domain/fields";
import { formatMoney, money, sum, ZERO, type Money } from "../../domain/money";
import type { WorkCalendar } from "../../domain/workCalendar";
import { calculate, isFault } from "../calculation/calculate";
import type { KeyRates } from "../calculation/keyRate";
import type { Accrual, Calculation, CalculationFault, Payment } from "../calculation/types";

/** What is charged for late payment; `recorded`: the penalty as the register has it. */
export type AccrualWay = { readonly kind: "recorded" } | Exclude<Accrual, { readonly kind: "none" }>;

/** How a run computes what is charged. */
export interface AccrualOptions {
  readonly way: AccrualWay;
  /** The last day counted. */
  readonly until: Day;
  readonly rates: KeyRates;
  readonly moratorium: boolean;
  /** Whether a due date on a day off is moved (ГК РФ ст. 193). */
  readonly calendar: WorkCalendar | null;
  /** A debt's payments, where they are known with their dates. */
  readonly paymentsOf: (entry: RegisterEntry) => readonly Payment[];
}

/** What a paper demands for one debt. */
export interface DebtDemand {
  readonly entry: RegisterEntry;
  readonly principal: Money;
  readonly penalty: Money;
  readonly total: Money;
  /** `null` where the register's own figures are used. */
  readonly calculation: Calculation | null;
}

/** Why a debt could not be calculated. */
export type DemandFault = CalculationFault | { readonly kind: "no-term" };

/** Whether {@link demandOf} returned a fault. */
export function isDemandFault(result: DebtDemand | DemandFault): result is DemandFault {
  return "kind" in result;
}

/**
 * What is demanded for a debt: its principal, and the recorded penalty or, instead of it, what is charged for late
 * payment. The register's amount is what remained after the payments made by its date, so the principal at the end of
 * the term is that amount with the later payments added back. A row of penalties or interest is charged nothing on
 * top (ГК РФ ст. 395 п. 5).
 */
export function demandOf(entry: RegisterEntry, asOf: Day, options: AccrualOptions): DebtDemand | DemandFault {
  const { debt } = entry;
  const recorded = debt.penalty ?? ZERO;
  const principal = debt.amount ?? ZERO;
  const isPenaltyRow = isPenalty(debt) || principal.lte(0);
  if (options.way.kind === "recorded" || isPenaltyRow)
    return { entry, principal, penalty: recorded, total: principal.plus(recorded), calculation: null };
  const payBy = termOfPayment(entry, options.calendar);
  if (payBy === null) return { kind: "no-term" };
  const until = lastDayCharged(debt, options.until);
  const later = options.paymentsOf(entry).filter(({ date }) => date > payBy);
  const paidByRegister = sum(later.filter(({ date }) => date <= asOf).map((payment) => payment.sum));
  const result = calculate({
    principal: principal.plus(paidByRegister),
    payBy,
    arose: debt.originDate,
    until,
    payments: later,
    accrual: options.way,
    moratorium: options.moratorium,
    rates: options.rates,
  });
  if (isFault(result)) return result;
  // What was paid since then lowers the remainder, although nothing more is charged.
  const since = sum(later.filter(({ date }) => date > until && date <= asOf).map((payment) => payment.sum));
  const cleared = smaller(since, result.principal);
  const left = result.principal.minus(cleared);
  const penalty = result.penalty.minus(smaller(since.minus(cleared), result.penalty));
  return { entry, principal: left, penalty, total: left.plus(penalty), calculation: result };
}

const smaller = (a: Money, b: Money): Money => (a.lte(b) ? a : b);

/** Whether the row is one of penalties, fines or interest, by its kind or by the name of the income. */
function isPenalty({ debtKind, incomeName }: RegisterEntry["debt"]): boolean {
  return debtKind === DebtKind.penalty || /^\s*(?:пен[яи]|неустойк|штраф|процент)/iu.test(incomeName ?? "");
}

/**
 * Charged until the day before a bankruptcy procedure begins: a claim in the case is fixed as of that day. A debt
 * that arose later is a current payment (127-ФЗ ст. 5), and its charges continue.
 */
function lastDayCharged({ bankruptcyDate, originDate }: RegisterEntry["debt"], until: Day): Day {
  if (bankruptcyDate === null || (originDate !== null && originDate > bankruptcyDate)) return until;
  return bankruptcyDate <= until ? addDays(bankruptcyDate, -1) : until;
}

/** The last day for payment: the due date or the later deferral, moved to a working day; otherwise the base date. */
export function termOfPayment(
  { debt, assessment }: RegisterEntry,
  calendar: WorkCalendar | null,
): Day | null {
  const known = [debt.dueDate, debt.deferralUntil].filter((day) => day !== null);
  if (known.length === 0) return assessment.base;
  const last = Math.max(...known) as Day;
  return calendar === null ? last : calendar.nextWorkingDay(last);
}

/** The rule by which a calculation was made, in words for the paper. */
export function accrualWords(way: AccrualWay): string {
  switch (way.kind) {
    case "recorded":
      return "по данным учёта";
    case "law44":
      return "пени в размере одной трёхсотой ключевой ставки Банка России за каждый день просрочки (ч. 7 ст. 34 Федерального закона от 05.04.2013 № 44-ФЗ)";
    case "contract":
      return `неустойка по договору: ${way.percentPerDay.toString().replace(".", ",")} % от неуплаченной суммы за каждый день просрочки (ст. 330 ГК РФ)`;
    case "fixed":
      return "штраф в твёрдой сумме (ст. 330 ГК РФ)";
    case "interest":
      return "проценты за пользование чужими денежными средствами по ключевой ставке Банка России (ст. 395 ГК РФ)";
  }
}

/** A line of the calculation as a formula that can be checked by hand: «100 000,00 × 233 дн. × 14 % / 300». */
export function lineFormula(line: Calculation["lines"][number]): string {
  if (line.period === null || line.rate === null) return "в твёрдой сумме";
  const rate = `${line.rate.toString().replace(".", ",")} %`;
  const divisor = line.divisor === 1 ? "" : ` / ${String(line.divisor)}`;
  return `${formatMoney(line.principal)} × ${String(line.period.days)} × ${rate}${divisor}`;
}

/**
 * Reads the method of charging: «по учёту», «44-ФЗ», «ст. 395», «договор 0,1», «сумма 5000»; `null` where it is none
 * of these.
 */
export function accrualWayOf(typed: string): AccrualWay | null {
  const words = typed.trim().toLocaleLowerCase("ru").replace(",", ".");
  if (words === "" || /^(?:по уч[её]ту|recorded)$/u.test(words)) return { kind: "recorded" };
  if (/^(?:44-?\s?фз|law44)$/u.test(words)) return { kind: "law44" };
  if (/^(?:ст\.?\s?395(?: гк(?: рф)?)?|395|interest)$/u.test(words)) return { kind: "interest" };
  const [, kind, figure = ""] =
    /^(договор|contract|сумма|fixed)[\s:=]*(\d+(?:\.\d+)?)\s*%?$/u.exec(words) ?? [];
  if (kind === undefined) return null;
  const value = money(figure);
  if (kind === "сумма" || kind === "fixed") return { kind: "fixed", sum: value };
  return value.gt(0) && value.lte(100) ? { kind: "contract", percentPerDay: value } : null;
}

/** Why a debt could not be calculated, in words that say what to do. */
export function demandFaultWords(fault: DemandFault): string {
  switch (fault.kind) {
    case "no-term":
      return "не посчитано: срок уплаты неизвестен. Впишите его в реестр или возьмите пени по учёту";
    case "rate-unknown":
      return `не посчитано: ключевая ставка на ${formatDay(fault.day)} программе неизвестна. Укажите её в «Настройках» («Ключевая ставка с 26.10.2026»)`;
    case "before-key-rate":
      return `не посчитано: проценты за ${formatDay(fault.day)} и раньше 01.08.2016 считались не по ключевой ставке. Посчитайте их отдельно`;
  }
}
