/** The oblique cases that the documents need, by their usual names. */
export const CASES = ["genitive", "dative", "accusative", "instrumental", "prepositional"] as const;
/** See {@link CASES}. */
export type GrammaticalCase = (typeof CASES)[number];

/** A name in a case, and whether that form is certain; an uncertain one is shown to the user for confirmation. */
export interface Declined {
  readonly text: string;
  readonly sure: boolean;
}
