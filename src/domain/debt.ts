import { FIELD_KEYS, type FieldKey, type FieldValue } from "./fields";
import { add, isAboveZero, ZERO, type Money } from "./money";

/** What is known of a debt; `null` is unknown, never zero. Amounts are exact roubles. */
export type DebtFacts = { readonly [K in FieldKey]: FieldValue<K> | null };

/** Where a debt was read from. */
export interface DebtSource {
  readonly file: string;
  readonly sheet: string;
  /** The row of the source sheet, counted from 1 as in Excel. */
  readonly row: number;
}

/** What tells the sheets of several files apart; the same text again for the rows of one sheet, which come in a row. */
export function sheetKey({ file, sheet }: Pick<DebtSource, "file" | "sheet">): string {
  if (lastSheet.file !== file || lastSheet.sheet !== sheet)
    lastSheet = { file, sheet, key: `${file}/${sheet}` };
  return lastSheet.key;
}

let lastSheet = { file: "", sheet: "", key: "/" };

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

/** The fields that any of the debts knows: found debt by debt, as a field of each debt lies far from that of the next. */
export function givenFields(debts: Iterable<DebtFacts>): ReadonlySet<FieldKey> {
  const given = new Set<FieldKey>();
  let open: readonly FieldKey[] = FIELD_KEYS;
  for (const debt of debts) {
    const before = given.size;
    for (const field of open) if (debt[field] !== null) given.add(field);
    if (given.size > before) open = open.filter((field) => !given.has(field));
  }
  return given;
}

/**
 * Всего: principal and penalty together (docs/terms.md §3); one unknown part counts as nothing; with both unknown the
 * sum is zero.
 */
export function debtTotal(debt: Pick<DebtFacts, "amount" | "penalty">): Money {
  if (debt.penalty === null) return debt.amount ?? ZERO;
  return debt.amount === null ? debt.penalty : add(debt.amount, debt.penalty);
}

/**
 * Whether a row has never named a principal: a contract fine. A principal of 0,00 was one, and its earlier sum is not a
 * penalty's.
 */
export function hasOnlyPenalty({ amount, penalty }: Pick<DebtFacts, "amount" | "penalty">): boolean {
  return amount === null && penalty !== null && isAboveZero(penalty);
}

/** A debt while it is being read. */
export type MutableDebt = MutableFacts & { readonly source: DebtSource; unread: readonly FieldKey[] | null };

/**
 * `source` and `unread` are among the keys from the start: adding another to a copy of so large an object makes V8
 * store it in four times the space, 170 MB instead of 44 for 100,000 debts. Other copies of a debt should not add
 * keys either.
 */
const UNKNOWN_DEBT: unknown = Object.fromEntries(
  [...FIELD_KEYS, "source", "unread"].map((key) => [key, null]),
);

/** A debt by itself, of which nothing is known except where it was read; those of a sheet are in a `DebtTable`. */
export function unknownDebt(source: DebtSource): MutableDebt {
  return { ...(UNKNOWN_DEBT as MutableDebt), source };
}

/**
 * A debt with other facts than it had; the debt itself stays as it is. A debt is never copied by spreading it: one of a
 * `DebtTable` has its facts as accessors, which a spread leaves behind.
 */
export function changedDebt(
  debt: Debt,
  changes: Partial<DebtFacts> | Pick<Debt, "source"> = {},
): MutableDebt {
  const copy = unknownDebt(debt.source);
  const facts = copy as Record<FieldKey, unknown>;
  for (const field of FIELD_KEYS) {
    const value = debt[field];
    if (value !== null) facts[field] = value;
  }
  copy.unread = debt.unread;
  return Object.assign(copy, changes);
}
