import type { CellValue } from "./grid";

/** What people add to the cells of our own sheets besides values; it survives the next build (docs/periods.md §3). */

/** A comment on a cell. */
export interface CellNote {
  readonly text: string;
  readonly author: string | null;
}

/** What a person has changed in a cell's appearance; colours are `RRGGBB`. */
export interface CellLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The position of a cell, counted from 0. */
interface Placed {
  readonly row: number;
  readonly column: number;
}

/** Everything a sheet holds besides its values. */
export interface SheetAdditions {
  readonly notes: readonly (Placed & CellNote)[];
  /** Cells with a fill of their own, or with text that is not in the plain font. */
  readonly looks: readonly (Placed & { readonly look: CellLook })[];
  /** Every formula, in English and without `=`. */
  readonly formulas: readonly (Placed & { readonly text: string })[];
  /** Excel's name for the style of the sheet's table; `null` where it has no table. */
  readonly tableStyle: string | null;
}

/** A sheet to which nobody has added anything. */
export const NO_ADDITIONS: SheetAdditions = { notes: [], looks: [], formulas: [], tableStyle: null };

/**
 * A register column, wherever it now is: by its heading or, beside the table where people write, by its distance (1,
 * 2, …) from the table's last column.
 */
export type ColumnPlace = string | number;

/**
 * A formula that a person typed, in a form that can be written again after everything has moved: pieces of text with
 * the cells it names between them.
 */
export type MovableFormula = readonly (string | MovableCell)[];

/** A cell of a register that a formula names. */
export interface MovableCell {
  readonly column: ColumnPlace;
  readonly row: RowPlace;
  /** Whether column and row have a `$`. */
  readonly fixed: readonly [column: boolean, row: boolean];
}

/**
 * A register row, wherever it now is: the formula's own row, the line with a given number (see SourceMark), the first
 * or last line, a number of rows above the first (the headings are 1) or below the last.
 */
export type RowPlace =
  | "own"
  | "first"
  | "last"
  | { readonly line: number }
  | { readonly above: number }
  | { readonly below: number };

/** What a person has added to one cell of a line or of the headings, or beside or below the table. */
export interface CellTouch {
  readonly column: ColumnPlace;
  readonly note?: CellNote;
  readonly look?: CellLook;
  /** What the person has written outside the table; absent for a cell of the table. */
  readonly value?: CellValue;
  readonly numberFormat?: string | null;
  readonly formula?: MovableFormula;
}
