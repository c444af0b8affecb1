/** Rows that a page break must not separate, both counted from 0; `last` is the last of them. */
export interface KeptRows {
  readonly first: number;
  readonly last: number;
}

/** A page as rows fill it, in points of the sheet before shrinking. */
export interface PageRoom {
  readonly height: number;
  /** The height of the rows repeated at the top of each further page; nothing if absent. */
  readonly repeated?: number;
}

/**
 * The rows before which a new page begins, so that no page exceeds its room and no kept rows are separated: the
 * programs have no «keep with next» for rows. Kept rows that are higher than a page are separated all the same.
 */
export function pageBreaks(
  heights: readonly number[],
  kept: readonly KeptRows[],
  room: PageRoom,
): readonly number[] {
  const breaks: number[] = [];
  const free = room.height - (room.repeated ?? 0);
  let start = 0;
  let used = 0;
  for (let row = 0; row < heights.length; row += 1) {
    const height = heights[row] ?? 0;
    if (used + height > (breaks.length === 0 ? room.height : free) && row > start) {
      start = earliest(kept, row, start);
      breaks.push(start);
      used = heights.slice(start, row).reduce((total, one) => total + one, 0);
    }
    used += height;
  }
  return breaks;
}

/**
 * Where the page must end so that nothing kept is split at `row`; `row` itself where that would leave the page empty.
 */
function earliest(kept: readonly KeptRows[], row: number, start: number): number {
  let end = row;
  // One group may reach into another before it.
  for (;;) {
    const parted = kept.filter(({ first, last }) => first < end && end <= last);
    const first = Math.min(end, ...parted.map((rows) => rows.first));
    if (first === end) return end;
    if (first <= start) return row;
    end = first;
  }
}

/**
 * The one break that keeps the end of a long list together, such as its total and signatures with the last debt:
 * where a page would end within it, it moves to a page of its own together with the given number of `lines` before
 * it. The other pages end where the program ends them.
 */
export function breakBeforeEnd(
  heights: readonly number[],
  end: KeptRows,
  room: PageRoom,
  lines: number,
): readonly number[] {
  const parted = pageBreaks(heights, [], room).some((row) => end.first < row && row <= end.last);
  const first = end.first - lines;
  return parted && first > 0 ? [first] : [];
}
