import type { SheetGrid } from "../../domain/grid";
import { shownText } from "./tableCells";
import type { HeaderBlock } from "./header";
import type { MergeIndex } from "./merges";

/** The separator between the levels of a flattened heading. */
export const LEVEL_SEPARATOR = " / ";

/**
 * The levels of every column's heading from the top, for the columns of the used range. A merged cell is the heading
 * of every column it spans, and appears once in a column it extends down. A parent that is not merged spreads right
 * until the next heading of its row, over columns that have a sub-heading below, as it does itself.
 */
export function flattenHeader(
  grid: SheetGrid,
  merges: MergeIndex,
  header: HeaderBlock,
): ReadonlyMap<number, readonly string[]> {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  const levels = new Map<number, string[]>();
  for (let column = left; column <= right; column++) levels.set(column, []);
  // From the bottom up: whether a parent spreads depends on what is below it.
  let below: readonly (string | null)[] = [];
  for (let row = header.bottom; row >= header.top; row--) {
    const texts = rowTexts(grid, merges, header, row, below);
    texts.forEach((text, index) => {
      const merge = merges.at(row, left + index);
      if (text !== null && (merge === null || merge.top === row || row === header.top))
        levels.get(left + index)?.unshift(text);
    });
    below = texts;
  }
  return levels;
}

/** The heading of each column at a row of the header, `null` for none; `below` is the same for the row below it. */
function rowTexts(
  grid: SheetGrid,
  merges: MergeIndex,
  header: HeaderBlock,
  row: number,
  below: readonly (string | null)[],
): (string | null)[] {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  const texts: (string | null)[] = [];
  let parent: string | null = null;
  for (let column = left; column <= right; column++) {
    const merge = merges.at(row, column);
    const own = merge ? shownText(grid, merge.top, merge.left) : shownText(grid, row, column);
    const hasChild = row < header.bottom && below[column - left] !== null;
    // A merged cell itself says how far it extends.
    if (merge !== null || !hasChild) parent = null;
    else if (own !== "") parent = own;
    texts.push(own !== "" ? own : merge === null ? parent : null);
  }
  return texts;
}

/** A flattened heading on one line: «Сумма задолженности / на начало года»; a repeated level appears once. */
export function joinLevels(levels: readonly string[]): string {
  return levels.filter((level, index) => level !== levels[index - 1]).join(LEVEL_SEPARATOR);
}
