import { addDays, type Day } from "../domain/day";
import { DebtorType, JudgmentResult, YesNo, type FieldKey } from "../domain/fields";
import { happenedBy } from "./facts";
import type { Standing } from "./standing";

/** What may be odd about a debt's dates (docs/terms.md §2); never a reason to leave the debt out. */
export const DATE_WARNINGS = [
  "no-date",
  "term-unread",
  "due-before-origin",
  "origin-after-as-of",
  "fact-before-origin",
  "claim-before-due",
  "claim-before-deferral",
  "claim-term-before-claim",
  "claim-term-short",
  "received-without-claim",
  "received-before-claim",
  "refusal-without-claim",
  "refusal-before-claim",
  "lawsuit-before-claim",
  "lawsuit-in-answer-term",
  "order-before-lawsuit",
  "cancelled-without-order",
  "cancelled-before-order",
  "judgment-before-lawsuit",
  "result-without-judgment",
  "writ-before-judgment",
  "writ-after-refusal",
  "sent-before-issued",
  "enforcement-before-writ",
  "enforcement-end-before-start",
  "bankruptcy-claim-before-bankruptcy",
  "fact-after-as-of",
] as const;
/** See {@link DATE_WARNINGS}. */
export type DateWarningCode = (typeof DATE_WARNINGS)[number];

/** A warning and the fields whose cells it concerns, the one to look at first. */
export interface DateWarning {
  readonly code: DateWarningCode;
  readonly fields: readonly FieldKey[];
}

/** The warnings that are not about facts in an impossible order. */
const NOT_OF_ORDER: ReadonlySet<DateWarningCode> = new Set<DateWarningCode>([
  "no-date",
  "term-unread",
  "claim-term-short",
  "result-without-judgment",
  "fact-after-as-of",
]);

/** Whether a warning is about two facts that cannot have happened in this order. */
export function isOrderWarning({ code }: DateWarning): boolean {
  return !NOT_OF_ORDER.has(code);
}

/** Dates of collection steps, in working order. */
const COLLECTION_DATES = [
  "claimDate",
  "claimReceivedDate",
  "claimRefusalDate",
  "accountingDate",
  "legalHandoverDate",
  "lawsuitDate",
  "courtOrderDate",
  "courtOrderCancelledDate",
  "judgmentDate",
  "writDate",
  "writSentDate",
  "enforcementStartDate",
  "enforcementEndDate",
] as const satisfies readonly FieldKey[];

/** Dates of things already done: those after A do not count. */
const FACT_DATES = [
  ...COLLECTION_DATES,
  "fineRulingDate",
  "bankruptcyDate",
  "bankruptcyClaimDate",
  "exclusionDate",
  "doubtfulDate",
  "badDebtDate",
] as const satisfies readonly FieldKey[];

type FactDate = (typeof FACT_DATES)[number];

/** A claim with a shorter answer term breaches АПК РФ ст. 4 ч. 5. */
const SHORTEST_ANSWER_DAYS = 30;

const NONE: readonly DateWarning[] = [];

const isBefore = (a: Day | null, b: Day | null): boolean => a !== null && b !== null && a < b;

/** The warnings of one debt, in the order of {@link DATE_WARNINGS}; facts after A are ignored otherwise. */
export function dateWarnings(standing: Standing): readonly DateWarning[] {
  const { facts, base } = standing;
  const { asOf } = standing.context;
  const warnings: DateWarning[] = [];
  const warnIf: WarnIf = (odd, code, field, other) => {
    if (odd) warnings.push({ code, fields: other === undefined ? [field] : [field, other] });
  };
  const { originDate, dueDate, deferralUntil } = facts;
  const unread = facts.unread ?? [];
  if (base === null && unread.length > 0) warnings.push({ code: "term-unread", fields: unread });
  else warnIf(base === null, "no-date", "originDate", "dueDate");
  warnIf(isBefore(dueDate, originDate), "due-before-origin", "dueDate", "originDate");
  warnIf(isBefore(asOf, originDate), "origin-after-as-of", "originDate");

  const known = COLLECTION_DATES.filter((field) => happenedBy(facts[field], asOf));
  if (known.length > 0) {
    const early = known.filter((field) => isBefore(facts[field], originDate));
    if (early.length > 0) warnings.push({ code: "fact-before-origin", fields: [...early, "originDate"] });
    claimWarnings(standing, warnIf);
    courtWarnings(standing, warnIf);
  }
  warnIf(
    facts.judgmentResult !== null && facts.judgmentDate === null,
    "result-without-judgment",
    "judgmentDate",
    "judgmentResult",
  );
  if (happenedBy(facts.bankruptcyClaimDate, asOf))
    warnIf(
      isBefore(facts.bankruptcyClaimDate, facts.bankruptcyDate),
      "bankruptcy-claim-before-bankruptcy",
      "bankruptcyClaimDate",
      "bankruptcyDate",
    );
  warnIf(
    isBefore(facts.claimDate, deferralUntil) && happenedBy(facts.claimDate, asOf),
    "claim-before-deferral",
    "claimDate",
    "deferralUntil",
  );
  for (const field of FACT_DATES) warnIf(isBefore(asOf, facts[field]), "fact-after-as-of", field);
  return warnings.length === 0 ? NONE : inOrder(warnings);
}

const PLACE = new Map(DATE_WARNINGS.map((code, index) => [code, index]));

function inOrder(warnings: readonly DateWarning[]): readonly DateWarning[] {
  if (warnings.length < 2) return warnings;
  return [...warnings].sort((a, b) => (PLACE.get(a.code) ?? 0) - (PLACE.get(b.code) ?? 0));
}

/** Fields by name, as an array of them would be made for each of the many tests of a debt that find nothing. */
type WarnIf = (odd: boolean, code: DateWarningCode, field: FieldKey, other?: FieldKey) => void;

/** The facts up to A; later ones are left out. */
function factsBy({ facts, context: { asOf } }: Standing): (field: FactDate) => Day | null {
  return (field) => (happenedBy(facts[field], asOf) ? facts[field] : null);
}

function claimWarnings(standing: Standing, warnIf: WarnIf): void {
  const { facts, claim } = standing;
  const by = factsBy(standing);
  const { dueDate, claimTermDate, debtorType } = facts;
  warnIf(
    isBefore(claim, dueDate) && !isBefore(claim, facts.originDate),
    "claim-before-due",
    "claimDate",
    "dueDate",
  );
  warnIf(isBefore(claimTermDate, claim), "claim-term-before-claim", "claimTermDate", "claimDate");
  const isBusiness = debtorType === DebtorType.legalEntity || debtorType === DebtorType.entrepreneur;
  warnIf(
    isBusiness && isTermShort(standing) && !isBefore(claimTermDate, claim),
    "claim-term-short",
    "claimTermDate",
    "claimDate",
  );
  const received = by("claimReceivedDate");
  const refused = by("claimRefusalDate");
  warnIf(received !== null && claim === null, "received-without-claim", "claimDate", "claimReceivedDate");
  warnIf(isBefore(received, claim), "received-before-claim", "claimReceivedDate", "claimDate");
  warnIf(refused !== null && claim === null, "refusal-without-claim", "claimRefusalDate", "claimDate");
  warnIf(isBefore(refused, claim), "refusal-before-claim", "claimRefusalDate", "claimDate");
}

/** Whether the claim gave less than thirty calendar days from its sending. */
export function isTermShort({ facts, claim }: Pick<Standing, "facts" | "claim">): boolean {
  const { claimTermDate } = facts;
  return claim !== null && claimTermDate !== null && claimTermDate < addDays(claim, SHORTEST_ANSWER_DAYS);
}

function courtWarnings(standing: Standing, warnIf: WarnIf): void {
  const { facts, claim, refusal, answerEnd } = standing;
  const by = factsBy(standing);
  const lawsuit = by("lawsuitDate");
  const order = by("courtOrderDate");
  const cancelled = by("courtOrderCancelledDate");
  const judgment = by("judgmentDate");
  const writ = by("writDate");
  const sent = by("writSentDate");
  const begun = by("enforcementStartDate");
  const ended = by("enforcementEndDate");
  // An application for an order needs no claim (АПК РФ ст. 4 ч. 5), nor does a debt of which none is required.
  if (facts.claimRequired !== YesNo.no && order === null && !standing.isFine) {
    warnIf(isBefore(lawsuit, claim), "lawsuit-before-claim", "lawsuitDate", "claimDate");
    const isAnswered = refusal !== null && lawsuit !== null && refusal <= lawsuit;
    const isWithin = lawsuit !== null && claim !== null && lawsuit >= claim && answerEnd !== null;
    warnIf(
      isWithin && lawsuit <= answerEnd && !isAnswered,
      "lawsuit-in-answer-term",
      "lawsuitDate",
      "claimDate",
    );
  }
  warnIf(
    isBefore(order, lawsuit) && !(cancelled !== null && lawsuit !== null && lawsuit >= cancelled),
    "order-before-lawsuit",
    "courtOrderDate",
    "lawsuitDate",
  );
  warnIf(
    cancelled !== null && order === null,
    "cancelled-without-order",
    "courtOrderDate",
    "courtOrderCancelledDate",
  );
  warnIf(isBefore(cancelled, order), "cancelled-before-order", "courtOrderCancelledDate", "courtOrderDate");
  warnIf(isBefore(judgment, lawsuit), "judgment-before-lawsuit", "judgmentDate", "lawsuitDate");
  warnIf(isBefore(writ, judgment), "writ-before-judgment", "writDate", "judgmentDate");
  warnIf(
    writ !== null && judgment !== null && facts.judgmentResult === JudgmentResult.refused,
    "writ-after-refusal",
    "writDate",
    "judgmentResult",
  );
  const issued = writ ?? (cancelled === null ? order : null);
  const issuedField = writ === null ? "courtOrderDate" : "writDate";
  warnIf(isBefore(sent, issued), "sent-before-issued", "writSentDate", issuedField);
  warnIf(isBefore(begun, issued), "enforcement-before-writ", "enforcementStartDate", issuedField);
  warnIf(
    isBefore(ended, begun ?? sent),
    "enforcement-end-before-start",
    "enforcementEndDate",
    begun === null ? "writSentDate" : "enforcementStartDate",
  );
}
