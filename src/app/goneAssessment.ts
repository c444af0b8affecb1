import type { Assessment } from "../assessment/types";
import { ZERO } from "../domain/money";

/**
 * The assessment of a debt that the source no longer has: nothing is claimed on it and it counts in no total, so
 * that the register's sum stays the source's. Its facts, the last known sums too, stay in its line to be read.
 */
export function goneAssessment(assessment: Assessment): Assessment {
  return {
    ...assessment,
    total: ZERO,
    overdue: null,
    overdueDays: null,
    agingBucket: null,
    stage: "closed",
    action: null,
    deadline: null,
    daysLeft: null,
    urgency: null,
    highlight: null,
    alerts: [],
    clause: null,
  };
}
