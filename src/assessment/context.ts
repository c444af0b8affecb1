import type { Day } from "../domain/day";
import type { WorkCalendar } from "../domain/workCalendar";

/** What an assessment depends on besides the debt and the rules. */
export interface AssessmentContext {
  /** A: facts dated later have not happened yet. */
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  /** A deadline at most this many calendar days away is «срок близко». */
  readonly soonDays: number;
  /**
   * Whether a term of payment that ends on a day off moves to the next working day (ГК РФ ст. 193); absent means it
   * does.
   */
  readonly paymentMoves?: boolean;
  /** Whether the debt's sheet records penalties at all: only then can one be missing. Absent means it does. */
  readonly penaltiesKept?: boolean;
}

/** The usual {@link AssessmentContext.soonDays} (docs/terms.md §3). */
export const DEFAULT_SOON_DAYS = 7;
