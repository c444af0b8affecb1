import type { FieldKey } from "../domain/fields";
import type { Term } from "../domain/terms";

/**
 * The days that a term may be counted from: the base date, the trigger of a lawsuit, the end of the answer term
 * (docs/terms.md §3), or one of the debt's dates.
 */
export const MOMENTS = [
  "base",
  "originDate",
  "dueDate",
  "claimDate",
  "claimReceivedDate",
  "answerEnd",
  "trigger",
  "legalHandoverDate",
  "lawsuitDate",
  "courtOrderDate",
  "courtOrderCancelledDate",
  "judgmentDate",
  "writDate",
  "writSentDate",
  "enforcementEndDate",
  "fineRulingDate",
  "bankruptcyDate",
  "exclusionDate",
] as const;
/** See {@link MOMENTS}. */
export type Moment = (typeof MOMENTS)[number];

/** A term of the documents by its meaning; rules of one document that share a number share the id. */
export const TERM_IDS = [
  "claim",
  "overdue",
  "response",
  "handover",
  "filing",
  "court-without-claim",
  "accounting",
  "writ-sending",
] as const;
/** See {@link TERM_IDS}. */
export type TermId = (typeof TERM_IDS)[number];

/** Terms that cannot be edited: the law's own, and one that a document names but that is only shown. */
export type FixedTermId =
  | "limitation"
  | "writ"
  | "order"
  | "order-cancelled"
  | "writ-wanted"
  | "enforcement-again"
  | "fine"
  | "fine-execution"
  | "bankruptcy-observation"
  | "bankruptcy-restructuring"
  | "bankruptcy-receivership"
  | "appeal"
  | "objection-legal-entity"
  | "objection-entrepreneur"
  | "payment-after-receipt";

/** One rule as data: from which day, how many days of which kind, fulfilled by which fact, where it is written. */
export interface Rule<Id extends string = TermId | FixedTermId> {
  readonly id: Id;
  /** What is to be done, or what becomes true; in Russian, capitalised, without a full stop. */
  readonly action: string;
  /** `by`: to be done not later than the term's last day; `after`: true from the day after it. */
  readonly kind: "by" | "after";
  readonly from: Moment;
  /** The term does not begin before this day, if that day has come; `null` where there is no such condition. */
  readonly notBefore: Moment | null;
  /** Whether a last day that is a day off moves to a working day; `null`: as the rule set says. */
  readonly shift: boolean | null;
  /** `limitation`: as long as the limitation period runs; `null`: the document sets no term. */
  readonly term: Term | "limitation" | null;
  /** The fact whose date shows that it was done; `null` where the register has no such field. */
  readonly fulfilledBy: FieldKey | null;
  /** Document and clause as they are cited: «№ 319, п. 3.2», «ст. 21 229-ФЗ». */
  readonly clause: string;
  /**
   * The document's own number where the organisation has set a different one; `null` where the term is the
   * document's.
   */
  readonly documentCount: number | null;
}

/** A rule of a document with the usual defaults filled in. */
export function rule<Id extends string>(
  given: Pick<Rule<Id>, "id" | "action" | "from" | "term" | "clause"> & Partial<Rule<Id>>,
): Rule<Id> {
  return { kind: "by", notBefore: null, shift: null, fulfilledBy: null, documentCount: null, ...given };
}

/** `count` calendar days. */
export const calendarDays = (count: number): Term => ({ count, unit: "calendar-days" });
/** `count` working days. */
export const workingDays = (count: number): Term => ({ count, unit: "working-days" });
/** `count` months. */
export const months = (count: number): Term => ({ count, unit: "months" });
/** `count` years. */
export const years = (count: number): Term => ({ count, unit: "years" });
