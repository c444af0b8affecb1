import type { Day } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import type { Finding } from "../cells/types";
import type { ColumnChoices, ColumnMatch, ColumnTarget } from "../types";

/** What is known of a column before it is matched. */
export interface ColumnProfile {
  /** 0-based column of the sheet. */
  readonly column: number;
  /** The flattened heading, its levels joined by « / »; empty where there is none. */
  readonly header: string;
  /** The same, level by level from the top; a level merged down stands once. */
  readonly levels: readonly string[];
  /** Up to three values as the sheet shows them. */
  readonly samples: readonly string[];
  /** Up to some fifty values of the body, without blanks. */
  readonly values: readonly CellValue[];
  /** Number formats of `values`, one for one. */
  readonly formats: readonly (string | null)[];
  /** Values of the same rows for every column, blanks included, so that columns can be compared row by row. */
  readonly rows?: readonly CellValue[];
}

/** What the matching of columns knows beside the columns. */
export interface MatchContext {
  readonly asOf: Day;
  /** The period of a turnover sheet's title, `null` where there is none. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly date1904: boolean;
  /** Columns the user or `--map` chose; they beat every guess. */
  readonly chosen?: ColumnChoices;
  /** What the workbook remembers for this header: flattened heading → target, `null` to leave it unmapped. */
  readonly remembered?: ReadonlyMap<string, ColumnTarget | null>;
}

/** Every column's match, in the order of the profiles, and what the user should know of the mapping as a whole. */
export interface MatchResult {
  readonly mapping: readonly ColumnMatch[];
  readonly notes: readonly Finding[];
}
