import { isMoney, sum, toThousands, type Money } from "../../../domain/money";
import type { Control } from "../../../domain/problem";
import type { FormRow } from "../context";
import type { Figure } from "../figures";
import { counted } from "../plural";
import type { QueryColumn } from "../query";
import { CONTROL_WORDS } from "./controlWords";

/** The form's total against the register, to the kopeck; `null` where the form itself says that it is unknown. */
export function sameAsRegister(
  name: string,
  rows: readonly FormRow[],
  amount: QueryColumn<FormRow>,
  total: Figure | null,
): Control[] {
  if (total === null || total.exact === null) return [];
  const expected = registerSum(rows, amount);
  const ok = expected.eq(total.exact);
  return [{ name, expected, actual: total.exact, ok, advice: ok ? null : CONTROL_WORDS.sumAdvice }];
}

/** Two figures that must be the same as printed. */
export function sameFigures(
  name: string,
  whole: Figure | null,
  parts: readonly (Figure | null)[],
): Control[] {
  if (whole === null || whole.value === null) return [];
  const actual = sum(parts.map((part) => part?.value ?? null));
  const ok = whole.value.eq(actual);
  return [{ name, expected: whole.value, actual, ok, advice: ok ? null : CONTROL_WORDS.sumAdvice }];
}

/** Half of a tenth of a thousand: what rounding may move each printed line by. */
const HALF_DIGIT = 0.05;

/** A printed total, which adds up `lines` rounded lines, against the exact sum in thousands. */
export function roundingOf(name: string, total: Figure | null, lines: number): Control[] {
  if (total === null || total.value === null || total.exact === null) return [];
  const expected = toThousands(total.exact);
  const ok = total.value
    .minus(expected)
    .abs()
    .lte((lines + 1) * HALF_DIGIT);
  return [{ name, expected, actual: total.value, ok, advice: ok ? null : CONTROL_WORDS.sumAdvice }];
}

/** A failed control where some debts lack a fact that the form needs; nothing where all have it. */
export function allKnown(name: string, rows: readonly FormRow[], unknown: number, advice: string): Control[] {
  if (unknown === 0) return [];
  const known = (number: number): string => `${number} из ${rows.length}`;
  return [{ name, expected: known(rows.length), actual: known(rows.length - unknown), ok: false, advice }];
}

/**
 * The same of an earlier sum. Where only some debts have one, the form's figures leave debts out: a failed control.
 * Where none has, the form itself says «н/д», and this only tells why.
 */
export function sumsKnown(
  name: string,
  rows: readonly FormRow[],
  unknown: number,
  advice: { readonly none: string; readonly some: string },
): Control[] {
  if (unknown === 0 || unknown < rows.length) return allKnown(name, rows, unknown, advice.some);
  const { notice: expected, unknown: actual } = CONTROL_WORDS;
  return [{ name, expected, actual, ok: true, advice: advice.none }];
}

/** Tells of debts that the form shows where the accountant may not expect them; nothing where there are none. */
export function notice(name: string, rows: readonly FormRow[], amount: QueryColumn<FormRow>): Control[] {
  if (rows.length === 0) return [];
  const actual = `${counted(rows.length, "долг", "долга", "долгов")} на ${CONTROL_WORDS.roubles(registerSum(rows, amount))}`;
  return [{ name, expected: CONTROL_WORDS.notice, actual, ok: true, advice: null }];
}

/** The sum as the register has it, counted debt by debt and not by the form's queries. */
export function registerSum(rows: readonly FormRow[], amount: QueryColumn<FormRow>): Money {
  return sum(
    rows.map((row) => {
      const value = amount.value(row);
      return isMoney(value) ? value : null;
    }),
  );
}
