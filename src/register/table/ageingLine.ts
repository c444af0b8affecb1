import { AGING_BUCKETS, type AgingBucket, type Assessment } from "../../assessment/types";
import { AGING_WORDS } from "../../assessment/assessmentWords";
import { AGEING_WORDS } from "../registerWords";

/**
 * The line of the summary's ageing table to which a debt belongs. Each debt has exactly one, so that the table adds
 * up to the register: debts not yet due, without a date, closed or given up are not dropped.
 */
export type AgeingLine = "not-due" | AgingBucket | "no-date" | "closed" | "written-off";

/** The lines in the order of the table; the last two are no longer claims and come below its total. */
export const AGEING_LINES = ["not-due", ...AGING_BUCKETS, "no-date", "closed", "written-off"] as const;

/** The line of a debt. */
export function ageingLine(assessment: Assessment): AgeingLine {
  if (assessment.stage === "written-off" || assessment.stage === "closed") return assessment.stage;
  if (assessment.base === null) return "no-date";
  return assessment.agingBucket ?? "not-due";
}

/** The line's name in the ageing table and its chart. */
export function ageingLineLabel(line: AgeingLine): string {
  return line in AGING_WORDS ? AGING_WORDS[line as AgingBucket] : ageingLineWord(line);
}

/** Its word in the register's hidden column, which the summary's formulas query. */
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
