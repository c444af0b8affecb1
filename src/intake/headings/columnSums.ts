import type { StudiedColumn } from "./fit";
import { HOLDS, KOPECK, numbersOf, type Numbers } from "./model/relations";

/** Gives the numbers of each of these columns, row by row. */
export function numbersBy(all: readonly StudiedColumn[]): (column: { readonly column: number }) => Numbers {
  const byIndex = new Map(all.map((column) => [column.column, numbersOf(column)]));
  return ({ column }) => byIndex.get(column) ?? [];
}

/** The row-wise sum; a blank adds nothing, and without columns there are no rows. */
export function addUp(columns: readonly Numbers[]): Numbers {
  const height = Math.max(0, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    columns.reduce((total, numbers) => total + (numbers[row] ?? 0), 0),
  );
}

/** Whether columns together are another one in nearly all rows where a third has a sum, of which there must be one. */
export function addUpTo(whole: Numbers, parts: readonly Numbers[], third: Numbers): boolean {
  const together = addUp(parts);
  const rows = [...third.keys()].filter((row) => (third[row] ?? 0) !== 0);
  const agreeing = rows.filter((row) => Math.abs((whole[row] ?? 0) - (together[row] ?? 0)) < KOPECK);
  return rows.length > 0 && agreeing.length >= rows.length * HOLDS;
}

/** So many columns may make up another one: a year's months, twice. */
const MOST_PARTS = 24;
/** With fewer rows, columns may add up by chance. */
const FEWEST_ROWS = 2;

/**
 * The columns right beside a column of sums, all on one side of it, which together are it: «2024, 2025, 2026, Итого».
 * Empty if there are none. `isPart`: which columns may be among them.
 */
export function partsBeside(
  whole: StudiedColumn,
  columns: readonly StudiedColumn[],
  isPart: (column: StudiedColumn) => boolean,
): readonly StudiedColumn[] {
  const place = columns.indexOf(whole);
  const numbers = numbersOf(whole);
  if (numbers.filter((number) => (number ?? 0) !== 0).length < FEWEST_ROWS) return [];
  for (const side of [columns.slice(0, place).reverse(), columns.slice(place + 1)]) {
    const run: StudiedColumn[] = [];
    for (const column of side.slice(0, MOST_PARTS)) {
      if (!isPart(column)) break;
      run.push(column);
      const filled = run.filter(({ content }) => content.filled > 0);
      if (filled.length > 1 && addUpTo(numbers, filled.map(numbersOf), numbers)) return run;
    }
  }
  return [];
}
