import { changedDebt, type Debt, type DebtFacts, type MutableDebt } from "../../domain/debt";
import { FIELD_KEYS, type FieldKey } from "../../domain/fields";
import type { Money } from "../../domain/money";
import type { PreviousDebt } from "../../domain/registerLine";
import { fingerprint, isSameFact, SOURCE_SUMS, TYPED_FIELDS } from "../../domain/sourceMark";

/** A fact on which the register and the source disagree, as reported to the user. */
export interface Conflict {
  /** The merged debt, with its source line. */
  readonly debt: Debt;
  readonly field: FieldKey;
  /** What the user had typed into the register. */
  readonly typed: NonNullable<DebtFacts[FieldKey]>;
  readonly source: NonNullable<DebtFacts[FieldKey]>;
  /** Which of the two is in the register now: facts stay as typed, sums follow the source. */
  readonly stands: "typed" | "source";
}

/** What merging the facts of one line needs to know about the whole build. */
export interface MergeContext {
  /** The fields that the debt's sheet gives for at least one of its debts. */
  readonly given: ReadonlySet<FieldKey>;
  /** Sums as of a date that belongs to another period. */
  readonly stale: ReadonlySet<FieldKey>;
  /** Receives what the user has to be told. */
  readonly conflicts: Conflict[];
}

/** Sums as of the sheet's own date: of no use under another date once the sheet has no column for them. */
export const CARRIED_SUMS = ["amount", "penalty", "paidAmount"] as const satisfies readonly FieldKey[];

const isCarried = (field: FieldKey): boolean => (CARRIED_SUMS as readonly FieldKey[]).includes(field);

/**
 * A debt of the source combined with what the register additionally knows about it:
 *
 * - Sums: a sum given by the source replaces the register's, and an amount that was typed over is reported; so does a
 *   blank, or a missing column, where the source gave that sum before. A sum that only the register has stays, except
 *   that sums «на начало года», «на 1-е число», «оплачено с начала года» are dropped once they belong to another period.
 * - Other facts: if the register still says what the source said at the last build, nobody touched it there, so the
 *   source's new value counts (a corrected date, or a deleted one). Otherwise the user typed it: it stays, and a
 *   {@link Conflict} reports a source that has changed in the meantime. An empty cell of the register is not an edit:
 *   the source fills it again (facts are withdrawn in the source, where they were given).
 */
export function mergeFacts(old: PreviousDebt, source: Debt, context: MergeContext): Debt {
  let merged: MutableDebt | null = null;
  const set = (field: FieldKey, value: unknown): void => {
    merged ??= changedDebt(source);
    Object.assign(merged, { [field]: value });
  };
  const found: Omit<Conflict, "debt">[] = [];
  const remembered = old.mark?.facts();
  for (const field of FIELD_KEYS) {
    if (source[field] === null && old.debt[field] !== null && !context.stale.has(field))
      set(field, old.debt[field]);
  }
  for (const field of SOURCE_SUMS) {
    const was = old.debt[field];
    const before = remembered?.get(field);
    if (was === null || before === undefined || context.stale.has(field)) continue;
    const said = source[field] as Money | null;
    // What was typed over is told of once more only if it does not stand there by now.
    if (said !== null && isSameFact(field, said, was)) continue;
    const isTyped = before !== fingerprint(field, was);
    if (said === null && !isTyped && (context.given.has(field) || isCarried(field))) set(field, null);
    if (said !== null && isTyped) found.push({ field, typed: was, source: said, stands: "source" });
  }
  for (const field of TYPED_FIELDS) {
    const typed = old.debt[field];
    if (typed === null) continue;
    const said = source[field];
    if (said !== null && isSameFact(field, said, typed)) continue;
    const before = remembered?.get(field);
    const untouched = before === fingerprint(field, typed);
    if (said === null) {
      // The source gave this very value and has since withdrawn it (its column still exists).
      if (untouched && context.given.has(field)) set(field, null);
    } else if (!untouched) {
      set(field, typed);
      if (remembered !== undefined && before !== fingerprint(field, said))
        found.push({ field, typed, source: said, stands: "typed" });
    }
  }
  const debt: Debt = merged ?? source;
  context.conflicts.push(...found.map((conflict) => ({ debt, ...conflict })));
  return debt;
}
