/** A worksheet as plain data: what a port reads and the intake works on. Rows and columns count from 0. */

/** Excel's error in a cell (`#N/A`, `#REF!`), or a formula that was saved without its value. */
export interface CellError {
  readonly error: string;
}

/** The `error` of a formula cell whose value the file does not hold. */
export const FORMULA_WITHOUT_VALUE = "formula-without-value";

/**
 * What a cell holds: text, a number (dates are serial numbers, recognised by the number format),
 * a logical value, an error, or `null` for an empty cell.
 */
export type CellValue = string | number | boolean | CellError | null;

/** The most a worksheet cell can hold, in UTF-16 code units; other formats hold more. */
export const CELL_TEXT_LIMIT = 32_767;

/** A rectangle of cells, all bounds inclusive and counted from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Cells so far from the rest of a sheet, and in so large a rectangle, that nobody looks for them there: a space typed
 * into XFD1048576 by accident. Whoever reads the sheet tells of them.
 */
export interface StrayCells {
  /** How many there are. */
  readonly count: number;
  /** The first one, in file order. */
  readonly first: CellPosition;
  /** Whether one of them is a number, as a sum would be. */
  readonly hasNumbers: boolean;
}

/** One worksheet as read. Only rows and columns inside `used` contain anything. */
export interface SheetGrid {
  readonly name: string;
  /**
   * The smallest rectangle that holds every cell with a value but the stray ones, whatever the file declares; `null`
   * for an empty sheet.
   */
  readonly used: CellRange | null;
  /** Whether the workbook counts its date serials from 1904. */
  readonly date1904: boolean;
  readonly merges: readonly CellRange[];
  /**
   * Set where the program that holds the sheet cannot report merged areas: `merges` is then empty whatever it shows.
   */
  readonly mergesUnknown?: boolean;
  /**
   * Rows of a text file that have more fields than its heading row, so that nothing tells which column each belongs
   * to.
   */
  readonly unplacedRows?: ReadonlySet<number>;
  /** The first cell, in file order, whose text is longer than {@link CELL_TEXT_LIMIT}; absent where there is none. */
  readonly longText?: CellPosition;
  /** Cells far from all others that `used` leaves out; absent where there are none. */
  readonly stray?: StrayCells;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Width of a column in characters, where the file gives it. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** The value; in a merged area only the top left cell has one. */
  value(row: number, column: number): CellValue;
  /** Excel's number format code, or `null` for General and empty cells. */
  numberFormat(row: number, column: number): string | null;
  /** Whether the value was calculated by a formula. */
  isFormula(row: number, column: number): boolean;
  /** Outline (grouping) level of a row, 0 where there is none. */
  outlineLevel(row: number): number;
  /** Whether a cell is struck through; absent where the program or format does not say. */
  isStruck?(row: number, column: number): boolean;
  /** Left indent of a cell's text in Excel's steps, 0 where there is none or the format does not say. */
  indent(row: number, column: number): number;
}

/** Whether a cell value is an error. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name;
  return name;
}

/** `A` → `0`; Latin letters only, any case; `null` for anything that is not a worksheet column. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index <= 16_384 ? index - 1 : null;
}

/** `cellAddress(11, 3)` → `D12`. */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `A5:V5`, or `A5` for a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** Worksheets end at row 1,048,576. */
const LAST_ROW = 1_048_576;

/** A cell by its row and column, counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `D12` or `$D$12` → row 11, column 3; any case; `null` for anything that is not the address of a single cell. */
export function cellOfAddress(address: string): CellPosition | null {
  const [, letters = "", digits = ""] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address) ?? [];
  const column = columnIndex(letters);
  const row = Number(digits);
  return column === null || row > LAST_ROW ? null : { row: row - 1, column };
}

/**
 * `A5:V5` or `$D$12` as a range, its corners in any order; `null` for anything else: whole rows and columns, several
 * areas, an address with a sheet name.
 */
export function rangeOfAddress(address: string): CellRange | null {
  const [first, last = first, more] = address.split(":").map(cellOfAddress);
  if (!first || !last || more !== undefined) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
