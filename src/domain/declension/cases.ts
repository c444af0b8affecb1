/** The oblique cases that the papers need, by their usual names. */
export const CASES = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;
/** See {@link CASES}. */
export type GrammaticalCase = (typeof CASES)[number];

/** A name in a case, and whether that is certain: what is not is shown to the user to be confirmed. */
export interface Declined {
  readonly text: string;
  readonly sure: boolean;
}
