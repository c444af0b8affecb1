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
  /** One for each body row. */
  readonly kinds: RowKind[];
  /** What the groups around a debt state for it, by index of the body row. */
  readonly groupFacts: Map<number, GroupFacts>;
  /** Debts that leave out their debtor because the row above has it. */
  readonly continued: Set<number>;
  readonly rejected: { readonly index: number; readonly column: number; readonly reason: string }[];
  /** The sums of all debt rows, one for each column of money. */
  readonly debtSums: readonly Money[];
  readonly totals: readonly CheckedTotal[];
  /** Rows of a tree whose own sum is not that of the rows under them. */
  readonly parentsApart: readonly { readonly index: number; readonly rowsBelow: Money }[];
  /** Rows with a sum that were taken for a breakdown under the grand total. */
  readonly underTotal: readonly number[];
}

/** All that telling rows apart may look at. */
export interface Body {
  readonly grid: SheetGrid;
  readonly merges: MergeIndex;
  readonly columns: TableColumns;
  readonly rows: readonly BodyRow[];
  /** Rows that are told by themselves: blank, a repeated header, a total, a note; `null` for the others. */
  readonly preset: readonly (RowKind | null)[];
  /** Indexes of the row's sums that were rounded to kopecks. */
  rounded(index: number): readonly number[];
  /** Reads what a group row states like a cell of that field; problems are kept by the caller. */
  readFact(field: FieldKey, text: string, row: number, column: number): GroupFacts;
  /** Whether the sheet tells the administrator without its group rows. */
  readonly administratorKnown: boolean;
}

/** Whether a row has a sum that makes it a debt. */
export function hasSum(row: BodyRow): boolean {
  return row.amount !== null || row.penalty !== null;
}

/**
 * Whether a row has nothing of a debt but a text and sums: it may be a part of a breakdown, or a group's own sum.
 * A code or a unit is a group's as well; it counts only beside a debtor.
 */
export function isWeak(row: BodyRow): boolean {
  return !row.identified && !row.numbered && row.details === 0 && (row.shared === 0 || !row.named);
}
