import type { Day } from "../domain/day";
import type { WorkCalendar } from "../domain/workCalendar";

/** What an assessment depends on beside the debt and the rules. */
export interface AssessmentContext {
  /** A: facts dated later have not happened. */
  readonly asOf: Day;
  readonly calendar: WorkCalendar;
  /** A deadline this many calendar days away or less is «срок близко». */
  readonly soonDays: number;
}

/** The usual {@link AssessmentContext.soonDays} (docs/terms.md §3). */
export const DEFAULT_SOON_DAYS = 7;
