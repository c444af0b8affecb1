import { explain, type Highlight, type RegisterEntry, type Stage, type Urgency } from "../assessment";
import type { Day } from "../domain/day";
import { nextReportingDates, type RegulationId, type ReportingDate } from "../regulations";
import type { DateField } from "./mark";
import type { OrganisationRules } from "./build/organisation";

/** What the list of deadlines shows: by what is to be done and how pressing it is, `null` for all. */
export interface DeadlineFilter {
  readonly need: Highlight | "other" | null;
  readonly urgency: Urgency | null;
  /** Words of a debtor's name, INN, contract or department; all must occur. */
  readonly search: string;
}

/** How many debts await something. */
export interface DeadlineCounts {
  readonly need: Readonly<Record<Highlight | "other", number>>;
  readonly urgency: Readonly<Record<Urgency, number>>;
}

/** The debts that have something to be done about them, the most pressing first: by deadline, those without one last. */
export function deadlineList(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const due = entries.filter(
    ({ assessment, presence }) => assessment.action !== null && presence === "present",
  );
  return due.sort((a, b) => (a.assessment.deadline ?? Infinity) - (b.assessment.deadline ?? Infinity));
}

/** What an entry of the list needs: a claim, a lawsuit, or something else. */
export function needOf({ assessment }: RegisterEntry): Highlight | "other" {
  return assessment.highlight ?? "other";
}

/** Counts a list of deadlines for the filter's buttons. */
export function countDeadlines(list: readonly RegisterEntry[]): DeadlineCounts {
  const need = { claim: 0, lawsuit: 0, other: 0 };
  const urgency = { missed: 0, soon: 0, planned: 0, open: 0 };
  for (const entry of list) {
    need[needOf(entry)] += 1;
    if (entry.assessment.urgency !== null) urgency[entry.assessment.urgency] += 1;
  }
  return { need, urgency };
}

/** The entries of a list that a filter lets through. */
export function filterDeadlines(
  list: readonly RegisterEntry[],
  { need, urgency, search }: DeadlineFilter,
): readonly RegisterEntry[] {
  const words = plain(search)
    .split(/\s+/)
    .filter((word) => word !== "");
  return list.filter((entry) => {
    if (need !== null && needOf(entry) !== need) return false;
    if (urgency !== null && entry.assessment.urgency !== urgency) return false;
    if (words.length === 0) return true;
    const { debtorName, inn, basis, unit } = entry.debt;
    const text = plain([debtorName, inn, basis, unit].join(" "));
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.toLocaleLowerCase("ru").replaceAll("ё", "е");
}

/** Why a debt stands where it does, in Russian sentences with clauses and dates. */
export function explainEntry(entry: RegisterEntry, { rules, context }: OrganisationRules): readonly string[] {
  return explain(entry.debt, entry.assessment, rules, context);
}

/** The facts that take a debt on from each stage, the expected one first. */
const NEXT_FACTS: Partial<Record<Stage, readonly DateField[]>> = {
  "claim-due": ["claimDate", "lawsuitDate"],
  "claim-sent": ["claimReceivedDate", "claimRefusalDate", "lawsuitDate"],
  "lawsuit-due": ["legalHandoverDate", "lawsuitDate", "claimRefusalDate"],
  "in-court": ["judgmentDate"],
  judgment: ["writDate", "writSentDate"],
  writ: ["writSentDate"],
  fine: ["fineRulingDate", "writSentDate"],
};

/** The steps that can be marked as done now: those that the stage waits for and that have no date yet. */
export function stepsOf({ debt, assessment }: RegisterEntry): readonly DateField[] {
  const fields = NEXT_FACTS[assessment.stage] ?? [];
  return fields.filter((field) => debt[field] === null);
}

/**
 * The coming dates of the reporting calendar of these documents, with the organisation's own days off; of all documents,
 * and of the organisation's own regulation, where none is named.
 */
export function comingReports(
  asOf: Day,
  { context, ownDates, ownDuties }: OrganisationRules,
  regulations?: readonly RegulationId[],
  count = 8,
): readonly ReportingDate[] {
  const dates = nextReportingDates(asOf, context.calendar, regulations, count, ownDates);
  if (regulations !== undefined || ownDuties.length === 0) return dates;
  // The organisation's own reports are not crowded out by those of all the other documents.
  const own = nextReportingDates(asOf, context.calendar, [], count, {}, ownDuties);
  return [...own, ...dates].sort((a, b) => a.date - b.date);
}
