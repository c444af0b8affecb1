import { addDays, isoDay, yearOf, type Day } from "../../domain/day";
import { add, compareMoney, isAboveZero, money, sum, toKopecks, ZERO, type Money } from "../../domain/money";
import { firstUnknown, rateOn, ratePeriods } from "./keyRate";
import type {
  Calculation,
  CalculationFault,
  CalculationInput,
  CalculationLine,
  ClearedPayment,
  Payment,
} from "./types";

/** ПП РФ № 497 of 28.03.2022: the first and last days for which nothing is charged. */
export const MORATORIUM = { from: isoDay("2022-04-01"), to: isoDay("2022-10-01") } as const;
/** From this day on, ст. 395 counts by the key rate (315-ФЗ). */
const INTEREST_BY_KEY_RATE = isoDay("2016-08-01");

const HUNDRED = money(100);

/** A run of days during which the principal stays the same. */
interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly principal: Money;
}

/**
 * Computes a debt together with what is charged for its late payment. The first day counted is the one after `payBy`;
 * a payment lowers the principal from the following day. Each line is rounded half up to the kopeck. A payment first
 * covers costs and interest for use, then the principal, then what was charged for the delay (ГК РФ ст. 319; Пленум
 * ВС № 54, п. 37). Returns a fault if a required key rate is not known.
 */
export function calculate(input: CalculationInput): Calculation | CalculationFault {
  const { accrual, until } = input;
  const counted = input.payments.filter(({ date }) => date <= until).toSorted((a, b) => a.date - b.date);
  const { stretches, cleared, principal, beforePrincipal, paidOn } = clearing(input, counted);
  const moratorium = input.moratorium && (input.arose ?? input.payBy) < MORATORIUM.from;
  const charged = moratorium ? stretches.flatMap(outsideMoratorium) : stretches;
  const days = charged.filter((one) => isAboveZero(one.principal));

  let lines: CalculationLine[];
  switch (accrual.kind) {
    case "none":
      lines = [];
      break;
    case "fixed":
      lines = [
        { period: null, principal: input.principal, rate: null, divisor: 1, sum: toKopecks(accrual.sum) },
      ];
      break;
    case "contract":
      lines = days.map((one) => line(one, accrual.percentPerDay, 1));
      break;
    case "law44": {
      const rateDay = paidOn ?? until;
      const rate = days.length === 0 ? ZERO : rateOn(input.rates, rateDay);
      if (rate === null) return { kind: "rate-unknown", day: rateDay };
      lines = days.map((one) => line(one, rate, 300));
      break;
    }
    case "interest": {
      const fault = interestFault(input, days);
      if (fault !== null) return fault;
      lines = days.flatMap((one) =>
        ratePeriods(input.rates, one.from, one.to).flatMap(({ from, to, percent }) =>
          byDivisor({ from, to, principal: one.principal }).map((part) =>
            line(part, percent, daysOfYear(yearOf(part.from))),
          ),
        ),
      );
      break;
    }
  }
  return settled(input, lines, cleared, {
    principal,
    beforePrincipal,
    moratoriumApplied:
      accrual.kind !== "fixed" && accrual.kind !== "none" && countDays(charged) < countDays(stretches),
  });
}

/** Whether {@link calculate} returned a fault. */
export function isFault(result: Calculation | CalculationFault): result is CalculationFault {
  return "kind" in result;
}

/** Splits the days at payments, and determines what each payment covered apart from the charges for the delay. */
function clearing(
  { principal: due, payBy, until, beforePrincipal: before = ZERO }: CalculationInput,
  payments: readonly Payment[],
) {
  const stretches: Stretch[] = [];
  const cleared: { payment: Payment; before: Money; principal: Money; rest: Money }[] = [];
  let principal = due;
  let beforePrincipal = before;
  let from = addDays(payBy, 1);
  let paidOn: Day | null = null;
  for (const payment of payments) {
    if (payment.date >= from) {
      stretches.push({ from, to: payment.date, principal });
      from = addDays(payment.date, 1);
    }
    const first = smaller(payment.sum, beforePrincipal);
    const second = smaller(payment.sum.minus(first), principal);
    beforePrincipal = beforePrincipal.minus(first);
    principal = principal.minus(second);
    if (paidOn === null && principal.isZero() && isAboveZero(second)) paidOn = payment.date;
    cleared.push({ payment, before: first, principal: second, rest: payment.sum.minus(first).minus(second) });
  }
  if (from <= until) stretches.push({ from, to: until, principal });
  return { stretches: joined(stretches), cleared, principal, beforePrincipal, paidOn };
}

/** If one of two payments covered no principal, the days stay as they were. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const one of stretches) {
    const last = result.at(-1);
    if (last?.principal.eq(one.principal)) result[result.length - 1] = { ...last, to: one.to };
    else result.push(one);
  }
  return result;
}

function outsideMoratorium({ from, to, principal }: Stretch): Stretch[] {
  if (to < MORATORIUM.from || from > MORATORIUM.to) return [{ from, to, principal }];
  return [
    { from, to: addDays(MORATORIUM.from, -1), principal },
    { from: addDays(MORATORIUM.to, 1), to, principal },
  ].filter((part) => part.from <= part.to);
}

const countDays = (stretches: readonly Stretch[]): number =>
  stretches.reduce((days, { from, to }) => days + to - from + 1, 0);

/** Splits days where a leap year begins or ends; years of equal length need no split. */
function byDivisor({ from, to, principal }: Stretch): Stretch[] {
  const result: Stretch[] = [];
  let start = from;
  for (let year = yearOf(from); year < yearOf(to); year++)
    if (daysOfYear(year) !== daysOfYear(year + 1)) {
      const end = isoDay(`${String(year)}-12-31`);
      result.push({ from: start, to: end, principal });
      start = addDays(end, 1);
    }
  result.push({ from: start, to, principal });
  return result;
}

const daysOfYear = (year: number): 365 | 366 =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;

function interestFault({ rates }: CalculationInput, days: readonly Stretch[]): CalculationFault | null {
  for (const { from, to } of days) {
    if (from < INTEREST_BY_KEY_RATE) return { kind: "before-key-rate", day: from };
    const unknown = firstUnknown(rates, from, to);
    if (unknown !== null) return { kind: "rate-unknown", day: unknown };
  }
  return null;
}

function line(
  { from, to, principal }: Stretch,
  rate: Money,
  divisor: CalculationLine["divisor"],
): CalculationLine {
  const days = to - from + 1;
  const exact = principal.times(days).times(rate).div(HUNDRED.times(divisor));
  return { period: { from, to, days }, principal, rate, divisor, sum: toKopecks(exact) };
}

/** What is left of the charges once payments have covered them, after the principal. */
function settled(
  input: CalculationInput,
  lines: readonly CalculationLine[],
  cleared: readonly { payment: Payment; before: Money; principal: Money; rest: Money }[],
  left: Pick<Calculation, "principal" | "beforePrincipal" | "moratoriumApplied">,
): Calculation {
  const accrued = sum(lines.map((one) => one.sum));
  let penalty = accrued;
  const payments = cleared.map(({ payment, before, principal, rest }): ClearedPayment => {
    const part = smaller(rest, penalty);
    penalty = penalty.minus(part);
    return { ...payment, beforePrincipal: before, principal, accrued: part, over: rest.minus(part) };
  });
  const total = add(add(left.beforePrincipal, left.principal), penalty);
  return { input, lines, payments, accrued, penalty, total, ...left };
}

const smaller = (a: Money, b: Money): Money => (compareMoney(a, b) <= 0 ? a : b);
