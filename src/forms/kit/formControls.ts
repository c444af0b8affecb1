import { formatMoney, money, sum, toThousands, type Money } from "../../domain/money";
import type { Control } from "../../domain/problem";
import type { FormContext, FormRow } from "./formContext";
import type { Figure } from "./formFigures";
import { registerSum } from "./registerAmounts";
import { countedDebts } from "../../domain/plural";
import type { QueryColumn } from "../../register/query/query";

const WORDS = {
  /** Nothing the user has done can be the cause. */
  sumAdvice: "Форма не сходится с реестром: не сдавайте её и сообщите разработчику.",
  unknown: "неизвестно, в форме «н/д»",
  /** Why rounded figures do not add up, and that this is not an error. */
  rounding: (most: Money) =>
    `Числа округлены до десятых каждое отдельно, поэтому сумма округлённых отличается от точной (здесь может не больше чем на ${formatMoney(most, 1)} тыс. руб.). Исправлять не нужно.`,
  known: (known: number, all: number) => `${String(known)} из ${String(all)}`,
  debts: (count: number, amount: Money) => `${countedDebts(count)} на ${formatMoney(amount)} руб.`,
} as const;

/** Two exact sums that must be equal to the kopeck. */
export function sameSum(name: string, expected: Money, actual: Money): Control {
  return verdict(name, expected, actual, expected.eq(actual));
}

/**
 * A form's total before rounding against the register, to the kopeck; reported as not checked if the form does not
 * know it.
 */
export function sameAsRegister(
  context: FormContext,
  name: string,
  rows: readonly FormRow[],
  amount: QueryColumn<FormRow>,
  total: Figure | null,
): Control[] {
  if (total === null) return [];
  return [
    total.exact === null
      ? notChecked(name, WORDS.unknown)
      : sameSum(name, registerSum(context, rows, amount), total.exact),
  ];
}

/** A printed figure that must be the sum of other printed figures. */
export function sameFigures(
  name: string,
  whole: Figure | null,
  parts: readonly (Figure | null)[],
): Control[] {
  const value = whole?.value ?? null;
  return value === null ? [] : [sameSum(name, value, sum(parts.map((part) => part?.value ?? null)))];
}

/** Half of a tenth of a thousand: by how much rounding may change each printed figure. */
const HALF_DIGIT = money("0.05");

/** Two amounts in thousands, at least one of which adds up rounded parts: this many roundings may separate them. */
export function withinRounding(name: string, expected: Money, actual: Money, roundings: number): Control {
  const difference = actual.minus(expected).abs();
  const most = HALF_DIGIT.times(roundings);
  const ok = difference.lte(most);
  if (!ok || difference.isZero()) return verdict(name, expected, actual, ok);
  return { name, expected, actual, ok, verdict: "rounding", advice: WORDS.rounding(most) };
}

/** A printed total, which adds up this many rounded parts, against the exact sum; nothing if it is unknown. */
export function roundingOf(name: string, total: Figure | null, parts: number): Control[] {
  if (total === null || total.value === null || total.exact === null) return [];
  return [withinRounding(name, toThousands(total.exact), total.value, parts + 1)];
}

/** A failed control if some debts lack a fact that the form needs; nothing if all have it. */
export function allKnown(name: string, rows: readonly FormRow[], unknown: number, advice: string): Control[] {
  if (unknown === 0) return [];
  const all = rows.length;
  return [
    { name, expected: WORDS.known(all, all), actual: WORDS.known(all - unknown, all), ok: false, advice },
  ];
}

/**
 * The same for an earlier sum, without which the form says «н/д»: not a fault of the form, but not checked either.
 */
export function sumsKnown(
  name: string,
  rows: readonly FormRow[],
  lacking: QueryColumn<FormRow>,
  advice: string,
): Control[] {
  const all = rows.length;
  const unknown = rows.filter((row) => lacking.value(row) !== null).length;
  if (unknown === 0) return [];
  const [expected, actual] = [WORDS.known(all, all), WORDS.known(all - unknown, all)];
  return [{ name, expected, actual, ok: true, verdict: "unchecked", advice }];
}

/** Reports what the form gives as unknown, and how to make it known. */
export function unknownThroughout(name: string, advice: string): Control {
  return { ...notChecked(name, WORDS.unknown), advice };
}

function notChecked(name: string, actual: string): Control {
  return { name, expected: null, actual, ok: true, verdict: "unchecked", advice: null };
}

/** Reports debts that the form shows where the accountant may not expect them; nothing if there are none. */
export function notice(
  context: FormContext,
  name: string,
  rows: readonly FormRow[],
  amount: QueryColumn<FormRow>,
): Control[] {
  if (rows.length === 0) return [];
  const actual = WORDS.debts(rows.length, registerSum(context, rows, amount));
  return [{ name, expected: null, actual, ok: true, verdict: "notice", advice: null }];
}

function verdict(name: string, expected: Money, actual: Money, ok: boolean): Control {
  return { name, expected, actual, ok, advice: ok ? null : WORDS.sumAdvice };
}
