import type { Day } from "../domain/day";
import type { WorkCalendar } from "../domain/workCalendar";

/** What an assessment depends on beside the debt and the rules. */
export interface AssessmentContext {
  /** A: facts dated later have not happened. */
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  /** A deadline this many calendar days away or less is «срок близко». */
  readonly soonDays: number;
  /** Whether a term of payment that ends on a day off moves to the next working day (ГК РФ ст. 193); absent: it does. */
  readonly paymentMoves?: boolean;
  /**
   * Whether the debt's sheet records penalties at all: only then can one be missing. Absent: it does.
   */
  readonly penaltiesKept?: boolean;
}

/** The usual {@link AssessmentContext.soonDays} (docs/terms.md §3). */
export const DEFAULT_SOON_DAYS = 7;
