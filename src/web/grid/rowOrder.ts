/**
 * In which order the rows of a sheet's table are shown: those of the file, or others while they are sorted on the screen.
 * Everything outside the grid's drawing speaks of the file's rows, so that sorting changes neither the workbook nor where
 * a typed value goes. Rows count from 0; those outside the table are the same in both.
 */
export class RowOrder {
  private top = 0;
  /** The file's rows in the order shown; empty while that is the file's own. */
  private fileRows: readonly number[] = [];
  private viewRows: ReadonlyMap<number, number> = new Map();

  /** Whether the rows are shown in another order than the file's. */
  get isSorted(): boolean {
    return this.fileRows.length > 0;
  }

  /** Shows these rows of the file one below the other, starting at row `top`; they are the rows from there on. */
  set(top: number, fileRows: readonly number[]): void {
    const isOwn = fileRows.every((row, index) => row === top + index);
    this.top = top;
    this.fileRows = isOwn ? [] : fileRows;
    this.viewRows = new Map(this.fileRows.map((row, index) => [row, top + index]));
  }

  /** Where a row of the file is shown. */
  toView(fileRow: number): number {
    return this.viewRows.get(fileRow) ?? fileRow;
  }

  /** Which row of the file is shown in a row. */
  toFile(viewRow: number): number {
    return this.fileRows[viewRow - this.top] ?? viewRow;
  }

  /** Whether rows `top` … `bottom` of the file are shown together: one row, all of the table, or none of it. */
  isTogether(top: number, bottom: number): boolean {
    if (!this.isSorted || top === bottom) return true;
    const last = this.top + this.fileRows.length - 1;
    return bottom < this.top || top > last || (top <= this.top && bottom >= last);
  }
}
