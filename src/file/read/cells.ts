import { FORMULA_WITHOUT_VALUE, type CellError, type CellRange, type CellValue } from "../../domain/grid";

/** What a stored cell holds; how its number in `values` is to be understood. */
const [EMPTY, NUMBER, TEXT, SHARED, LOGICAL, ERROR] = [0, 1, 2, 3, 4, 5] as const;
/** Added to the kind of a cell that a formula calculated. */
const FORMULA = 8;

/** The cells of a sheet, read: only those that hold something, so that a stray one at XFD1048576 costs nothing. */
export interface Cells {
  /** The smallest rectangle that holds every value; `null` without one. */
  readonly used: CellRange | null;
  value(row: number, column: number): CellValue;
  isFormula(row: number, column: number): boolean;
  /** The number of the cell's style, as it was added; 0 where there is no cell. */
  style(row: number, column: number): number;
}

/**
 * Takes the cells of a sheet one after the other and keeps them in a few long arrays, row after row: a number, a
 * place in a list of texts, a style. An object for each cell of 100,000 rows would take hundreds of megabytes.
 * Cells may come in any order; of two in one place the later counts.
 */
export class CellsBuilder {
  private values = new Float64Array(INITIAL);
  private columns = new Uint16Array(INITIAL);
  private styles = new Uint16Array(INITIAL);
  private kinds = new Uint8Array(INITIAL);
  private count = 0;
  /** The rows in the order in which they began, and where their cells begin. */
  private rows = new Int32Array(INITIAL);
  private starts = new Int32Array(INITIAL);
  private rowCount = 0;
  private row = -1;
  private column = -1;
  private inOrder = true;
  private readonly texts: string[] = [];
  private readonly errors: CellError[] = [];
  private readonly errorPlaces = new Map<string, number>();

  /** `shared`: texts that cells name by their places. */
  constructor(private readonly shared: readonly string[] = []) {}

  number(row: number, column: number, value: number, style: number, formula: boolean): void {
    if (Number.isFinite(value)) this.add(row, column, NUMBER, value, style, formula);
    else this.error(row, column, "#NUM!", style, formula);
  }

  /** An empty text is an empty cell. */
  text(row: number, column: number, value: string, style: number, formula: boolean): void {
    if (value === "") this.empty(row, column, style, formula);
    else this.add(row, column, TEXT, this.texts.push(value) - 1, style, formula);
  }

  /** The shared text of that place, which must be there. */
  sharedText(row: number, column: number, place: number, style: number, formula: boolean): void {
    if (this.shared[place] === "") this.empty(row, column, style, formula);
    else this.add(row, column, SHARED, place, style, formula);
  }

  logical(row: number, column: number, value: boolean, style: number, formula: boolean): void {
    this.add(row, column, LOGICAL, value ? 1 : 0, style, formula);
  }

  error(row: number, column: number, error: string, style: number, formula: boolean): void {
    let place = this.errorPlaces.get(error);
    if (place === undefined) {
      place = this.errors.push({ error }) - 1;
      this.errorPlaces.set(error, place);
    }
    this.add(row, column, ERROR, place, style, formula);
  }

  /** A formula that was saved without its value. */
  withoutValue(row: number, column: number, style: number): void {
    this.error(row, column, FORMULA_WITHOUT_VALUE, style, true);
  }

  /** The cells without those that merged areas cover. */
  finish(merges: readonly CellRange[]): Cells {
    const { count } = this;
    if (!this.inOrder) this.sort();
    const cells = new StoredCells(
      this.values.subarray(0, this.count),
      this.columns.subarray(0, this.count),
      this.styles.subarray(0, this.count),
      this.kinds.subarray(0, this.count),
      this.rows.subarray(0, this.rowCount),
      // The end of the last row stands behind it.
      closed(this.starts, this.rowCount, count),
      { texts: this.texts, shared: this.shared, errors: this.errors },
    );
    cells.cover(merges);
    return cells;
  }

  /** An empty cell is kept only where a later one might else leave an earlier value of its place standing. */
  private empty(row: number, column: number, style: number, formula: boolean): void {
    if (formula || row < this.row || (row === this.row && column <= this.column))
      this.add(row, column, EMPTY, 0, style, formula);
  }

  private add(
    row: number,
    column: number,
    kind: number,
    value: number,
    style: number,
    formula: boolean,
  ): void {
    if (this.count === this.values.length) this.growCells();
    if (row !== this.row) {
      if (row < this.row) this.inOrder = false;
      if (this.rowCount + 1 >= this.rows.length) this.growRows();
      this.rows[this.rowCount] = row;
      this.starts[this.rowCount] = this.count;
      this.rowCount++;
      this.row = row;
    } else if (column <= this.column) this.inOrder = false;
    this.column = column;
    const place = this.count++;
    this.values[place] = value;
    this.columns[place] = column;
    this.styles[place] = style;
    this.kinds[place] = formula ? kind | FORMULA : kind;
  }

  private growCells(): void {
    const length = this.values.length * 2;
    this.values = grown(this.values, new Float64Array(length));
    this.columns = grown(this.columns, new Uint16Array(length));
    this.styles = grown(this.styles, new Uint16Array(length));
    this.kinds = grown(this.kinds, new Uint8Array(length));
  }

  private growRows(): void {
    const length = this.rows.length * 2;
    this.rows = grown(this.rows, new Int32Array(length));
    this.starts = grown(this.starts, new Int32Array(length));
  }

  private sort(): void {
    const { values, columns, styles, kinds, count } = this;
    const rowOf = new Int32Array(count);
    for (let index = 0; index < this.rowCount; index++)
      rowOf.fill(
        this.rows[index] ?? 0,
        this.starts[index],
        index + 1 < this.rowCount ? this.starts[index + 1] : count,
      );
    const order = new Uint32Array(count).map((_, place) => place);
    order.sort(
      (a, b) =>
        (rowOf[a] ?? 0) - (rowOf[b] ?? 0) ||
        (columns[a] ?? 0) - (columns[b] ?? 0) ||
        /* the later last */ a - b,
    );
    const kept = order.filter((place, index) => {
      const next = order[index + 1];
      return next === undefined || rowOf[next] !== rowOf[place] || columns[next] !== columns[place];
    });
    this.values = Float64Array.from(kept, (place) => values[place] ?? 0);
    this.columns = Uint16Array.from(kept, (place) => columns[place] ?? 0);
    this.styles = Uint16Array.from(kept, (place) => styles[place] ?? 0);
    this.kinds = Uint8Array.from(kept, (place) => kinds[place] ?? 0);
    this.count = kept.length;
    this.rows = new Int32Array(this.rowCount + 1);
    this.starts = new Int32Array(this.rowCount + 1);
    this.rowCount = 0;
    kept.forEach((place, index) => {
      const row = rowOf[place] ?? 0;
      if (this.rowCount > 0 && this.rows[this.rowCount - 1] === row) return;
      this.rows[this.rowCount] = row;
      this.starts[this.rowCount] = index;
      this.rowCount++;
    });
  }
}

const INITIAL = 1024;

function grown<T extends Float64Array | Uint16Array | Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function closed(starts: Int32Array, rowCount: number, end: number): Int32Array {
  const result = new Int32Array(rowCount + 1);
  result.set(starts.subarray(0, rowCount));
  result[rowCount] = end;
  return result;
}

interface Lists {
  readonly texts: readonly string[];
  readonly shared: readonly string[];
  readonly errors: readonly CellError[];
}

class StoredCells implements Cells {
  used: CellRange | null = null;
  /** The place of each row from the first one on, -1 for one without cells. */
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
   * Empties the cells that merged areas (none over another, from the top down) cover, as Excel does not show them, and
   * finds the used range: goes down the rows once, with the areas over the row at hand.
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
    this.used = top < 0 ? null : { top, left, bottom, right };
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
    // Most rows have no gaps.
    const guess = start + column - (this.columns[start] as number);
    if (guess >= start && guess < end && this.columns[guess] === column) return guess;
    const cell = this.lowerBound(column, start, end);
    return cell < end && this.columns[cell] === column ? cell : -1;
  }

  /** The first of a row's cells at the column or behind it. */
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
