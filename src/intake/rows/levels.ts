import { ZERO, type Money } from "../../domain/money";
import type { Steps } from "../../domain/steps";
import type { SheetGrid } from "../../domain/grid";
import type { BodyRow } from "./scan";
import { treeText } from "./treeText";

/** A 1С tree: the depth of each of its rows, and whether there are rows below it. */
export interface Tree {
  /** The column that holds the levels. */
  readonly column: number;
  /** By index of the body row; `undefined` for rows outside the tree (totals, notes, blanks). */
  readonly levels: ReadonlyMap<number, number>;
  readonly parents: ReadonlySet<number>;
  /** Parents whose own sum is not that of the rows right under them, and the latter. */
  readonly apart: ReadonlyMap<number, Money>;
}

/** A sheet is a tree if this share of the rows with children repeats the children's sum. */
const MIN_AGREEMENT = 0.8;

/**
 * Recognises a tree among the rows `members` (indexes of body rows, in order): by Excel's outline levels, by indents,
 * otherwise by what the texts are (account → income code → contractor → contract). It is a tree only if parents
 * repeat the sum of their children: an accountant's own grouping of debts is not one. `isNamed`: the column's heading
 * names the levels («Должник / договор»); then parents need no sums.
 */
export function* findTree(
  grid: SheetGrid,
  rows: readonly BodyRow[],
  members: readonly number[],
  leadColumn: number,
  isNamed: boolean,
): Steps<Tree | null> {
  const candidates: readonly ((row: BodyRow) => number | null)[] = [
    (row) => grid.outlineLevel(row.row),
    (row) => grid.indent(row.row, leadColumn),
    (row) => treeText(grid.value(row.row, leadColumn))?.rank ?? null,
  ];
  for (const [tried, levelOf] of candidates.entries()) {
    if (tried > 0) yield tried / candidates.length;
    const found: number[] = [];
    for (const index of members) {
      const row = rows[index];
      const level = row === undefined ? null : levelOf(row);
      if (level === null) break;
      found.push(level);
    }
    if (found.length !== members.length || new Set(found).size < 2) continue;
    const levels = new Map(members.map((index, place) => [index, found[place] ?? 0]));
    const { parents, apart, agreement } = compareParents(rows, members, levels);
    if (agreement === null ? isNamed : agreement >= MIN_AGREEMENT)
      return { column: leadColumn, levels, parents, apart };
  }
  return null;
}

interface OpenParent {
  readonly index: number;
  readonly level: number;
  childLevel: number | null;
  children: Money;
}

/**
 * Which rows have children, and the share of them (0–1) whose sum equals that of their children; `null` if none of them
 * has a sum.
 */
function compareParents(
  rows: readonly BodyRow[],
  members: readonly number[],
  levels: ReadonlyMap<number, number>,
): Pick<Tree, "parents" | "apart"> & { agreement: number | null } {
  const parents = new Set<number>();
  const apart = new Map<number, Money>();
  const stack: OpenParent[] = [];
  let judged = 0;
  let agreed = 0;
  const close = (open: OpenParent): void => {
    if (open.childLevel === null) return;
    parents.add(open.index);
    const own = rows[open.index]?.amount ?? null;
    if (own === null || (own.isZero() && open.children.isZero())) return;
    judged++;
    if (own.eq(open.children)) agreed++;
    else apart.set(open.index, open.children);
  };
  for (const index of members) {
    const level = levels.get(index) ?? 0;
    for (let top = stack.at(-1); top !== undefined && top.level >= level; top = stack.at(-1)) {
      close(top);
      stack.pop();
    }
    const parent = stack.at(-1);
    if (parent !== undefined) {
      parent.childLevel ??= level;
      parent.children = parent.children.plus(rows[index]?.amount ?? ZERO);
    }
    stack.push({ index, level, childLevel: null, children: ZERO });
  }
  for (const open of stack) close(open);
  return { parents, apart, agreement: judged === 0 ? null : agreed / judged };
}
