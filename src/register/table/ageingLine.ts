import { AGING_BUCKETS, type AgingBucket, type Assessment } from "../../assessment/types";
import { AGING_WORDS } from "../../assessment/words";
import { AGEING_WORDS } from "../words";

/**
 * The line of the summary's ageing table on which a debt stands. Each debt has exactly one, so that the table
 * adds up to the register: what is not yet due, has no date, is closed or given up does not fall out.
 */
export type AgeingLine = "not-due" | AgingBucket | "no-date" | "closed" | "written-off";

/** The lines in the order of the table; the last two are no claim any more and stand below its total. */
export const AGEING_LINES = ["not-due", ...AGING_BUCKETS, "no-date", "closed", "written-off"] as const;

/** The line of a debt. */
export function ageingLine(assessment: Assessment): AgeingLine {
  if (assessment.stage === "written-off" || assessment.stage === "closed") return assessment.stage;
  if (assessment.base === null) return "no-date";
  return assessment.agingBucket ?? "not-due";
}

/** What the ageing table and its chart call the line. */
export function ageingLineLabel(line: AgeingLine): string {
  return line in AGING_WORDS ? AGING_WORDS[line as AgingBucket] : ageingLineWord(line);
}

/** Its word in the register's hidden column, which the summary's formulas ask. */
export function ageingLineWord(line: AgeingLine): string {
  switch (line) {
    case "not-due":
      return AGEING_WORDS.notDue;
    case "no-date":
      return AGEING_WORDS.noDate;
    case "closed":
      return AGEING_WORDS.closed;
    case "written-off":
      return AGEING_WORDS.writtenOff;
    default:
      return AGEING_WORDS.overdue(AGING_WORDS[line]);
  }
}
