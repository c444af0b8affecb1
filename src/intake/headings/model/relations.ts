import type { CellValue } from "../../../domain/grid";
import { readMoney, UNKNOWN_SEPARATORS } from "../../cells";

/** The share of rows in which a relation between sums must hold. */
export const HOLDS = 0.9;
/** The minimum number of rows for evidence. */
const FEWEST = 4;
/** With more columns of sums than this, they are not compared with each other: there would be too many pairs. */
export const MOST_SUMS = 24;
/** Sums that differ by less are equal. */
export const KOPECK = 0.011;

/**
 * The relation of each column of sums to the others by value, row by row: `total` of two others, `term` of a total,
 * `closing` and `opening` of «opening + accrued − paid = closing», `within` another one (never above it). `columns`:
 * the aligned values of the columns of sums, `null` for other columns.
 */
export function sumRelations(
  columns: readonly (readonly CellValue[] | null)[],
): readonly ReadonlySet<string>[] {
  const found = columns.map(() => new Set<string>());
  const sums = columns.flatMap((values, index) => {
    if (values === null) return [];
    const numbers = numbersOf({ rows: values });
    return numbers.filter((number) => number !== null && number !== 0).length >= FEWEST
      ? [{ index, numbers }]
      : [];
  });
  if (sums.length > MOST_SUMS || sums.length < 2) return found;
  const say = (index: number, word: string): void => void found[index]?.add(word);
  for (const total of sums)
    for (const [at, a] of sums.entries())
      for (const b of sums.slice(at + 1)) {
        if (a === total || b === total) continue;
        if (holds(total.numbers, a.numbers, b.numbers, (t, x, y) => x + y - t)) {
          say(total.index, "total");
          say(a.index, "term");
          say(b.index, "term");
        }
      }
  for (const { index, numbers } of sums)
    for (const other of sums)
      if (other.index !== index && within(numbers, other.numbers)) {
        say(index, "within");
        say(other.index, "over");
      }
  if (sums.length >= 4) addBalances(sums, say);
  return found;
}

interface Sums {
  readonly index: number;
  readonly numbers: readonly (number | null)[];
}

function addBalances(sums: readonly Sums[], say: (index: number, word: string) => void): void {
  for (const opening of sums)
    for (const accrued of sums)
      for (const paid of sums) {
        if (opening === accrued || opening === paid || accrued === paid) continue;
        // Debits come before credits, so that the sum of the first two can be read in only one way.
        for (const closing of sums) {
          if (closing === opening || closing === accrued || closing === paid || opening.index > accrued.index)
            continue;
          const balanced = opening.numbers.every((number, row) => {
            const [a, p, c] = [accrued.numbers[row] ?? 0, paid.numbers[row] ?? 0, closing.numbers[row] ?? 0];
            return Math.abs((number ?? 0) + a - p - c) < KOPECK;
          });
          if (!balanced) continue;
          say(opening.index, "opening");
          say(accrued.index, "accrued");
          say(paid.index, "paid");
          say(closing.index, "closing");
        }
      }
}

/** The sums of a column row by row; `null` where a row has none. */
export type Numbers = readonly (number | null)[];

const read = new WeakMap<readonly CellValue[], Numbers>();

/**
 * Only values in the same rows are compared: a column whose rows are not known has none. The values of each are read
 * once, however many columns it is compared with.
 */
export function numbersOf({ rows = NO_ROWS }: { readonly rows?: readonly CellValue[] }): Numbers {
  let numbers = read.get(rows);
  if (numbers === undefined) read.set(rows, (numbers = rows.map(numberOf)));
  return numbers;
}

const NO_ROWS: readonly CellValue[] = [];

/** A sum as a number, accurate enough to compare; `null` for a blank and for anything that is not a sum. */
export function numberOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const read = readMoney(value, { unit: "rub", lone: UNKNOWN_SEPARATORS }).value;
  return read === null ? null : Number(read);
}

function holds(
  total: Sums["numbers"],
  a: Sums["numbers"],
  b: Sums["numbers"],
  difference: (total: number, a: number, b: number) => number,
): boolean {
  let rows = 0;
  let right = 0;
  let both = 0;
  for (let row = 0; row < total.length; row++) {
    const [t, x, y] = [total[row] ?? 0, a[row] ?? 0, b[row] ?? 0];
    if (t === 0 && x === 0 && y === 0) continue;
    rows++;
    if (x !== 0 && y !== 0) both++;
    if (Math.abs(difference(t, x, y)) < KOPECK) right++;
    else if (rows - right > rows * (1 - HOLDS) + 3) return false;
  }
  return rows >= FEWEST && both >= FEWEST / 2 && right >= rows * HOLDS;
}

function within(part: Sums["numbers"], whole: Sums["numbers"]): boolean {
  let smaller = 0;
  for (let row = 0; row < part.length; row++) {
    const [p, w] = [part[row] ?? 0, whole[row] ?? 0];
    if (p > w + KOPECK) return false;
    if (p < w - KOPECK) smaller++;
  }
  return smaller > 0;
}
