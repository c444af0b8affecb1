import type { Day } from "../../domain/day";
import type { Money } from "../../domain/money";
import type { KeyRates } from "./keyRate";

/**
 * What is charged for late payment (docs/forms.md, «Расчёт задолженности»). A penalty by contract or law and interest
 * under ГК РФ ст. 395 are never charged together (ст. 395 п. 4), so a calculation has exactly one of them.
 */
export type Accrual =
  /** 44-ФЗ ст. 34 ч. 7: 1/300 of the key rate on the day of payment, one rate for all days. */
  | { readonly kind: "law44" }
  /** Percent of the unpaid principal per day, as set by the contract. */
  | { readonly kind: "contract"; readonly percentPerDay: Money }
  /** A fine of a fixed amount. */
  | { readonly kind: "fixed"; readonly sum: Money }
  /**
   * ГК РФ ст. 395: the key rate of each period, by the number of days in the year; no interest on interest (п. 5).
   */
  | { readonly kind: "interest" }
  /** Nothing is charged: only the principal. */
  | { readonly kind: "none" };

/** Money received; a payment counts for the days after its own (ГК РФ ст. 395 п. 3: «по день уплаты»). */
export interface Payment {
  readonly date: Day;
  readonly sum: Money;
}

/** Everything a calculation needs. */
export interface CalculationInput {
  /** Principal due at the end of the term of payment, before any of `payments`. */
  readonly principal: Money;
  /** The last day on which payment was on time, already moved to a working day (ГК РФ ст. 193). */
  readonly payBy: Day;
  /** When the debt arose, for the moratorium; `null`: taken from `payBy`. */
  readonly arose: Day | null;
  /** The last day counted. */
  readonly until: Day;
  /** In any order; those after `until` are left out. */
  readonly payments: readonly Payment[];
  readonly accrual: Accrual;
  /** Costs of collection and interest for use of money, which rank before the principal (ГК РФ ст. 319). */
  readonly beforePrincipal?: Money;
  /** Whether nothing is charged for 01.04.2022–01.10.2022 on debts that arose before (ПП № 497). */
  readonly moratorium: boolean;
  readonly rates: KeyRates;
}

/** One line of the table: the same principal at the same rate over a run of days. */
export interface CalculationLine {
  /** `null` on the line of a fixed sum. */
  readonly period: { readonly from: Day; readonly to: Day; readonly days: number } | null;
  readonly principal: Money;
  /** Percent per year (law44, interest) or per day (contract); `null` on the line of a fixed sum. */
  readonly rate: Money | null;
  /** The divisor of an annual rate: 300 (law44), 365 or 366 (interest); 1 for a daily rate. */
  readonly divisor: 1 | 300 | 365 | 366;
  /** To the kopeck, rounded half up. */
  readonly sum: Money;
}

/** A payment and what it covered, in the order of ГК РФ ст. 319 and Пленум ВС № 54, п. 37. */
export interface ClearedPayment extends Payment {
  readonly beforePrincipal: Money;
  readonly principal: Money;
  readonly accrued: Money;
  /** What remains of it once everything is paid. */
  readonly over: Money;
}

/** A calculation, exact to the kopeck. */
export interface Calculation {
  readonly input: CalculationInput;
  readonly lines: readonly CalculationLine[];
  readonly payments: readonly ClearedPayment[];
  /** Unpaid at the end of `until`. */
  readonly beforePrincipal: Money;
  readonly principal: Money;
  /** Sum of the lines. */
  readonly accrued: Money;
  /** `accrued` less what payments covered of it. */
  readonly penalty: Money;
  /** Everything that is unpaid. */
  readonly total: Money;
  /** Whether days of the moratorium were left out. */
  readonly moratoriumApplied: boolean;
}

/** Why no calculation is possible. */
export type CalculationFault =
  /** The key rate of this day is not known: it has to be entered. */
  | { readonly kind: "rate-unknown"; readonly day: Day }
  /** Before 01.08.2016 ст. 395 used other rates, which are not built in. */
  | { readonly kind: "before-key-rate"; readonly day: Day };
