import { HostError } from "../errors";
import type { Sheet } from "./sheet";

/** As many rows as a sheet of Excel has. */
export const ROWS = 1_048_576;
/** As many columns. */
export const COLUMNS = 16_384;

/** A rectangle of cells: the first and the last row and column, counted from 0. */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle of a sheet. */
export interface Area extends Box {
  readonly sheet: Sheet;
}

/** How many rows a rectangle has. */
export const rowCount = (area: Box): number => area.bottom - area.top + 1;
/** How many columns it has. */
export const columnCount = (area: Box): number => area.right - area.left + 1;
/** How many cells it has. */
export const cellCount = (area: Box): number => rowCount(area) * columnCount(area);

/** Whether the area is made of whole columns, which Excel calls unbounded. */
export const isEntireColumn = (area: Box): boolean => area.top === 0 && area.bottom === ROWS - 1;
/** Whether the area is made of whole rows. */
export const isEntireRow = (area: Box): boolean => area.left === 0 && area.right === COLUMNS - 1;

/** What two rectangles share; `null` if they are apart. */
export function intersection<B extends Box>(a: B, b: Box): B | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { ...a, top, left, bottom, right };
}

/** The smallest rectangle around two. */
export function bounding<B extends Box>(a: B, b: Box): B {
  return {
    ...a,
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Box, inner: Box): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** What stays of a rectangle when another is cut out: up to four pieces. */
export function without<B extends Box>(box: B, cut: Box): B[] {
  const shared = intersection(box, cut);
  if (shared === null) return [box];
  const pieces: B[] = [
    { ...box, bottom: shared.top - 1 },
    { ...box, top: shared.bottom + 1 },
    { ...box, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...box, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}

/** An area by its first cell and size; InvalidArgument where it would leave the sheet. */
export function areaAt(sheet: Sheet, top: number, left: number, rows: number, columns: number): Area {
  const area = { sheet, top, left, bottom: top + rows - 1, right: left + columns - 1 };
  if (rows < 1 || columns < 1 || top < 0 || left < 0 || area.bottom >= ROWS || area.right >= COLUMNS)
    throw new HostError("InvalidArgument", "The range leaves the worksheet.");
  return area;
}

/** All cells of a sheet. */
export const wholeSheet = (sheet: Sheet): Area => ({
  sheet,
  top: 0,
  left: 0,
  bottom: ROWS - 1,
  right: COLUMNS - 1,
});
