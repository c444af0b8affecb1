import type { Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import type { ColumnProfile } from "../headings";

/** How the values of several columns form one; `last`: that of the last column says it for all. */
export type Joining = "sum" | "last" | "digits" | "words" | "date";

/** Several columns that together carry one value; the profile that is matched in their place has `heading`. */
export interface JoinedColumn {
  /** The column where the value is read: the first of the parts in the sheet, or their last one. */
  readonly column: number;
  /** In the order in which they form the value: day, month, year; surname, name, patronymic. */
  readonly parts: readonly number[];
  readonly join: Joining;
  /** Digits of each part of a code, whose leading zeros a number may have lost; empty for other joinings. */
  readonly widths: readonly number[];
  /** What the columns are called together, so that the heading alone determines the field. */
  readonly heading: string;
}

/** The input for finding joined columns. */
export interface JoinInput {
  readonly profiles: readonly ColumnProfile[];
  /** Values of columns, row by row: the same row has the same index in each. */
  readonly rows: readonly number[];
  readonly grid: SheetGrid;
  readonly asOf: Day;
}
