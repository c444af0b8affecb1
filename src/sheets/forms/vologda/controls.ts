import { isMoney, sum, toThousands, type Money } from "../../../domain/money";
import type { Control } from "../../../domain/problem";
import { openingAmount } from "../columns";
import type { FormRow } from "../context";
import type { Figure } from "../figures";
import type { FormInput } from "../form";
import type { QueryColumn } from "../query";
import { CONTROL_WORDS } from "./words";

/** A form's figure before rounding against the register, to the kopeck; nothing where the figure is unknown. */
export function sameSum(name: string, expected: Money, { exact }: Pick<Figure, "exact">): Control[] {
  if (exact === null) return [];
  const ok = expected.eq(exact);
  return [{ name, expected, actual: exact, ok, advice: ok ? null : CONTROL_WORDS.sumAdvice }];
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

/** A printed total, which adds up so many rounded parts, against the exact sum; nothing where it is unknown. */
export function rounding(name: string, { value, exact }: Figure, parts: number): Control[] {
  if (value === null || exact === null) return [];
  return [roundingOf(name, toThousands(exact), value, parts + 1)];
}

/** Half of a tenth of a thousand. */
const HALF_DIGIT = 0.05;

/**
 * How many of the debts have a known sum on 1 January; nothing where all have one. Where only some have, the form's
 * figures leave debts out: a failed control. Where none has, the form itself says «н/д», and this only tells why.
 */
export function openingKnown({ context }: FormInput, name: string, debts: readonly FormRow[]): Control[] {
  const unknown = debts.filter(({ entry }) => openingAmount(entry.debt, context.yearStart) === null).length;
  if (unknown === 0) return [];
  const words = CONTROL_WORDS.opening;
  if (unknown === debts.length) return [stated(name, words.noneAdvice)];
  const [expected, actual] = [debts.length, debts.length - unknown].map((known) =>
    words.known(known, debts.length),
  );
  const advice = words.someAdvice;
  return [{ name, expected: expected ?? null, actual: actual ?? null, ok: false, advice }];
}

/** A line of «Контроль» that tells what the form states as unknown, and how to make it known. */
export function stated(name: string, advice: string): Control {
  return { name, expected: CONTROL_WORDS.notice, actual: CONTROL_WORDS.unknown, ok: true, advice };
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
