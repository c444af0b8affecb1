import type { RegisterEntry } from "../assessment";
import { yearOf, type Day } from "../domain/day";
import { stepsOf } from "./deadlines";
import { lineId } from "./lineId";
import type { DateField, Mark } from "./mark";

/** A step that is marked in many lines at once. */
export interface ManyMarks {
  readonly field: DateField;
  readonly date: Day;
  /** For claims: the number of all of them, or the first of numbers that are counted up; `null` for none. */
  readonly number: { readonly first: string; readonly counted: boolean } | null;
}

/** The marks for those of the debts that wait for the step, in their order, and what puts them back. */
export function manyMarks(
  entries: readonly RegisterEntry[],
  { field, date, number }: ManyMarks,
): { readonly marks: readonly Mark[]; readonly back: readonly Mark[] } {
  const waiting = entries.filter((entry) => stepsOf(entry).includes(field));
  const isNumbered = field === "claimDate" && number !== null && number.first.trim() !== "";
  const marks = waiting.map((entry, index): Mark => ({
    line: lineId(entry),
    field,
    date,
    ...(isNumbered && {
      claimNumber: number.counted ? countedUp(number.first.trim(), index, date) : number.first.trim(),
    }),
  }));
  const back = waiting.map((entry): Mark => ({
    line: lineId(entry),
    field,
    date: entry.debt[field],
    ...(isNumbered && { claimNumber: entry.debt.claimNumber }),
  }));
  return { marks, back };
}

/** How many of the debts wait for each step, the most wanted first. */
export function stepsOfMany(
  entries: readonly RegisterEntry[],
): readonly { readonly field: DateField; readonly debts: number }[] {
  const counts = new Map<DateField, number>();
  // Of steps that as many wait for, the first is what the stage expects.
  const firsts = new Map<DateField, number>();
  for (const entry of entries)
    stepsOf(entry).forEach((field, place) => {
      counts.set(field, (counts.get(field) ?? 0) + 1);
      if (place === 0) firsts.set(field, (firsts.get(field) ?? 0) + 1);
    });
  const first = (field: DateField): number => firsts.get(field) ?? 0;
  return [...counts]
    .map(([field, debts]) => ({ field, debts }))
    .sort((a, b) => first(b.field) - first(a.field) || b.debts - a.debts);
}

/**
 * A number counted up: «15/26» → «16/26», «П-009» → «П-010». The last run of digits counts, unless it says the year;
 * a text without digits gets «-1», «-2», … appended.
 */
export function countedUp(first: string, by: number, date: Day): string {
  const runs = [...first.matchAll(/\d+/gu)];
  const year = yearOf(date);
  const isYear = (run: string): boolean => run === String(year) || run === String(year % 100);
  const last = runs.at(-1);
  const run = last !== undefined && runs.length > 1 && isYear(last[0]) ? runs.at(-2) : last;
  if (run === undefined) return `${first}-${String(by + 1)}`;
  const next = (BigInt(run[0]) + BigInt(by)).toString().padStart(run[0].length, "0");
  return first.slice(0, run.index) + next + first.slice(run.index + run[0].length);
}
