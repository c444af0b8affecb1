import type { CellValue } from "../../domain/grid";
/** Shares (0–1) of a column's non-blank values that read as each kind; one value may be of several. */
export interface ColumnContent {
  /** How many values are not blank. */
  readonly filled: number;
  readonly date: number;
  readonly money: number;
  readonly inn: number;
  readonly kbk: number;
  /** Whole numbers that count 1, 2, 3 … down the column. */
  readonly ordinal: number;
  /** Values with letters that are neither a date nor a sum. */
  readonly text: number;
}
export function contentKind(
  values: readonly CellValue[],
  formats: readonly (string | null)[],
): ColumnContent {
  throw new Error("not written yet");
  void [values, formats];
}
