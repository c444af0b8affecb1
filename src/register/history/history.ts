import { addDays, calendarDate, type Day } from "../../domain/day";
import type { Debt, DebtFacts } from "../../domain/debt";
import { kopecksOf, toKopecks, type Money } from "../../domain/money";
import { debtIdentity, type MergedDebt } from "../merge/registerMerge";

/** The amounts of a debt on a reporting date, in kopecks; `null` is unknown. */
export interface SnapshotSums {
  readonly principal: number | null;
  readonly penalty: number | null;
  /** The debt's kind at that time. */
  readonly kind: DebtFacts["debtKind"];
}

/** The amounts of all debts on one reporting date, by {@link debtIdentity}. */
export type Snapshot = ReadonlyMap<string, SnapshotSums>;

/** The snapshots that a register keeps (docs/periods.md §4), by date. */
export type History = ReadonlyMap<Day, Snapshot>;

/** For how many months «На 1-е число» is kept: two years plus what the January report needs. */
const MONTHS_KEPT = 26;

/** A debt's sums as a snapshot keeps them. */
export function snapshotSums({
  amount,
  penalty,
  debtKind,
}: Pick<Debt, "amount" | "penalty" | "debtKind">): SnapshotSums {
  return { principal: inKopecks(amount), penalty: inKopecks(penalty), kind: debtKind };
}

function inKopecks(value: Money | null): number | null {
  return value === null ? null : kopecksOf(toKopecks(value));
}

/** The sums of a snapshot added up, in kopecks; `null` where neither is known. */
export function totalKopecks({ principal, penalty }: SnapshotSums): number | null {
  return principal === null && penalty === null ? null : (principal ?? 0) + (penalty ?? 0);
}

/** All sums of a snapshot added up, in kopecks; unknown ones are left out. */
export function snapshotTotal(snapshot: ReadonlyMap<unknown, SnapshotSums>): number {
  return [...snapshot.values()].reduce((all, sums) => all + (totalKopecks(sums) ?? 0), 0);
}

/**
 * The history after a build as of `to`, including that build's snapshot. If the snapshot of a register of an earlier
 * date is missing (it was made by an earlier version), one is made from what the register says. Each month keeps its
 * first day and its first and last builds, so that daily builds do not make the history long.
 */
export function nextHistory(
  history: History,
  debts: readonly MergedDebt[],
  dates: { readonly from: Day | null; readonly to: Day },
): History {
  const next = new Map(history);
  const { from, to } = dates;
  if (from !== null && from < to && !next.has(from)) next.set(from, snapshotBefore(debts));
  next.set(to, snapshotNow(debts));
  return keptOf(next);
}

function snapshotBefore(debts: readonly MergedDebt[]): Snapshot {
  const sums = new Map<string, SnapshotSums>();
  for (const { before, mark } of debts)
    if (before?.presence === "present") sums.set(debtIdentity(mark), snapshotSums(before.debt));
  return sums;
}

function snapshotNow(debts: readonly MergedDebt[]): Snapshot {
  const sums = new Map<string, SnapshotSums>();
  for (const { debt, presence, mark } of debts)
    // Nobody has said what an absent administrator's debts amount to.
    if (presence !== "gone")
      sums.set(debtIdentity(mark), presence === "present" ? snapshotSums(debt) : UNKNOWN);
  return sums;
}

const UNKNOWN: SnapshotSums = { principal: null, penalty: null, kind: null };

function keptOf(history: ReadonlyMap<Day, Snapshot>): History {
  const dates = [...history.keys()].sort((a, b) => a - b);
  const months = new Map<number, Day[]>();
  for (const date of dates) {
    const { year, month } = calendarDate(date);
    const days = months.get(year * 12 + month);
    if (days === undefined) months.set(year * 12 + month, [date]);
    else days.push(date);
  }
  const recent = [...months.keys()].sort((a, b) => b - a).slice(0, MONTHS_KEPT);
  const kept = new Set(recent.flatMap((month) => endsOf(months.get(month) ?? [])));
  return new Map(dates.flatMap((date) => (kept.has(date) ? [[date, history.get(date) ?? new Map()]] : [])));
}

/** The first and the last of a month's dates, plus its last days, which count as the first of the next month. */
function endsOf(dates: readonly Day[]): readonly Day[] {
  return dates.filter(
    (date, index) => index === 0 || index === dates.length - 1 || countsAsFirst(date) !== null,
  );
}

/**
 * The first of the month that a nearby day counts as: the day itself, or the day after the 30th, the 31st or any last
 * day.
 */
function countsAsFirst(date: Day): Day | null {
  if (calendarDate(date).day === 1) return date;
  const next = addDays(date, 1);
  if (calendarDate(next).day === 1) return next;
  const afterNext = addDays(date, 2);
  return calendarDate(date).day === 30 && calendarDate(afterNext).day === 1 ? afterNext : null;
}

/**
 * The date whose snapshot is valid for a date: that date, or, for a first of the month, the last days of the month
 * before, and for these the first; otherwise `null`.
 */
export function snapshotDate(history: History, date: Day): Day | null {
  if (history.has(date)) return date;
  const first = countsAsFirst(date);
  if (first !== date) return first !== null && history.has(first) ? first : null;
  for (const days of [1, 2]) {
    const near = addDays(date, -days);
    if (history.has(near) && countsAsFirst(near) === date) return near;
  }
  return null;
}

/** The kept date nearest to one that has no snapshot; `null` if there is none. */
export function nearestDate(history: History, date: Day): Day | null {
  const distance = (day: Day): number => Math.abs(day - date);
  return [...history.keys()].reduce<Day | null>(
    (best, day) => (best === null || distance(day) < distance(best) ? day : best),
    null,
  );
}

/** The latest date for which a build has left a snapshot; `null` before the first. */
export function latestDate(history: History): Day | null {
  let latest: Day | null = null;
  for (const date of history.keys()) if (latest === null || date > latest) latest = date;
  return latest;
}

/**
 * The highest number that any debt of the snapshots has, 0 without any. A line that people have deleted is still in
 * them: a new debt with its number would be given its sums.
 */
export function lastNumber(history: History): number {
  let last = 0;
  for (const sums of history.values())
    for (const identity of sums.keys()) last = Math.max(last, Number(identity) || 0);
  return last;
}

/** Whether a debt was known on or before that date. */
export function wasKnown(history: History, identity: string, date: Day): boolean {
  return [...history].some(([kept, sums]) => kept <= date && sums.has(identity));
}
