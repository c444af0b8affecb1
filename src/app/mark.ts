import type { Day } from "../domain/day";
import type { FieldKey } from "../domain/fields";

/** The fields that say when something was done or happened. */
export type DateField = Extract<
  FieldKey,
  | "claimDate"
  | "claimReceivedDate"
  | "claimRefusalDate"
  | "legalHandoverDate"
  | "lawsuitDate"
  | "judgmentDate"
  | "writDate"
  | "writSentDate"
  | "fineRulingDate"
  | "bankruptcyDate"
>;

/** A step that was done: a date for a line of the register, as if the user had typed it there. */
export interface Mark {
  /** See lineId. */
  readonly line: string;
  readonly field: DateField;
  /** `null` withdraws the date, if the source does not give it. */
  readonly date: Day | null;
  /** The claim's number, if it was given with the date; `null` withdraws it, absent leaves it unchanged. */
  readonly claimNumber?: string | null;
}
