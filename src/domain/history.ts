import { calendarDate, type Day } from "./day";
import { debtTotal, type Debt } from "./debt";
import { ZERO, type Money } from "./money";
import { debtIdentity, type MergedDebt } from "./register";
import { previousMonthStart, yearStart } from "./reportingDates";

/** What each debt stood at on earlier reporting dates (docs/periods.md §4): date → debt's identity → its total. */
export type History = ReadonlyMap<Day, ReadonlyMap<string, Money>>;

/** «На 1-е число» of this many months is kept: two years and what the report for January needs. */
const MONTHS_KEPT = 26;

/**
 * The history after a rebuild. Its debts follow a changed key (`renamed`). If the register before was as of an
 * earlier date, its sums are kept under that date: first-of-month dates, from which later sums are taken, for
 * some two years; of the others only the last, so that daily rebuilds do not push them out.
 */
export function nextHistory(
  history: History,
  debts: readonly MergedDebt[],
  renamed: ReadonlyMap<string, string>,
  dates: { readonly from: Day | null; readonly to: Day },
): History {
  const next = new Map<Day, ReadonlyMap<string, Money>>();
  for (const [date, totals] of history) next.set(date, renameAll(totals, renamed));
  if (dates.from !== null && dates.from < dates.to) next.set(dates.from, totalsBefore(debts));

  const newestFirst = [...next.keys()].sort((a, b) => b - a);
  const firsts = newestFirst.filter((date) => calendarDate(date).day === 1).slice(0, MONTHS_KEPT);
  const kept = new Set([...firsts, ...newestFirst.slice(0, 1)]);
  return new Map([...next].filter(([date]) => kept.has(date)).sort(([a], [b]) => a - b));
}

function totalsBefore(debts: readonly MergedDebt[]): Map<string, Money> {
  const totals = new Map<string, Money>();
  for (const { before, mark } of debts)
    if (before !== null && before.presence === "present" && mark !== null)
      totals.set(debtIdentity(mark), debtTotal(before.debt));
  return totals;
}

function renameAll(
  totals: ReadonlyMap<string, Money>,
  renamed: ReadonlyMap<string, string>,
): ReadonlyMap<string, Money> {
  if (renamed.size === 0) return totals;
  return new Map([...totals].map(([identity, total]) => [renamed.get(identity) ?? identity, total]));
}

/** Sums that the history filled in, by field. */
export interface HistoryFill {
  readonly debts: readonly MergedDebt[];
  readonly filled: { readonly openingAmount: number; readonly previousAmount: number };
}

/**
 * Fills «на начало года» and «на 1-е число предыдущего месяца» where they are unknown, from the history of that
 * very date; not for sheets that give such a sum for any of their debts (`sources`: the debts as the sheets give
 * them). A debt that the history of that date does not know stood at zero if it arose on that day or later;
 * otherwise its sum stays unknown.
 */
export function fillFromHistory(
  debts: readonly MergedDebt[],
  sources: readonly Debt[],
  history: History,
  asOf: Day,
): HistoryFill {
  const filled = { openingAmount: 0, previousAmount: 0 };
  let result = debts;
  for (const [field, date] of [
    ["openingAmount", yearStart(asOf)],
    ["previousAmount", previousMonthStart(asOf)],
  ] as const) {
    const totals = history.get(date);
    if (totals === undefined) continue;
    const giving = new Set(sources.filter((debt) => debt[field] !== null).map(sheetOf));
    result = result.map((entry) => {
      const { debt, mark } = entry;
      if (debt[field] !== null || giving.has(sheetOf(debt))) return entry;
      const arose = debt.originDate !== null && debt.originDate >= date;
      const total = (mark === null ? undefined : totals.get(debtIdentity(mark))) ?? (arose ? ZERO : null);
      if (total === null) return entry;
      filled[field] += 1;
      return { ...entry, debt: { ...debt, [field]: total } };
    });
  }
  return { debts: result, filled };
}

const sheetOf = (debt: Debt): string => `${debt.source.file}/${debt.source.sheet}`;
