import type { Day } from "../domain/day";
import type { DebtFacts } from "../domain/debt";
import type { FieldKey } from "../domain/fields";
import { baseDate } from "./facts";

/** What can be odd about a debt's dates (docs/terms.md §2): never a reason to leave the debt out. */
export const DATE_WARNINGS = [
  "no-date",
  "due-before-origin",
  "origin-after-as-of",
  "claim-before-base",
  "claim-term-before-claim",
  "received-without-claim",
  "refusal-without-claim",
  "result-without-judgment",
  "fact-after-as-of",
] as const;
/** See {@link DATE_WARNINGS}. */
export type DateWarningCode = (typeof DATE_WARNINGS)[number];

/** A warning and the fields whose cells it is about, the first being the one to look at. */
export interface DateWarning {
  readonly code: DateWarningCode;
  readonly fields: readonly FieldKey[];
}

/** Dates of what has been done: after A they count for nothing. */
const FACT_DATES = [
  "claimDate",
  "claimReceivedDate",
  "claimRefusalDate",
  "legalHandoverDate",
  "lawsuitDate",
  "judgmentDate",
  "writDate",
  "writSentDate",
  "fineRulingDate",
  "bankruptcyDate",
  "exclusionDate",
  "doubtfulDate",
  "badDebtDate",
] as const satisfies readonly FieldKey[];

const NONE: readonly DateWarning[] = [];

const isBefore = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a < b;

/** The warnings of one debt, in the order of {@link DATE_WARNINGS}. */
export function dateWarnings(facts: DebtFacts, asOf: Day): readonly DateWarning[] {
  const warnings: DateWarning[] = [];
  const warn = (code: DateWarningCode, ...fields: FieldKey[]): void => {
    warnings.push({ code, fields });
  };
  const base = baseDate(facts);
  const isClaimed = facts.claimDate !== null;
  if (base === null) warn("no-date", "originDate", "dueDate");
  if (isBefore(facts.dueDate, facts.originDate)) warn("due-before-origin", "dueDate", "originDate");
  if (isBefore(asOf, facts.originDate)) warn("origin-after-as-of", "originDate");
  if (isBefore(facts.claimDate, base)) warn("claim-before-base", "claimDate");
  if (isBefore(facts.claimTermDate, facts.claimDate))
    warn("claim-term-before-claim", "claimTermDate", "claimDate");
  if (!isClaimed && facts.claimReceivedDate !== null)
    warn("received-without-claim", "claimDate", "claimReceivedDate");
  if (!isClaimed && facts.claimRefusalDate !== null)
    warn("refusal-without-claim", "claimRefusalDate", "claimDate");
  if (facts.judgmentResult !== null && facts.judgmentDate === null)
    warn("result-without-judgment", "judgmentDate", "judgmentResult");
  for (const field of FACT_DATES) if (isBefore(asOf, facts[field])) warn("fact-after-as-of", field);
  return warnings.length === 0 ? NONE : warnings;
}
