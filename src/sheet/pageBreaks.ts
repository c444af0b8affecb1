/** Rows that a page's end is not to part, both counted from 0; `last` is the last of them. */
export interface KeptRows {
  readonly first: number;
  readonly last: number;
}

/** A page as rows fill it, in points of the sheet before it is shrunk. */
export interface PageRoom {
  readonly height: number;
  /** What the rows repeated at the head of each further page take; nothing if absent. */
  readonly repeated?: number;
}

/**
 * Before which rows a new page begins, so that no page holds more than its room and no kept rows are parted: the
 * programs know no «keep with the next» for rows. Kept rows that are higher than a page are parted all the same.
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

/** Where the page must end so that nothing kept is parted at `row`; `row` itself where that would leave it empty. */
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
 * where a page would end within it, it goes on a page of its own with so many `lines` before it. The other pages end
 * where the program ends them.
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
