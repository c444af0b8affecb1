/** What may be said of a file, gravest first. */
export const FILE_VERDICT_ORDER = [
  "not-submitted",
  "damaged",
  "no-table",
  "control-failed",
  "other-period",
  "duplicate",
  "no-debts",
  "read",
] as const;

/** A line of the table of files. */
export interface FileLine {
  readonly name: string;
  readonly verdict: (typeof FILE_VERDICT_ORDER)[number];
  /** The verdict in Russian. */
  readonly words: string;
  readonly message: string;
  readonly debts: number;
}
