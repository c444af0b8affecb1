import { calendarDate, type Day } from "../../domain/day";
import { ofKopecks, type Money } from "../../domain/money";
import { totalKopecks, type History } from "./history";

/** What a register came to on a reporting date, as its snapshot keeps it. */
export interface MonthFigures {
  readonly date: Day;
  /** Debts whose sum was known. */
  readonly debts: number;
  /** Of these; `null` where none was known. */
  readonly total: Money | null;
  /** Debts whose sum nobody had said: the total is without them. */
  readonly unknown: number;
}

/** So many months fit side by side: a year and the same month of the year before. */
const MONTHS_SHOWN = 13;

/**
 * Month against month: the last snapshot of each of the latest months, the earliest first. `only` narrows to some
 * debts, by debtIdentity.
 */
export function monthFigures(history: History, only: ReadonlySet<string> | null): readonly MonthFigures[] {
  const lastOfMonth = new Map<number, Day>();
  for (const date of [...history.keys()].sort((a, b) => a - b)) {
    const { year, month } = calendarDate(date);
    lastOfMonth.set(year * 12 + month, date);
  }
  return [...lastOfMonth.values()].slice(-MONTHS_SHOWN).map((date) => figuresOn(history, date, only));
}

function figuresOn(history: History, date: Day, only: ReadonlySet<string> | null): MonthFigures {
  let [debts, unknown, kopecks] = [0, 0, 0];
  for (const [identity, sums] of history.get(date) ?? []) {
    if (only !== null && !only.has(identity)) continue;
    const total = totalKopecks(sums);
    if (total === null) unknown += 1;
    else {
      debts += 1;
      kopecks += total;
    }
  }
  return { date, debts, unknown, total: debts === 0 && unknown > 0 ? null : ofKopecks(kopecks) };
}
