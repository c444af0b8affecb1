/** The frozen part may take this share of the window's rows, or of its columns. */
export const MOST = 0.4;
/** Rows `from` … `to - 1` that stay in view while the others scroll; the same for columns. */
export interface Frozen {
  readonly from: number;
  readonly to: number;
}

/**
 * What stays frozen of the first `count` rows: all of them where there is room, otherwise the table's headings alone,
 * otherwise nothing. Sizes are in pixels.
 */
export function frozenRows(
  count: number,
  heading: number | null,
  heightOf: (row: number) => number,
  room: number,
): Frozen {
  const height = ({ from, to }: Frozen): number => {
    let total = 0;
    for (let row = from; row < to; row++) total += heightOf(row);
    return total;
  };
  const all = { from: 0, to: count };
  const headings = { from: heading ?? count - 1, to: (heading ?? count - 1) + 1 };
  const fits = [all, headings].find(
    (part) => part.from >= 0 && part.to <= count && height(part) <= room * MOST,
  );
  return fits ?? { from: 0, to: 0 };
}
