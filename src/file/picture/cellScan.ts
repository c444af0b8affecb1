import { columnIndex } from "../../domain/grid";
import { RowCodes } from "../read/rowCodes";

/** What the rows of a worksheet part say about formatting. */
export interface ScannedRows {
  /** The number of each cell's style. */
  readonly styles: RowCodes;
  /** The row's cells starting at column A, by row; absent for rows without cells. */
  readonly lengths: ReadonlyMap<number, number>;
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: readonly number[];
  /** The last row with a cell, -1 without one. */
  readonly lastRow: number;
}

/** Opening tags of rows and cells with their attributes. A worksheet may have millions: no parser is as fast. */
const TAGS = /<(?:\w+:)?(row|c)((?:\s[^<>]*|\/)?)>/g;
const REFERENCE = /\sr=["']([A-Z]{0,3})(\d+)["']/;
const STYLE = /\ss=["'](\d+)["']/;
const HEIGHT = /\sht=["']([\d.]+)["']/;
const HIDDEN = /\shidden=["'](?:1|true)["']/;

/** Scans the content of `<sheetData>`. Rows and cells without an address follow the one before. */
export function scanRows(sheetData: string): ScannedRows {
  const styles = new RowCodes();
  const lengths = new Map<number, number>();
  const heights = new Map<number, number>();
  const hiddenRows: number[] = [];
  let row = -1;
  let column = -1;
  let codes = "";
  const endRow = (): void => {
    if (column >= 0) lengths.set(row, column + 1);
    if (codes !== "") styles.setRow(row, codes);
    column = -1;
    codes = "";
  };
  for (const [, tag, attributes = ""] of sheetData.matchAll(TAGS)) {
    const [, letters = "", number] = REFERENCE.exec(attributes) ?? [];
    if (tag === "row") {
      endRow();
      row = number === undefined ? row + 1 : Number(number) - 1;
      const height = Number(HEIGHT.exec(attributes)?.[1] ?? 0);
      if (height > 0) heights.set(row, height);
      if (HIDDEN.test(attributes)) hiddenRows.push(row);
      continue;
    }
    column = columnIndex(letters) ?? column + 1;
    const style = Number(STYLE.exec(attributes)?.[1] ?? 0);
    if (style !== 0) codes = codes.padEnd(column, "\0") + String.fromCharCode(style);
  }
  endRow();
  let lastRow = -1;
  for (const filled of lengths.keys()) lastRow = Math.max(lastRow, filled);
  return { styles, lengths, heights, hiddenRows, lastRow };
}
