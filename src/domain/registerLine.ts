import type { CellTouch } from "./cellTouch";
import type { Debt } from "./debt";
import type { FieldKey } from "./fields";
import type { SourceMark } from "./sourceMark";

/**
 * Whether the source still has a debt; `gone` ones are kept and marked «нет в источнике» (docs/periods.md §3), `absent`
 * are those of an administrator who has not submitted this time (§5): nothing is known of them.
 */
export type Presence = "present" | "gone" | "absent";

/** A line of an earlier register, as read back with everything the user typed into it. */
export interface PreviousDebt {
  readonly debt: Debt;
  readonly presence: Presence;
  /** What was remembered of its source line; `null` where that was lost. */
  readonly mark: SourceMark | null;
  /** Sums that the program worked out from earlier builds: they are worked out anew, never carried on. */
  readonly derived?: readonly FieldKey[];
  /** What people have put onto the line's cells, and beside them. */
  readonly touches?: readonly CellTouch[];
}
