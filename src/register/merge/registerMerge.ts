import type { Day } from "../../domain/day";
import { changedDebt, debtTotal, sheetKey, type Debt, type DebtFacts } from "../../domain/debt";
import { FIELD_KEYS, type FieldKey } from "../../domain/fields";
import { ZERO, type Money } from "../../domain/money";
import type { PreviousDebt } from "../../domain/registerLine";
import { previousMonthStart, yearStart } from "../../domain/reportingDates";
import { emptyMark, isSameFact, renumberedMark, sourceMark, type SourceMark } from "../../domain/sourceMark";
import { atOnce, eachOf, type Steps } from "../../domain/steps";
import { comparable, formatComparable } from "./comparable";
import { mergeFacts, type Conflict } from "./mergeFacts";
import type { Proposal } from "./proposals";
import type { Recognition } from "./openSides";
import { recognise, type RecogniseOptions } from "./recogniseDebts";

/**
 * What a rebuild did to a line. `recognised`: its debt was identified although something that names it has changed;
 * `ambiguous`: it is not in the sources, but a debt there may be it.
 */
export const CHANGES = [
  "added",
  "changed",
  "unchanged",
  "gone",
  "returned",
  "recognised",
  "ambiguous",
] as const;
/** See {@link CHANGES}. */
export type Change = (typeof CHANGES)[number];

/** A line of the merged register. */
export interface MergedDebt extends PreviousDebt {
  readonly mark: SourceMark;
  readonly change: Change;
  /** The same line as the earlier register had it; `null` where it had none. */
  readonly before: PreviousDebt | null;
  /** The facts that have changed, except sums that now belong to another period. */
  readonly changed: readonly FieldKey[];
  /** How its debt was recognised; `null` for a line without one. */
  readonly recognition: Recognition | null;
}

/** Two lines of the merged register that may be one debt. */
export interface OpenPair {
  /** The line that holds what was typed, marked «нет в источнике». */
  readonly line: MergedDebt;
  /** The debt that may be it. */
  readonly debt: MergedDebt;
  readonly reason: Proposal["reason"];
}

/** A register merged with its sources, which were read again. */
export interface RegisterMerge {
  /** The source's lines in its order, followed by those that are gone. */
  readonly debts: readonly MergedDebt[];
  readonly counts: Readonly<Record<Change, number>>;
  readonly conflicts: readonly Conflict[];
  readonly pairs: readonly OpenPair[];
  /** Sums that are only in the register, because the user typed them there and no source has them. */
  readonly typedTotal: Money;
}

/** The as-of dates between which a register is carried over; `from` is `null` if the old one does not give it. */
export interface MergePeriod {
  readonly from: Day | null;
  readonly to: Day;
}

/** Whether the user typed the line into the register, so that it was never read from a source. */
export function isTypedLine({ debt }: Pick<PreviousDebt, "debt">): boolean {
  return debt.source.file === "";
}

/**
 * What identifies a debt from one rebuild to the next: unique in a register, and unchanged for as long as the debt is
 * in it.
 */
export function debtIdentity(mark: SourceMark): string {
  return String(mark.number);
}

/**
 * Merges an earlier register with the debts of the sources read again (docs/periods.md §2, §3). Nothing is lost:
 * every source line and every earlier line comes out exactly once. For what happens with a fact that both know, see
 * mergeFacts.
 */
export function mergeRegister(
  previous: readonly PreviousDebt[],
  fresh: readonly Debt[],
  options: RecogniseOptions,
): RegisterMerge {
  return atOnce(mergeSteps(previous, fresh, options));
}

/** The same in steps, between which a caller can repaint or stop. */
export function* mergeSteps(
  previous: readonly PreviousDebt[],
  fresh: readonly Debt[],
  options: RecogniseOptions,
): Steps<RegisterMerge> {
  const { ofFresh, left, proposals } = recognise(previous, fresh, options);
  yield 0;
  const given = options.columns ?? givenBySheet(previous.length === 0 ? [] : fresh);
  const stale = staleSums(options);
  const numbers = new Numbers(previous, options.reserved ?? 0);
  const conflicts: Conflict[] = [];
  const counts = Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<Change, number>;
  const debts: MergedDebt[] = [];
  const lineOf = new Map<object, MergedDebt>();
  let typedTotal = ZERO;
  const put = (merged: MergedDebt, from: Debt | PreviousDebt): void => {
    counts[merged.change] += 1;
    debts.push(merged);
    lineOf.set(from, merged);
  };

  const staleOf = ({ derived }: PreviousDebt): ReadonlySet<FieldKey> =>
    derived === undefined || derived.length === 0 ? stale : new Set([...stale, ...derived]);

  yield* eachOf(fresh, (source, index) => {
    const recognition = ofFresh[index] ?? null;
    const old = recognition?.line ?? null;
    const earlier = old?.mark ?? null;
    const mark = sourceMark(keyOf, earlier === null ? numbers.next() : numbers.own(earlier).number, source);
    if (recognition === null || old === null) {
      put(
        {
          debt: source,
          presence: "present",
          mark,
          change: "added",
          before: null,
          changed: NONE,
          recognition,
        },
        source,
      );
      return;
    }
    const sheet = given.get(sheetOf(source)) ?? NOTHING;
    const debt = mergeFacts(old, source, { given: sheet, stale: staleOf(old), conflicts });
    const changed = changedFacts(old.debt, debt, staleOf(old));
    const change = changeOf(old, recognition, changed);
    typedTotal = typedTotal.plus(debtTotal(debt)).minus(debtTotal(source));
    put({ debt, presence: "present", mark, change, before: old, changed, recognition }, source);
  });

  const asked = new Set(proposals.map(({ line }) => line));
  for (const old of left) {
    const debt = without(old.debt, staleOf(old));
    const rest = { debt, before: old, changed: NONE, recognition: null };
    const key = keyOf(old.debt);
    const mark = old.mark === null ? emptyMark(key, numbers.next()) : numbers.own(old.mark);
    if (isTypedLine(old)) {
      typedTotal = typedTotal.plus(debtTotal(debt));
      put({ ...rest, presence: "present", mark: emptyMark(key, mark.number), change: "unchanged" }, old);
    } else put({ ...rest, presence: "gone", mark, change: asked.has(old) ? "ambiguous" : "gone" }, old);
  }
  return { debts, counts, conflicts, pairs: openPairs(proposals, lineOf), typedTotal };
}

const NONE: readonly FieldKey[] = [];

const keyOf = (debt: DebtFacts): string => formatComparable(comparable(debt));

function openPairs(proposals: readonly Proposal[], lineOf: ReadonlyMap<object, MergedDebt>): OpenPair[] {
  return proposals.flatMap(({ line, debt, reason }) => {
    const [left, right] = [lineOf.get(line), lineOf.get(debt)];
    return left === undefined || right === undefined ? [] : [{ line: left, debt: right, reason }];
  });
}

function changeOf(old: PreviousDebt, recognition: Recognition, changed: readonly FieldKey[]): Change {
  if (old.presence === "gone") return "returned";
  if (recognition.step >= 3) return "recognised";
  return changed.length === 0 ? "unchanged" : "changed";
}

const NOTHING: ReadonlySet<FieldKey> = new Set();

const sheetOf = ({ source }: Debt): string => sheetKey(source);

/** Fields that any line of a sheet gives: a field that none gives is a missing column, not withdrawn facts. */
function givenBySheet(debts: readonly Debt[]): ReadonlyMap<string, ReadonlySet<FieldKey>> {
  const sheets = new Map<string, Set<FieldKey>>();
  for (const debt of debts) {
    const sheet = sheetOf(debt);
    let given = sheets.get(sheet);
    if (given === undefined) sheets.set(sheet, (given = new Set()));
    if (given.size === FIELD_KEYS.length) continue;
    for (const field of FIELD_KEYS) if (debt[field] !== null) given.add(field);
    for (const field of debt.unread ?? []) given.add(field);
  }
  return sheets;
}

/** The sums as of a date that no longer matches the new period. */
function staleSums({ from, to }: MergePeriod): Set<FieldKey> {
  const stale = new Set<FieldKey>();
  if (from !== to) stale.add("accrued");
  if (from === null || yearStart(from) !== yearStart(to)) stale.add("openingAmount").add("paidAmount");
  if (from === null || previousMonthStart(from) !== previousMonthStart(to)) stale.add("previousAmount");
  return stale;
}

function without(debt: Debt, fields: ReadonlySet<FieldKey>): Debt {
  const known = [...fields].filter((field) => debt[field] !== null);
  return known.length === 0
    ? debt
    : changedDebt(debt, Object.fromEntries(known.map((field) => [field, null])));
}

/** Sums of another period (`stale`) were replaced because the date changed, not the debt. */
function changedFacts(a: DebtFacts, b: DebtFacts, stale: ReadonlySet<FieldKey>): readonly FieldKey[] {
  return FIELD_KEYS.filter((field) => {
    if (stale.has(field)) return false;
    const [left, right] = [a[field], b[field]];
    if (left === right) return false;
    return left === null || right === null || !isSameFact(field, left, right);
  });
}

/** Numbers of debts: each is assigned only once, including the earlier register's. */
class Numbers {
  #last: number;
  readonly #given = new Set<number>();

  constructor(previous: readonly PreviousDebt[], reserved: number) {
    this.#last = reserved;
    for (const { mark } of previous) if (mark !== null) this.#last = Math.max(mark.number, this.#last);
  }

  /** The mark with its own number, or with a new one if a copied line of the register already had it. */
  own(mark: SourceMark): SourceMark {
    if (this.#given.has(mark.number)) return renumberedMark(mark, this.next());
    this.#given.add(mark.number);
    return mark;
  }

  next(): number {
    this.#last += 1;
    this.#given.add(this.#last);
    return this.#last;
  }
}
