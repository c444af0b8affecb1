import { FIELD_KEYS, type FieldKey, type FieldValue } from "./fields";
import { add, ZERO, type Money } from "./money";

/** What is known of a debt; `null` is unknown, never zero. Amounts are exact roubles. */
export type DebtFacts = { readonly [K in FieldKey]: FieldValue<K> | null };

/** Where a debt was read from. */
export interface DebtSource {
  readonly file: string;
  readonly sheet: string;
  /** The row of the source sheet, counted from 1 as in Excel. */
  readonly row: number;
}

/** One debt: one row of the accountant's sheet. */
export interface Debt extends DebtFacts {
  readonly source: DebtSource;
  /** Fields whose cells hold something that could not be read; unlike blank cells, they are not known to be empty. */
  readonly unread: readonly FieldKey[] | null;
}

/** A debt's facts while they are being read. */
export type MutableFacts = { -readonly [K in keyof DebtFacts]: DebtFacts[K] };

/** `fromEntries` makes an object that is quick to copy; one filled key by key is not. */
const UNKNOWN = Object.fromEntries(FIELD_KEYS.map((key) => [key, null])) as { [K in FieldKey]: null };

/** Facts with nothing known; every key is present, so that all debts share one shape. */
export function unknownFacts(): MutableFacts {
  return { ...UNKNOWN };
}

/**
 * Всего: principal and penalty together (docs/terms.md §3); one unknown part counts as nothing; with both unknown the
 * sum is zero.
 */
export function debtTotal(debt: Pick<DebtFacts, "amount" | "penalty">): Money {
  if (debt.penalty === null) return debt.amount ?? ZERO;
  return debt.amount === null ? debt.penalty : add(debt.amount, debt.penalty);
}

/** A debt while it is being read. */
export type MutableDebt = MutableFacts & { source: DebtSource; unread: readonly FieldKey[] | null };

/**
 * `source` and `unread` are among the keys from the start: adding another to a copy of so large an object makes V8
 * store it in four times the space, 170 MB instead of 44 for 100,000 debts. Other copies of a debt should not add
 * keys either.
 */
const UNKNOWN_DEBT: unknown = Object.fromEntries(
  [...FIELD_KEYS, "source", "unread"].map((key) => [key, null]),
);

/** A debt of which nothing is known except where it was read. */
export function unknownDebt(source: DebtSource): MutableDebt {
  const debt = { ...(UNKNOWN_DEBT as MutableDebt) };
  debt.source = source;
  return debt;
}
