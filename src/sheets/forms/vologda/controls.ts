import { isMoney, sum, toThousands, type Money } from "../../../domain/money";
import type { Control } from "../../../domain/problem";
import { openingAmount } from "../columns";
import type { Administrator, FormRow } from "../context";
import type { Figure } from "../figures";
import type { FormInput } from "../form";
import type { QueryColumn } from "../query";
import { CONTROL_WORDS } from "./words";

/** The exact figures of a form against the register, to the kopeck. */
export function sameSum(name: string, expected: Money, actual: Money): Control {
  const ok = expected.eq(actual);
  return { name, expected, actual, ok, advice: ok ? null : CONTROL_WORDS.sumAdvice };
}

/**
 * Two amounts in thousands of which at least one adds up rounded parts: each rounding may have moved it by half of
 * the last digit.
 */
export function roundingOf(name: string, expected: Money, actual: Money, roundings: number): Control {
  const ok = actual
    .minus(expected)
    .abs()
    .lte(roundings * HALF_DIGIT);
  return { name, expected, actual, ok, advice: ok ? null : CONTROL_WORDS.sumAdvice };
}

/** A printed total, which adds up so many rounded parts, against the exact sum; `null` where it is unknown. */
export function rounding(name: string, total: Figure, parts: number): Control | null {
  if (total.value === null || total.exact === null) return null;
  return roundingOf(name, toThousands(total.exact), total.value, parts + 1);
}

/** Half of a tenth of a thousand. */
const HALF_DIGIT = 0.05;

/** The debts of one administrator. */
export function debtsOf({ context }: FormInput, administrator: Administrator): readonly FormRow[] {
  return context.rows.filter((row) => context.administratorOf(row) === administrator);
}

/** How many of the debts have a known sum on 1 January; a failed control where some have none, `null` where all do. */
export function openingKnown(
  { context }: FormInput,
  name: string,
  debts: readonly FormRow[],
): Control | null {
  const unknown = debts.filter(({ entry }) => openingAmount(entry.debt, context.yearStart) === null).length;
  if (unknown === 0) return null;
  const words = CONTROL_WORDS.opening;
  return {
    name,
    expected: words.known(debts.length, debts.length),
    actual: words.known(debts.length - unknown, debts.length),
    ok: false,
    advice: unknown === debts.length ? words.noneAdvice : words.someAdvice,
  };
}

/** A column of money as the amount of a debt. */
export function amountIn(column: QueryColumn<FormRow>): (row: FormRow) => Money | null {
  return (row) => {
    const value = column.value(row);
    return isMoney(value) ? value : null;
  };
}

/** The sum of debts as the register has it, counted debt by debt and not by the form's queries. */
export function registerSum(debts: readonly FormRow[], amount: (row: FormRow) => Money | null): Money {
  return sum(debts.map(amount));
}
