import type { CellRange } from "../../domain/grid";
import type { HeldSheet } from "./sheets";

/** Where rows of the file are shown: one row where it is, several as they are. */
export function shownRange(range: CellRange, { order }: HeldSheet): CellRange {
  const row = order.toView(range.top);
  return range.top === range.bottom ? { ...range, top: row, bottom: row } : range;
}

/** Which cells of the file are selected; of several rows that are shown in another order only the first. */
export function fileRange(range: CellRange, { order }: HeldSheet): CellRange {
  if (order.isTogether(range.top, range.bottom) && range.top !== range.bottom) return range;
  const row = order.toFile(range.top);
  return { ...range, top: row, bottom: row };
}
