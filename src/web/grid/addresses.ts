import { rangeAddress, type CellRange } from "../../domain/grid";

/** The address of a range inside a sheet of this size: whole rows and columns end where the sheet ends. */
export function addressWithin(range: CellRange, rowCount: number, columnCount: number): string {
  const within = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));
  return rangeAddress({
    top: within(range.top, rowCount),
    left: within(range.left, columnCount),
    bottom: within(range.bottom, rowCount),
    right: within(range.right, columnCount),
  });
}
