/** The outcome for one input file (docs/periods.md §5). */
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
  /** The file's name, or the administrator who has not submitted one. */
  readonly file: string;
  readonly verdict: Verdict;
  /** Further explanation; empty if the verdict says everything. */
  readonly message: string;
  /** How many debts it contributes to the register. */
  readonly debts: number;
}

/** Whether this verdict means that a file which ought to be in the register is missing. */
export function isLoss({ verdict }: FileVerdict): boolean {
  return verdict === "damaged" || verdict === "no-table" || verdict === "not-submitted";
}
