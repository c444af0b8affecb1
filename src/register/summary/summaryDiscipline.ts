import type { RegisterEntry } from "../../assessment/entry";
import type { DisciplineStep } from "../../assessment/types";

/** How punctually one step is taken, in numbers of debts. */
export interface StepRecord {
  readonly step: DisciplineStep["step"];
  readonly onTime: number;
  readonly late: number;
  /** Not done, and the current deadline has passed. */
  readonly missed: number;
}

const STEPS = ["claim", "handover", "lawsuit"] as const satisfies readonly DisciplineStep["step"][];

/** How many steps were due before the document was adopted: they are neither on time nor late. */
export function stepsBeforeAdoption(entries: readonly RegisterEntry[]): number {
  return entries.reduce(
    (count, { assessment }) => count + assessment.discipline.filter((step) => step.beforeAdoption).length,
    0,
  );
}

/**
 * Counts the steps of all debts (docs/terms.md §3, «Discipline»), except those that {@link stepsBeforeAdoption}
 * counts; steps that no debt has are left out.
 */
export function disciplineRecords(entries: readonly RegisterEntry[]): StepRecord[] {
  const records = STEPS.map((step) => ({ step, onTime: 0, late: 0, missed: 0 }));
  for (const { assessment } of entries) {
    for (const { step, date, lateDays, deadline, beforeAdoption } of assessment.discipline) {
      const record = records[STEPS.indexOf(step)];
      if (record === undefined || beforeAdoption) continue;
      if (date !== null) record[lateDays === null || lateDays <= 0 ? "onTime" : "late"] += 1;
      // A step that the case no longer needs no longer has a deadline.
      else if (assessment.urgency === "missed" && assessment.deadline === deadline) record.missed += 1;
    }
  }
  return records.filter(({ onTime, late, missed }) => onTime + late + missed > 0);
}
