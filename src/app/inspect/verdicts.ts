/** What became of one input file (docs/periods.md §5). */
export const VERDICTS = [
  "read",
  "damaged",
  "no-table",
  "no-debts",
  "duplicate",
  "other-period",
  "control-failed",
  "not-submitted",
] as const;
/** See {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];

/** One line of the table of files. */
export interface FileVerdict {
  /** The file's name, or the administrator who has submitted none. */
  readonly file: string;
  readonly verdict: Verdict;
  /** More of it in words; empty where the verdict says all. */
  readonly message: string;
  /** How many debts it brings into the register. */
  readonly debts: number;
}

/** Whether a file of this verdict is missing from the register that ought to be in it. */
export function isLoss({ verdict }: FileVerdict): boolean {
  return verdict === "damaged" || verdict === "no-table" || verdict === "not-submitted";
}
