import { categoryAt } from "../../../src/assessment/category";
import type { RegisterEntry } from "../../../src/assessment";
import { calendarDate, dayOf, tryDay, type Day } from "../../../src/domain/day";
import type { DebtFacts } from "../../../src/domain/debt";
import type { Money } from "../../../src/domain/money";
import { workCalendar } from "../../../src/domain/workCalendar";

/** Vologda's figures counted a second time: plain loops over the debts in whole kopecks, without queries. */

/** The categories on which debts stand, and the two lines that add them up. */
export const LEAVES = ["1.1", "1.2", "1.3.1", "1.3.2", "1.3.3", "1.3.4", "1.4"] as const;
const TOTALS: readonly (readonly [string, readonly string[]])[] = [
  ["1.3", ["1.3.1", "1.3.2", "1.3.3", "1.3.4"]],
  ["1", ["1.1", "1.2", "1.3", "1.4"]],
];
/** The figure columns of приложение 1. */
export const COLUMNS = ["opening", "openingYear", "openingOld", "now", "nowYear", "nowOld"] as const;

const CALENDAR = workCalendar();
const kopecks = (amount: Money | null): number => Math.round(Number(amount ?? 0) * 100);

/** Tenths of a thousand roubles, half up: 50 roubles make one, 49,99 none. */
function tenths(value: number): number {
  const sign = value < 0 ? -1 : 1;
  return sign * Math.floor((Math.abs(value) + 5_000) / 10_000);
}

const print = (value: number): string => (Number.isNaN(value) ? "н/д" : (value / 10).toFixed(1));

/** `day` is more than three years after `origin`, by the calendar alone. */
function isOld(origin: Day | null, day: Day): boolean {
  if (origin === null) return false;
  const { year, month, day: date } = calendarDate(origin);
  return (tryDay(year + 3, month, date) ?? dayOf(year + 3, 2, 28)) < day;
}

function reportYearOf(asOf: Day): { year: number; start: Day } {
  const { year } = calendarDate((asOf - 1) as Day);
  return { year, start: dayOf(year, 1, 1) };
}

/** Kopecks at A0; `null` where nobody told them. */
function openingOf(debt: DebtFacts, start: Day): number | null {
  if (debt.badDebtDate !== null && debt.badDebtDate < start) return 0;
  const opening = openingForWriteOff(debt, start);
  return opening === null ? null : Math.max(0, opening);
}

function nowOf({ debt, assessment }: RegisterEntry): number {
  const isIn = assessment.stage !== "closed" && assessment.stage !== "written-off";
  return isIn ? kopecks(debt.amount) + kopecks(debt.penalty) : 0;
}

/** Приложение 1 of the given debts (one administrator's): printed cells by line and column. */
export function appendix1(entries: readonly RegisterEntry[], asOf: Day): Map<string, string> {
  const { year, start } = reportYearOf(asOf);
  const sums = new Map<string, number>();
  // NaN, once added, makes every sum over it unknown.
  const add = (line: string, column: string, amount: number | null): unknown =>
    sums.set(`${line} ${column}`, (sums.get(`${line} ${column}`) ?? 0) + (amount ?? NaN));
  for (const entry of entries) {
    const { debt } = entry;
    const origin = debt.originDate === null ? null : calendarDate(debt.originDate).year;
    const before = categoryAt(debt, start, year, { calendar: CALENDAR });
    const opening = openingOf(debt, start);
    add(before, "opening", opening);
    // An unknown sum of an unknown origin could belong to either period.
    const isAnywhere = opening === null && origin === null;
    if (origin === year - 1 || isAnywhere) add(before, "openingYear", opening);
    if (isOld(debt.originDate, start) || isAnywhere) add(before, "openingOld", opening);
    const now = nowOf(entry);
    const line = entry.assessment.category;
    add(line, "now", now);
    if (origin === year) add(line, "nowYear", now);
    if (isOld(debt.originDate, asOf)) add(line, "nowOld", now);
  }
  const cells = new Map<string, string>();
  for (const column of COLUMNS) {
    const rounded = new Map<string, number>();
    for (const leaf of LEAVES) rounded.set(leaf, tenths(sums.get(`${leaf} ${column}`) ?? 0));
    for (const [total, parts] of TOTALS)
      rounded.set(
        total,
        parts.reduce((all, part) => all + (rounded.get(part) ?? 0), 0),
      );
    for (const [line, value] of rounded) cells.set(`${line} ${column}`, print(value));
  }
  return cells;
}

/** The facts of приложение 2 of the given debts: printed cells by line and column. */
export function appendix2(entries: readonly RegisterEntry[], asOf: Day): Map<string, string> {
  const { start } = reportYearOf(asOf);
  const within = (day: Day | null): boolean => day !== null && start <= day && day < asOf;
  const past = (day: Day | null): boolean => day !== null && day < asOf;
  const sums = new Map<string, number>();
  let [covered, whole] = [0, 0];
  for (const entry of entries) {
    const { debt, assessment } = entry;
    const column = debt.originDate !== null && debt.originDate < start ? "factOpening" : "factGrowth";
    const add = (line: string, amount: number | null): unknown =>
      sums.set(`${line} ${column}`, (sums.get(`${line} ${column}`) ?? 0) + (amount ?? NaN));
    const total = kopecks(debt.amount) + kopecks(debt.penalty);
    const paid = kopecks(debt.paidAmount);
    const dates = [debt.originDate, debt.dueDate, debt.deferralUntil].filter((day) => day !== null);
    const base = dates.length === 0 ? null : (Math.max(...dates) as Day);
    if (within(debt.claimDate)) add("1a", 1);
    if (past(base) || past(debt.claimDate)) add("1b", paid);
    if (within(debt.lawsuitDate)) {
      add("2a", 1);
      add("2b", debt.lawsuitAmount === null ? total : kopecks(debt.lawsuitAmount));
    }
    if (within(debt.writDate)) {
      if (!past(debt.fineRulingDate)) add("3a", 1);
      add("3c", total);
    }
    if (within(debt.writSentDate)) add(past(debt.fineRulingDate) ? "3f" : "3b", 1);
    if (past(debt.writDate)) add("3d", paid);
    if (within(debt.fineRulingDate)) {
      add("3e", 1);
      add("3g", total);
    }
    if (past(debt.fineRulingDate)) add("3h", paid);
    if (within(debt.badDebtDate)) {
      add("4a", 1);
      add("4b", total > 0 ? total : openingForWriteOff(debt, start));
    }
    const now = nowOf(entry);
    whole += now;
    const facts = [debt.claimDate, debt.lawsuitDate, debt.writDate, debt.writSentDate];
    const isCovered = [...facts, debt.fineRulingDate, debt.badDebtDate].some(within);
    if (assessment.category.startsWith("1.3") && isCovered) covered += now;
  }
  const cells = new Map<string, string>();
  for (const column of ["factOpening", "factGrowth"]) {
    for (const line of ["1a", "2a", "3a", "3b", "3e", "3f", "4a"])
      cells.set(`${line} ${column}`, String(sums.get(`${line} ${column}`) ?? 0));
    for (const line of ["1b", "2b", "3c", "3d", "3g", "3h", "4b"])
      cells.set(`${line} ${column}`, print(tenths(sums.get(`${line} ${column}`) ?? 0)));
    const effect = ["1b", "4b"].reduce((all, line) => all + tenths(sums.get(`${line} ${column}`) ?? 0), 0);
    cells.set(`effect ${column}`, print(effect));
  }
  // Half up in exact tenths of a percent: no fraction of a kopeck is involved.
  const share = whole === 0 ? "–" : print(Math.floor((covered * 2_000 + whole) / (whole * 2)));
  cells.set("share factOpening", share);
  return cells;
}

function openingForWriteOff(debt: DebtFacts, start: Day): number | null {
  if (debt.openingAmount !== null) return kopecks(debt.openingAmount);
  if (debt.originDate === null) return null;
  if (debt.originDate >= start) return 0;
  if (debt.paidAmount === null) return null;
  return kopecks(debt.amount) + kopecks(debt.penalty) + kopecks(debt.paidAmount);
}
