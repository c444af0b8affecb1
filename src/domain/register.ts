import type { Day } from "./day";
import { debtTotal, type Debt, type DebtFacts, type MutableFacts } from "./debt";
import { debtKey } from "./debtKey";
import { FIELD_KEYS, type FieldKey } from "./fields";
import { sum, ZERO, type Money } from "./money";
import type { PreviousDebt } from "./registerLine";
import { pairDebts } from "./registerPairs";
import { previousMonthStart, yearStart } from "./reportingDates";
import { factText, fingerprint, emptyMark, sourceMark, TYPED_FIELDS, type SourceMark } from "./sourceMark";
import { atOnce, eachOf, type Steps } from "./steps";

/** What a rebuild did to a line. */
export type Change = "added" | "changed" | "unchanged" | "gone";

export type { Presence, PreviousDebt } from "./registerLine";

/** A line of the merged register. Only lines that the user typed into the register have no mark. */
export interface MergedDebt extends PreviousDebt {
  readonly change: Change;
  /** The same line as the earlier register had it; `null` where it had none. */
  readonly before: PreviousDebt | null;
}

/** A fact that the user corrected in the register and the source has changed since: the register's word stays. */
export interface Conflict {
  /** The merged debt, with its source line. */
  readonly debt: Debt;
  readonly field: FieldKey;
  readonly kept: NonNullable<DebtFacts[FieldKey]>;
  readonly source: NonNullable<DebtFacts[FieldKey]>;
}

/** A register merged with its sources, read again. */
export interface RegisterMerge {
  /** The source's lines in its order, then those that are gone. */
  readonly debts: readonly MergedDebt[];
  readonly counts: Readonly<Record<Change, number>>;
  readonly conflicts: readonly Conflict[];
  /** Sums that stand in the register alone, because the user typed them there and no source has them. */
  readonly typedTotal: Money;
  /** Old → new identity of debts whose key the source has changed. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Whether the user typed the line into the register: it was never read from a source. */
export function isTypedLine(line: PreviousDebt): boolean {
  return line.mark === null && line.debt.source.file === "";
}

/** Between which as-of dates a register is carried over; `from` is `null` where the old one gives none. */
export interface MergePeriod {
  readonly from: Day | null;
  readonly to: Day;
}

/** What names a debt from one rebuild to the next: unique in a register. */
export function debtIdentity(mark: SourceMark): string {
  return `${mark.number}|${mark.key}`;
}

/**
 * Merges an earlier register with the debts of the sources read again (docs/periods.md §3). Nothing is lost: every
 * source line and every earlier line comes out exactly once. What happens with a fact that both know:
 *
 * - Sums: a sum the source gives replaces the register's. One that only the register has stays, except that sums
 *   «на начало года», «на 1-е число», «оплачено с начала года», «начислено» are dropped once they are another period's.
 * - Other facts: if the register still says what the source said at the last build, nobody touched it there, so
 *   the source's new word counts (a corrected date, or an erased one). Otherwise the user typed it: it stays,
 *   and a {@link Conflict} tells of a source that has changed meanwhile. An empty cell of the register is
 *   no edit: the source fills it again (facts are taken back in the source, where they were given).
 */
export function mergeRegister(
  previous: readonly PreviousDebt[],
  fresh: readonly Debt[],
  period: MergePeriod,
): RegisterMerge {
  return atOnce(mergeSteps(previous, fresh, period));
}

/** The same in steps, between which a caller can paint or stop. */
export function* mergeSteps(
  previous: readonly PreviousDebt[],
  fresh: readonly Debt[],
  period: MergePeriod,
): Steps<RegisterMerge> {
  const pairs = pairDebts(previous, fresh);
  const given = previous.length === 0 ? new Set<FieldKey>() : fieldsGiven(fresh);
  const stale = staleSums(period);
  const numbers = new Numbers(previous);
  const conflicts: Conflict[] = [];
  const renamed = new Map<string, string>();
  const counts: Record<Change, number> = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  const debts: MergedDebt[] = [];
  let typedTotal = ZERO;

  yield* eachOf(fresh, (source, index) => {
    const key = debtKey(source);
    const old = pairs.ofFresh[index];
    const kept = old?.mark?.key === key;
    const mark = sourceMark(key, kept ? numbers.own(old.mark).number : numbers.next(key), source);
    if (old === undefined) {
      counts.added += 1;
      debts.push({ debt: source, presence: "present", mark, change: "added", before: null });
      return;
    }
    if (old.mark !== null && !kept) renamed.set(debtIdentity(old.mark), debtIdentity(mark));
    const debt = mergeFacts(old, source, { given, stale, conflicts });
    const change = old.presence === "present" && sameFacts(old.debt, debt, stale) ? "unchanged" : "changed";
    counts[change] += 1;
    typedTotal = typedTotal.plus(debtTotal(debt)).minus(debtTotal(source));
    debts.push({ debt, presence: "present", mark, change, before: old });
  });

  for (const old of pairs.gone) {
    const debt = without(old.debt, stale);
    if (isTypedLine(old)) {
      counts.unchanged += 1;
      typedTotal = typedTotal.plus(debtTotal(debt));
      debts.push({ debt, presence: "present", mark: null, change: "unchanged", before: old });
    } else {
      counts.gone += 1;
      const mark = numbers.own(old.mark ?? emptyMark(debtKey(old.debt)));
      debts.push({ debt, presence: "gone", mark, change: "gone", before: old });
    }
  }
  return { debts, counts, conflicts, typedTotal, renamed };
}

interface MergeContext {
  readonly given: ReadonlySet<FieldKey>;
  readonly stale: ReadonlySet<FieldKey>;
  readonly conflicts: Conflict[];
}

function mergeFacts(old: PreviousDebt, source: Debt, context: MergeContext): Debt {
  const merged = { ...source } as MutableFacts & { source: Debt["source"] };
  const set = (field: FieldKey, value: unknown) => Object.assign(merged, { [field]: value });
  const remembered = old.mark?.facts();
  for (const field of FIELD_KEYS) {
    if (source[field] === null && old.debt[field] !== null && !context.stale.has(field))
      set(field, old.debt[field]);
  }
  for (const field of TYPED_FIELDS) {
    const typed = old.debt[field];
    if (typed === null) continue;
    const said = source[field];
    const before = remembered?.get(field);
    const untouched = before === fingerprint(field, typed);
    if (said === null) {
      // The source gave this very value and has since taken it back (its column is still there).
      if (untouched && context.given.has(field)) set(field, null);
    } else if (!untouched && factText(field, said) !== factText(field, typed)) {
      set(field, typed);
      if (before !== undefined && before !== fingerprint(field, said))
        context.conflicts.push({ debt: merged, field, kept: typed, source: said });
    }
  }
  return merged;
}

/** Fields that any source line gives: a field none gives is a column that is gone, not facts taken back. */
function fieldsGiven(debts: readonly Debt[]): Set<FieldKey> {
  const given = new Set<FieldKey>();
  for (const debt of debts) {
    if (given.size === FIELD_KEYS.length) break;
    for (const field of FIELD_KEYS) if (debt[field] !== null) given.add(field);
  }
  return given;
}

/** The sums as of a date that is not the new period's any more. */
function staleSums({ from, to }: MergePeriod): Set<FieldKey> {
  const stale = new Set<FieldKey>();
  if (from !== to) stale.add("accrued");
  if (from === null || yearStart(from) !== yearStart(to)) stale.add("openingAmount").add("paidAmount");
  if (from === null || previousMonthStart(from) !== previousMonthStart(to)) stale.add("previousAmount");
  return stale;
}

function without(debt: Debt, fields: ReadonlySet<FieldKey>): Debt {
  const copy: Record<string, unknown> = { ...debt };
  for (const field of fields) copy[field] = null;
  return copy as unknown as Debt;
}

/** Sums of another period (`stale`) were replaced because of the date, not because of the debt. */
function sameFacts(a: DebtFacts, b: DebtFacts, stale: ReadonlySet<FieldKey>): boolean {
  return FIELD_KEYS.every((field) => {
    if (stale.has(field)) return true;
    const [left, right] = [a[field], b[field]];
    if (left === null || right === null) return left === right;
    return factText(field, left) === factText(field, right);
  });
}

/** Numbers for debts of one key: each is given once, also against those of the earlier register. */
class Numbers {
  readonly #last = new Map<string, number>();
  readonly #given = new Set<string>();

  constructor(previous: readonly PreviousDebt[]) {
    for (const { mark } of previous)
      if (mark !== null) this.#last.set(mark.key, Math.max(mark.number, this.#last.get(mark.key) ?? 0));
  }

  /** The mark with its own number, or with a new one if a copied line of the register had taken it. */
  own(mark: SourceMark): SourceMark {
    const identity = debtIdentity(mark);
    if (this.#given.has(identity)) return { ...mark, number: this.next(mark.key) };
    this.#given.add(identity);
    return mark;
  }

  next(key: string): number {
    const number = (this.#last.get(key) ?? 0) + 1;
    this.#last.set(key, number);
    return number;
  }
}

/** Totals of debts: how many, and their exact sums. */
export interface DebtSums {
  readonly count: number;
  readonly amount: Money;
  readonly penalty: Money;
  readonly total: Money;
}

/** Adds up debts; unknown sums count as nothing. */
export function sumDebts(debts: readonly Pick<DebtFacts, "amount" | "penalty">[]): DebtSums {
  const amount = sum(debts.map((debt) => debt.amount));
  const penalty = sum(debts.map((debt) => debt.penalty));
  return { count: debts.length, amount, penalty, total: amount.plus(penalty) };
}
