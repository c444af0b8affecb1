import type { SheetGrid } from "../../domain/grid";
import { shownText } from "./cells";
import type { HeaderBlock } from "./header";
import type { MergeIndex } from "./merges";

/** What stands between the levels of a flattened heading. */
export const LEVEL_SEPARATOR = " / ";

/**
 * The levels of every column's heading from the top, for the columns `left…right`. A merged cell heads every
 * column it spans and stands once in a column it runs down. Where a parent is not merged it spreads right until
 * the next heading of its row, over columns that have a sub-heading of their own.
 */
export function flattenHeader(
  grid: SheetGrid,
  merges: MergeIndex,
  header: HeaderBlock,
): ReadonlyMap<number, readonly string[]> {
  const levels = new Map<number, string[]>();
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column++) levels.set(column, []);
  for (let row = header.top; row <= header.bottom; row++) {
    let parent: string | null = null;
    for (let column = left; column <= right; column++) {
      const merge = merges.at(row, column);
      const text = merge ? shownText(grid, merge.top, merge.left) : shownText(grid, row, column);
      const list = levels.get(column) ?? [];
      if (text !== "") {
        if (merge === null || merge.top === row || row === header.top) list.push(text);
        // A merged parent says itself how far it reaches; only an unmerged one with a child below may spread.
        parent = merge === null && hasText(grid, row + 1, column, header) ? text : null;
      } else if (parent !== null && merge === null && hasText(grid, row + 1, column, header))
        list.push(parent);
      else parent = null;
    }
  }
  return levels;
}

function hasText(grid: SheetGrid, row: number, column: number, header: HeaderBlock): boolean {
  return row <= header.bottom && shownText(grid, row, column) !== "";
}

/** A flattened heading in one line: «Сумма задолженности / на начало года»; a level that repeats stands once. */
export function joinLevels(levels: readonly string[]): string {
  return levels.filter((level, index) => level !== levels[index - 1]).join(LEVEL_SEPARATOR);
}
