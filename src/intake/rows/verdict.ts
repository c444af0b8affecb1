import type { SheetGrid } from "../../domain/grid";
import type { FieldKey } from "../../domain/fields";
import type { Money } from "../../domain/money";
import type { MergeIndex } from "../table/merges";
import type { RowKind } from "../types";
import type { TableColumns } from "./factColumns";
import type { GroupFacts } from "./groupStack";
import type { BodyRow } from "./scan";
import type { CheckedTotal } from "./totals";

/** What the rows of a body turned out to be. */
export interface Verdict {
  /** One per body row. */
  readonly kinds: RowKind[];
  /** What the groups around a debt state for it, by body row index. */
  readonly groupFacts: Map<number, GroupFacts>;
  /** Debts that omit their debtor because the row above has it. */
  readonly continued: Set<number>;
  readonly rejected: { readonly index: number; readonly column: number; readonly reason: string }[];
  /** The sums of all debt rows, one per money column. */
  readonly debtSums: readonly Money[];
  readonly totals: readonly CheckedTotal[];
  /** Rows of a tree whose own sum differs from that of the rows below them. */
  readonly parentsApart: readonly { readonly index: number; readonly rowsBelow: Money }[];
  /** Rows with a sum that were taken for a breakdown below the grand total. */
  readonly underTotal: readonly number[];
}

/** Everything that classifying rows may look at. */
export interface Body {
  readonly grid: SheetGrid;
  readonly merges: MergeIndex;
  readonly columns: TableColumns;
  readonly rows: readonly BodyRow[];
  /** Rows that can be classified on their own: blank, a repeated header, a total, a note; `null` for the others. */
  readonly preset: readonly (RowKind | null)[];
  /** Indexes of the row's sums that were rounded to kopecks. */
  rounded(index: number): readonly number[];
  /** Reads what a group row states as if it were a cell of that field; the caller keeps the problems. */
  readFact(field: FieldKey, text: string, row: number, column: number): GroupFacts;
  /** Whether the sheet gives the administrator without its group rows. */
  readonly administratorKnown: boolean;
}

/** Whether a row has a sum that makes it a debt. */
export function hasSum(row: BodyRow): boolean {
  return row.amount !== null || row.penalty !== null;
}

/**
 * Whether a row has nothing of a debt except a text and sums: it may be part of a breakdown, or a group's own sum. A
 * code or a unit may belong to a group too; it counts only next to a debtor.
 */
export function isWeak(row: BodyRow): boolean {
  return !row.identified && !row.numbered && row.details === 0 && (row.shared === 0 || !row.named);
}
