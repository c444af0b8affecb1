import type { Urgency } from "../../assessment/types";
import type { Day } from "../../domain/day";

/** A debt on a list; texts as they are shown. */
export interface DebtCard {
  /** Names the debt's line in the register; two lines that say the same share it. */
  readonly line: string;
  /** `null` where the sheet does not name the debtor. */
  readonly name: string | null;
  readonly total: string;
  readonly basis: string | null;
  /** «Этап» in words. */
  readonly stage: string;
  readonly action: string | null;
  readonly clause: string | null;
  readonly urgency: Urgency | null;
  /** What is to be said of a limitation period that is over or near its end. */
  readonly limitation: string | null;
  readonly deadline: Day | null;
  /** Negative once it is missed. */
  readonly daysLeft: number | null;
}
