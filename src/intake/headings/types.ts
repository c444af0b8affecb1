import type { Day } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import type { Finding } from "../cells/types";
import type { ColumnChoices, ColumnMatch, ColumnTarget } from "../types";

/** What is known about a column before it is matched. */
export interface ColumnProfile {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The flattened heading, its levels joined by « / »; empty if there is none. */
  readonly header: string;
  /** The same, level by level from the top; a level merged downwards appears once. */
  readonly levels: readonly string[];
  /** Up to three values, as shown in the sheet. */
  readonly samples: readonly string[];
  /** Up to some fifty values of the body, without blanks. */
  readonly values: readonly CellValue[];
  /** Number formats of `values`, one per value. */
  readonly formats: readonly (string | null)[];
  /** Values of the same rows for every column, including blanks, so that columns can be compared row by row. */
  readonly rows?: readonly CellValue[];
}

/** What the matching of columns knows besides the columns. */
export interface MatchContext {
  readonly asOf: Day;
  /** The period of a turnover sheet's title, `null` if there is none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly date1904: boolean;
  /** Columns chosen by the user or `--map`; they override every guess. */
  readonly chosen?: ColumnChoices;
  /** What the workbook remembers for this header: flattened heading → target, `null` to leave it unmapped. */
  readonly remembered?: ReadonlyMap<string, ColumnTarget | null>;
}

/** Every column's match, in the order of the profiles, and what the user should know about the mapping as a whole. */
export interface MatchResult {
  readonly mapping: readonly ColumnMatch[];
  readonly notes: readonly Finding[];
}
