import {
  CELL_TEXT_LIMIT,
  FORMULA_WITHOUT_VALUE,
  type CellError,
  type CellPosition,
  type CellRange,
} from "../../domain/grid";
import { EMPTY, ERROR, FORMULA, LOGICAL, NUMBER, SHARED, StoredCells, TEXT, type Cells } from "./storedCells";

export type { Cells } from "./storedCells";

/**
 * Takes the cells of a sheet one after the other and keeps them in a few long arrays, row after row: a number, an
 * index into a list of texts, a style. An object for each cell of 100,000 rows would take hundreds of megabytes.
 * Cells may come in any order; of two at one position, the later counts.
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

  private longText_: CellPosition | null = null;

  /** `shared`: texts that cells refer to by index. */
  constructor(private readonly shared: readonly string[] = []) {}

  /** See {@link SheetGrid.longText}. */
  get longText(): CellPosition | null {
    return this.longText_;
  }

  number(row: number, column: number, value: number, style: number, formula: boolean): void {
    if (Number.isFinite(value)) this.add(row, column, NUMBER, value, style, formula);
    else this.error(row, column, "#NUM!", style, formula);
  }

  /** An empty text is an empty cell. */
  text(row: number, column: number, value: string, style: number, formula: boolean): void {
    if (value === "") this.empty(row, column, style, formula);
    else {
      if (value.length > CELL_TEXT_LIMIT) this.longText_ ??= { row, column };
      this.add(row, column, TEXT, this.texts.push(value) - 1, style, formula);
    }
  }

  /** The shared text at that index, which must exist. */
  sharedText(row: number, column: number, place: number, style: number, formula: boolean): void {
    const { length } = this.shared[place] as string;
    if (length > CELL_TEXT_LIMIT) this.longText_ ??= { row, column };
    if (length === 0) this.empty(row, column, style, formula);
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

  /** How many rows have a cell so far; more may come to the last one. */
  get rowsBegun(): number {
    return this.rowCount;
  }

  /**
   * The first rows that have cells, before the others have come; `null` if cells have come out of order. Further cells
   * do not change it.
   */
  head(rows: number): Cells | null {
    if (!this.inOrder) return null;
    const rowCount = Math.min(rows, this.rowCount);
    const count = rowCount < this.rowCount ? (this.starts[rowCount] ?? 0) : this.count;
    return this.stored("slice", rowCount, count, []);
  }

  /** The cells without those covered by merged areas. */
  finish(merges: readonly CellRange[]): Cells {
    const { count } = this;
    if (!this.inOrder) this.sort();
    return this.stored("subarray", this.rowCount, count, merges);
  }

  private stored(
    take: "slice" | "subarray",
    rowCount: number,
    count: number,
    merges: readonly CellRange[],
  ): Cells {
    const cells = new StoredCells(
      this.values[take](0, count),
      this.columns[take](0, count),
      this.styles[take](0, count),
      this.kinds[take](0, count),
      this.rows[take](0, rowCount),
      // The end of the last row is stored after it.
      closed(this.starts, rowCount, count),
      { texts: this.texts, shared: this.shared, errors: this.errors },
    );
    cells.cover(merges);
    return cells;
  }

  /** An empty cell is kept only where an earlier value at its position might otherwise remain. */
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
