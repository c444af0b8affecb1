import type { CellRange } from "../../domain/grid";

/** A rectangle of cells that share some property. */
export interface Alike<T> extends CellRange {
  readonly value: T;
}

/**
 * Joins rectangles that are side by side, then those that are below each other, where `same` finds their values
 * alike: a form of a thousand cells becomes a few dozen ranges. Rectangles must not overlap.
 */
export function coalesce<T>(
  rectangles: readonly Alike<T>[],
  same: (a: T, b: T) => boolean,
): readonly Alike<T>[] {
  const across = joined(
    [...rectangles].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left && same(a.value, b.value),
  );
  return joined(
    [...across].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (a, b) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top && same(a.value, b.value),
  );
}

function joined<T>(
  sorted: readonly Alike<T>[],
  fits: (a: Alike<T>, b: Alike<T>) => boolean,
): readonly Alike<T>[] {
  const list: Alike<T>[] = [];
  for (const next of sorted) {
    const last = list.at(-1);
    if (last !== undefined && fits(last, next))
      list[list.length - 1] = { ...last, right: next.right, bottom: next.bottom };
    else list.push(next);
  }
  return list;
}

/** Number of rows of a range. */
export function height({ top, bottom }: CellRange): number {
  return bottom - top + 1;
}

/** Number of columns of a range. */
export function width({ left, right }: CellRange): number {
  return right - left + 1;
}

/** The range on a worksheet; it is released with the request. */
export function rangeOn(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRangeByIndexes(range.top, range.left, height(range), width(range)).untrack();
}
