import type { CellRange } from "../../domain/grid";
import { MOST_COLUMNS, MOST_ROWS } from "./fileLimits";

/**
 * Merged areas as Excel could have them: inside the worksheet, of more than one cell, and none overlapping another
 * (of two that overlap, the one that begins first counts). A file may list millions of overlapping areas; each is
 * inserted by binary search and compared only with its neighbours.
 */
export function possibleMerges(merges: readonly CellRange[]): readonly CellRange[] {
  const kept: CellRange[] = [];
  /** The latest areas by column, from left to right; those that have ended are removed when one gets in the way. */
  const active: CellRange[] = [];
  for (const merge of [...merges].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const { top, left, bottom, right } = merge;
    const isArea = bottom > top || right > left;
    if (!isArea || !(top >= 0 && left >= 0 && bottom >= top && right >= left)) continue;
    if (bottom >= MOST_ROWS || right >= MOST_COLUMNS) continue;
    const first = firstReaching(active, left);
    let end = first;
    let isFree = true;
    for (let other = active[end]; other !== undefined && other.left <= right; other = active[++end])
      if (other.bottom >= top) {
        isFree = false;
        break;
      }
    if (!isFree) continue;
    active.splice(first, end - first, merge);
    kept.push(merge);
  }
  return kept;
}

/** The first area that ends at or after the column. */
function firstReaching(areas: readonly CellRange[], column: number): number {
  let [low, high] = [0, areas.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle] as CellRange).right < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
