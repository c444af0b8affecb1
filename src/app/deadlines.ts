import { explain, type Highlight, type RegisterEntry, type Stage } from "../assessment";
import type { Day } from "../domain/day";
import { nextReportingDates, type RegulationId, type ReportingDate } from "../regulations";
import type { DateField } from "./mark";
import type { OrganisationRules } from "./build/organisation";

/** The debts that need something done, most pressing first: by deadline, those without one last. */
export function deadlineList(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const due = entries.filter(
    ({ assessment, presence }) => assessment.action !== null && presence === "present",
  );
  return due.sort((a, b) => (a.assessment.deadline ?? Infinity) - (b.assessment.deadline ?? Infinity));
}

/** What an entry of the list needs: a claim, a lawsuit or something else. */
export function needOf({ assessment }: RegisterEntry): Highlight | "other" {
  return assessment.highlight ?? "other";
}

/** Why a debt is at its stage, in Russian sentences with clauses and dates. */
export function explainEntry(entry: RegisterEntry, { rules, context }: OrganisationRules): readonly string[] {
  return explain(entry.debt, entry.assessment, rules, context);
}

/** The facts that move a debt on from each stage, the expected one first. */
const NEXT_FACTS: Partial<Record<Stage, readonly DateField[]>> = {
  "claim-due": ["claimDate", "lawsuitDate"],
  "claim-sent": ["claimReceivedDate", "claimRefusalDate", "lawsuitDate"],
  "lawsuit-due": ["legalHandoverDate", "lawsuitDate", "claimRefusalDate"],
  "in-court": ["judgmentDate"],
  judgment: ["writDate", "writSentDate"],
  writ: ["writSentDate"],
  fine: ["fineRulingDate", "writSentDate"],
};

/** The steps that can now be marked as done: those that the stage is waiting for and that have no date yet. */
export function stepsOf({ debt, assessment }: RegisterEntry): readonly DateField[] {
  const fields = NEXT_FACTS[assessment.stage] ?? [];
  return fields.filter((field) => debt[field] === null);
}

/**
 * The upcoming dates of the reporting calendar of these documents, taking the organisation's own days off into
 * account; if none is named, of all documents and of the organisation's own regulation.
 */
export function comingReports(
  asOf: Day,
  { context, ownDates, ownDuties }: OrganisationRules,
  regulations?: readonly RegulationId[],
  count = 8,
): readonly ReportingDate[] {
  const dates = nextReportingDates(asOf, context.calendar, regulations, count, ownDates);
  if (regulations !== undefined || ownDuties.length === 0) return dates;
  // The organisation's own reports must not be crowded out by those of all the other documents.
  const own = nextReportingDates(asOf, context.calendar, [], count, {}, ownDuties);
  return [...own, ...dates].sort((a, b) => a.date - b.date);
}
