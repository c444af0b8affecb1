import type { CellValue } from "./grid";

/** What people put onto the cells of one of our own sheets beside its values: it outlives the next build (docs/periods.md §3). */

/** A comment on a cell. */
export interface CellNote {
  readonly text: string;
  readonly author: string | null;
}

/** What a person has changed of a cell's look; colours are `RRGGBB`. */
export interface CellLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** The place of a cell, counted from 0. */
interface Placed {
  readonly row: number;
  readonly column: number;
}

/** All that a sheet holds beside its values. */
export interface SheetAdditions {
  readonly notes: readonly (Placed & CellNote)[];
  /** Cells with a fill of their own, or with letters that are not plain. */
  readonly looks: readonly (Placed & { readonly look: CellLook })[];
  /** Every formula, in English and without `=`. */
  readonly formulas: readonly (Placed & { readonly text: string })[];
  /** Excel's name of the style of the sheet's table; `null` where it has no table. */
  readonly tableStyle: string | null;
}

/** A sheet to which nobody has added anything. */
export const NO_ADDITIONS: SheetAdditions = { notes: [], looks: [], formulas: [], tableStyle: null };

/**
 * A column of a register wherever it stands: by its heading, or by its distance (1, 2, …) from the last one of the
 * table, where people write beside it.
 */
export type ColumnPlace = string | number;

/**
 * A formula that a person typed, as it can be written where everything has moved: pieces of text, and between them the cells
 * it names.
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
 * A row of a register wherever it stands: the formula's own, the line of a number (see SourceMark), the first or the
 * last of the lines, so many rows over the first (the headings are 1) or below the last.
 */
export type RowPlace =
  | "own"
  | "first"
  | "last"
  | { readonly line: number }
  | { readonly above: number }
  | { readonly below: number };

/** What a person has put onto one cell of a line, of the headings, or beside or under the table. */
export interface CellTouch {
  readonly column: ColumnPlace;
  readonly note?: CellNote;
  readonly look?: CellLook;
  /** What she has written where the table has nothing; absent for a cell of the table. */
  readonly value?: CellValue;
  readonly numberFormat?: string | null;
  readonly formula?: MovableFormula;
}
