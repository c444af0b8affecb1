/**
 * A small number for each cell of a sheet, 0 where none is set. Rows of a table look alike, so the codes of a row are
 * kept as a text, one character per cell, and identical rows share one.
 */
export class RowCodes {
  private readonly rows = new Map<number, string>();
  private readonly looks = new Map<string, string>();

  /** Sets a row's codes: character `column` of the text has the cell's code as its char code. */
  setRow(row: number, codes: string): void {
    const look = this.looks.get(codes);
    if (look === undefined) this.looks.set(codes, codes);
    this.rows.set(row, look ?? codes);
  }

  /** The cell's code. */
  at(row: number, column: number): number {
    const code = this.rows.get(row)?.charCodeAt(column) ?? 0;
    return Number.isNaN(code) ? 0 : code;
  }
}
