import { sum, ZERO, type Money } from "../../domain/money";
import type { Steps } from "../../domain/steps";
import type { RowKind } from "../types";
import { rowTotal, type BodyRow } from "./scan";
import { hasSum, isWeak } from "./verdict";
import { headsIncome } from "./groupText";
import { endsInOfWhich } from "./rowWords";

/** How many rows are examined in total: a sheet with many bare rows is not searched to its end for each of them. */
const MOST_STEPS = 2_000_000;
/** How many of them are examined at a time: they are quick. */
const STEPS_AT_A_TIME = 20_000;

/** Group rows that carry sums. */
export interface Parents {
  readonly parents: ReadonlySet<number>;
  /** Those of them whose own sum differs from that of the rows below them, and the latter sum. */
  readonly apart: ReadonlyMap<number, Money>;
}

/**
 * Group rows that carry the sum of the debts below them in a list without outline levels: a row with nothing but
 * texts and sums, followed by rows that add up to it. Such rows are those without a debtor among rows with one, and,
 * if most rows have more than a name (`strong`), bare names among fuller rows. One row that happens to be equal
 * proves nothing if the text is in the debtor column and neither ends in «в том числе» nor begins with a budget
 * classification code, unless the whole sheet is built that way: debtors in one column, their contracts below them in
 * another, no row with both.
 */
export function* findParents(
  rows: readonly BodyRow[],
  preset: readonly (RowKind | null)[],
  strong: boolean,
): Steps<Parents> {
  const parents = new Set<number>();
  const stepped = isStepped(rows, preset);
  let steps = 0;
  let pause = STEPS_AT_A_TIME;
  for (const [index, row] of rows.entries()) {
    if (steps >= pause) {
      yield index / rows.length;
      pause = steps + STEPS_AT_A_TIME;
    }
    if (preset[index] !== null || !hasSum(row) || !isWeak(row) || row.lead === null) continue;
    if (row.named && !strong && !stepped) continue;
    const own = rowTotal(row) ?? ZERO;
    let below: Money = ZERO;
    let count = 0;
    for (let next = index + 1; next < rows.length && steps < MOST_STEPS; next++, steps++) {
      const child = rows[next];
      if (child === undefined) break;
      if (preset[next] === null && hasSum(child) && isChild(child, row)) {
        below = sum([below, rowTotal(child)]);
        count++;
      } else if (isParentOf(own, below, count, row)) break;
    }
    if (isParentOf(own, below, count, row)) parents.add(index);
  }
  return stepped ? steppedParents(rows, preset, parents) : { parents, apart: new Map() };
}

/**
 * The share of debtors with rows below them that must repeat those rows' sum for the others to count as parents too.
 */
const MIN_AGREEMENT = 0.5;

/** Whether debtors have rows of their own, and what they owe for is in rows below them: no row has both. */
function isStepped(rows: readonly BodyRow[], preset: readonly (RowKind | null)[]): boolean {
  const records = rows.filter((row, index) => preset[index] === null && hasSum(row));
  const bare = records.filter((row) => row.named && row.details === 0);
  const nameless = records.filter((row) => !row.named && !row.identified && row.details > 0);
  return bare.length > 0 && nameless.length > 0 && bare.length + nameless.length === records.length;
}

/**
 * Debtors with rows below them: all are parents if most of them repeat those rows' sum, and if that is so of two of them
 * or if others head their rows without a sum of their own.
 */
function steppedParents(
  rows: readonly BodyRow[],
  preset: readonly (RowKind | null)[],
  found: ReadonlySet<number>,
): Parents {
  const below = new Map<number, Money>();
  let parent = -1;
  let headings = 0;
  rows.forEach((row, index) => {
    if (preset[index] !== null) return;
    if (row.named && !hasSum(row) && isWeak(row)) {
      headings += 1;
      parent = -1;
    }
    if (!hasSum(row)) return;
    if (row.named) parent = index;
    else if (parent >= 0) below.set(parent, sum([below.get(parent) ?? ZERO, rowTotal(row)]));
  });
  const apart = new Map(
    [...below].filter(([index, total]) => !total.eq(rowTotal(rows[index] as BodyRow) ?? ZERO)),
  );
  const agreeing = below.size - apart.size;
  return agreeing === 0 || agreeing + headings < 2 || agreeing < below.size * MIN_AGREEMENT
    ? { parents: found, apart: new Map() }
    : { parents: new Set([...found, ...below.keys()]), apart };
}

function isChild(child: BodyRow, parent: BodyRow): boolean {
  return !isWeak(child) || (!parent.named && child.named);
}

function isParentOf(own: Money, below: Money, count: number, row: BodyRow): boolean {
  const text = row.lead?.text ?? "";
  const says = !row.named || endsInOfWhich(text) || headsIncome(text);
  return (count > 1 || (count === 1 && says)) && !own.isZero() && own.eq(below);
}
