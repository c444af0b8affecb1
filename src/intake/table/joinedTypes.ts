import type { Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import type { ColumnProfile } from "../headings";

/** How the values of several columns make one. */
export type Joining = "sum" | "digits" | "words" | "date";

/** Several columns that carry one value together; the profile that is matched in their place has `heading`. */
export interface JoinedColumn {
  /** The column in whose place the value is read: the first of the parts in the sheet. */
  readonly column: number;
  /** In the order in which they make the value: day, month, year; surname, name, patronymic. */
  readonly parts: readonly number[];
  readonly join: Joining;
  /** Digits of each part of a code, which a number may have lost from the left; empty for other joinings. */
  readonly widths: readonly number[];
  /** What the columns are called together, so that the heading alone tells the field. */
  readonly heading: string;
}

/** What finding joined columns may look at. */
export interface JoinInput {
  readonly profiles: readonly ColumnProfile[];
  /** Values of columns, row by row: the same row stands at the same index. */
  readonly rows: readonly number[];
  readonly grid: SheetGrid;
  readonly asOf: Day;
}
