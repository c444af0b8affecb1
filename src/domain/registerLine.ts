import type { CellTouch } from "./cellTouch";
import type { Debt } from "./debt";
import type { FieldKey } from "./fields";
import type { SourceMark } from "./sourceMark";

/**
 * Whether the source still has a debt. `gone` debts are kept and marked «нет в источнике» (docs/periods.md §3);
 * `absent` ones belong to an administrator who has not submitted anything this time (§5), so nothing is known about
 * them.
 */
export type Presence = "present" | "gone" | "absent";

/** A line of an earlier register, as read back with everything the user typed into it. */
export interface PreviousDebt {
  readonly debt: Debt;
  readonly presence: Presence;
  /** What was remembered of its source line; `null` if that was lost. */
  readonly mark: SourceMark | null;
  /** Sums that the program computed from earlier builds: they are recomputed, never carried over. */
  readonly derived?: readonly FieldKey[];
  /** What people typed into cells of facts that cannot be read: it stays there until it is corrected. */
  readonly unreadable?: ReadonlyMap<FieldKey, string>;
  /** What people have added to the line's cells, and beside them. */
  readonly touches?: readonly CellTouch[];
}
