import type { CellError, CellRange, CellValue, StrayCells } from "../../domain/grid";
import { closeTogether } from "./strayCells";

/** What a stored cell holds; how its number in `values` is to be understood. */
export const [EMPTY, NUMBER, TEXT, SHARED, LOGICAL, ERROR] = [0, 1, 2, 3, 4, 5] as const;
/** Added to the kind of a cell that a formula calculated. */
export const FORMULA = 8;

/** The cells of a sheet as read: only non-empty ones, so that a stray one at XFD1048576 costs nothing. */
export interface Cells {
  /** The smallest rectangle that holds every value but the stray ones; `null` without one. */
  readonly used: CellRange | null;
  readonly stray: StrayCells | null;
  value(row: number, column: number): CellValue;
  isFormula(row: number, column: number): boolean;
  /** The number of the cell's style, as it was added; 0 if there is no cell. */
  style(row: number, column: number): number;
}

/** What the numbers of non-numeric cells refer to. */
export interface Lists {
  readonly texts: readonly string[];
  readonly shared: readonly string[];
  readonly errors: readonly CellError[];
}

/** After looking at this many cells of a row, the rest of them are halved. */
const MOST_GAPS = 8;

/** See {@link Cells}: the arrays in which a builder has gathered them, row after row. */
export class StoredCells implements Cells {
  used: CellRange | null = null;
  stray: StrayCells | null = null;
  /** The position of each row from the first one on, -1 for one without cells. */
  private readonly places: Int32Array;
  private readonly first: number;

  constructor(
    private readonly values: Float64Array,
    private readonly columns: Uint16Array,
    private readonly styles: Uint16Array,
    private readonly kinds: Uint8Array,
    private readonly rows: Int32Array,
    private readonly starts: Int32Array,
    private readonly lists: Lists,
  ) {
    this.starts[this.rows.length] = values.length;
    this.first = rows[0] ?? 0;
    this.places = new Int32Array((rows.at(-1) ?? -1) - this.first + 1).fill(-1);
    rows.forEach((row, place) => (this.places[row - this.first] = place));
  }

  value(row: number, column: number): CellValue {
    const cell = this.find(row, column);
    if (cell < 0) return null;
    const value = this.values[cell] as number;
    switch ((this.kinds[cell] as number) & ~FORMULA) {
      case NUMBER:
        return value;
      case TEXT:
        return this.lists.texts[value] ?? null;
      case SHARED:
        return this.lists.shared[value] ?? null;
      case LOGICAL:
        return value === 1;
      case ERROR:
        return this.lists.errors[value] ?? null;
      default:
        return null;
    }
  }

  isFormula(row: number, column: number): boolean {
    const cell = this.find(row, column);
    return cell >= 0 && (this.kinds[cell] as number) >= FORMULA;
  }

  style(row: number, column: number): number {
    const cell = this.find(row, column);
    return cell < 0 ? 0 : (this.styles[cell] as number);
  }

  /**
   * Clears the cells covered by merged areas (which do not overlap, from the top down), as Excel does not show them,
   * and finds the used range: goes down the rows once, tracking the areas over the current row.
   */
  cover(merges: readonly CellRange[]): void {
    let next = 0;
    let active: CellRange[] = [];
    let [top, bottom, left, right] = [-1, -1, Infinity, -1];
    for (let place = 0; place < this.rows.length; place++) {
      const row = this.rows[place] as number;
      if (active.some((merge) => merge.bottom < row)) active = active.filter((merge) => merge.bottom >= row);
      for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[++next])
        if (merge.bottom >= row) active.push(merge);
      const [start, end] = [this.starts[place] as number, this.starts[place + 1] as number];
      for (const merge of active) this.coverRow(merge, row, start, end);
      let from = start;
      let to = end - 1;
      while (from <= to && ((this.kinds[from] as number) & ~FORMULA) === EMPTY) from++;
      while (to >= from && ((this.kinds[to] as number) & ~FORMULA) === EMPTY) to--;
      if (from > to) continue;
      if (top < 0) top = row;
      bottom = row;
      left = Math.min(left, this.columns[from] as number);
      right = Math.max(right, this.columns[to] as number);
    }
    if (top < 0) return;
    ({ used: this.used, stray: this.stray } = closeTogether({ top, left, bottom, right }, (visit) => {
      for (let place = 0; place < this.rows.length; place++)
        for (let cell = this.starts[place] as number; cell < (this.starts[place + 1] as number); cell++) {
          const kind = (this.kinds[cell] as number) & ~FORMULA;
          if (kind !== EMPTY)
            visit(this.rows[place] as number, this.columns[cell] as number, kind === NUMBER);
        }
    }));
  }

  private coverRow(merge: CellRange, row: number, start: number, end: number): void {
    for (let cell = this.lowerBound(merge.left, start, end); cell < end; cell++) {
      const column = this.columns[cell] as number;
      if (column > merge.right) return;
      if (row !== merge.top || column !== merge.left)
        this.kinds[cell] = (this.kinds[cell] as number) & FORMULA;
    }
  }

  private find(row: number, column: number): number {
    const place = this.places[row - this.first];
    if (place === undefined || place < 0) return -1;
    const start = this.starts[place] as number;
    const end = this.starts[place + 1] as number;
    // Most rows have few gaps: the cell is where it would be without any, or a little before.
    const guess = start + column - (this.columns[start] as number);
    let cell = guess < end ? guess : end - 1;
    for (const last = cell - MOST_GAPS; cell >= start && cell > last; cell--) {
      const found = this.columns[cell] as number;
      if (found === column) return cell;
      if (found < column) return -1;
    }
    if (cell < start) return -1;
    cell = this.lowerBound(column, start, end);
    return cell < end && this.columns[cell] === column ? cell : -1;
  }

  /** The first of a row's cells at or after the column. */
  private lowerBound(column: number, start: number, end: number): number {
    let [low, high] = [start, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.columns[middle] as number) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
