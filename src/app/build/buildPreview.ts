import type { Day } from "../../domain/day";
import { debtTotal } from "../../domain/debt";
import { sum, type Money } from "../../domain/money";
import type { MergedDebt, OpenPair, RegisterMerge } from "../../register/merge/registerMerge";
import type { FileVerdict } from "../inspect/inspectedVerdicts";
import type { BuildOptions } from "../options";
import type { WorkbookPort } from "../ports";
import { Refusal } from "../refusal";
import { Run } from "../run";
import { decidable, type PairDecision } from "./decisions";
import { guardTypedLines } from "./matchGuard";
import { prepareBuild } from "./prepare";

/** A pair that the user is to decide, with its name for {@link PairDecision}. */
export interface OpenQuestion extends OpenPair {
  readonly decides: Omit<PairDecision, "same">;
}

/** What a build would make of the earlier register; nothing is written for it. */
export interface BuildPreview {
  /** The date of the earlier register; `null` where it gives none. */
  readonly from: Day | null;
  readonly to: Day;
  readonly counts: RegisterMerge["counts"];
  /** The debts that count in totals, and their sum, before and after. */
  readonly before: DebtSum;
  readonly after: DebtSum;
  readonly pairs: readonly OpenQuestion[];
  /** The lines that were recognised though something has changed, with those whose sum has fallen much. */
  readonly recognised: readonly MergedDebt[];
  /** Why the build would stop: too many lines with typed values find no debt; `null` where it would not. */
  readonly guard: string | null;
  readonly files: readonly FileVerdict[];
}

/** How many debts, and what they come to. */
export interface DebtSum {
  readonly debts: number;
  readonly total: Money;
}

/** Computes what a build would change (docs/periods.md §1). Throws a Refusal as the build would. */
export async function previewBuild(port: WorkbookPort, options: BuildOptions): Promise<BuildPreview> {
  const run = new Run(options);
  const { intakes, earlier, merged, inspection } = await prepareBuild(
    port,
    { ...options, acceptDoubt: true },
    run,
  );
  const fresh = intakes.flatMap(({ debts }) => debts);
  const { merge, pairs, period } = merged;
  return {
    ...period,
    counts: merge.counts,
    before: debtSum(earlier.lines),
    after: debtSum(merge.debts),
    pairs: pairs.map((pair) => ({ ...pair, decides: decidable(pair, fresh) })),
    recognised: merge.debts.filter(isToBeSeen),
    guard: guardOf(merge),
    files: [...inspection.files, ...merged.absent],
  };
}

/** Whether a line was recognised in a way that somebody should look at. */
export function isToBeSeen({ change, recognition }: MergedDebt): boolean {
  return change === "recognised" || recognition?.halved === true;
}

function debtSum(lines: readonly Pick<MergedDebt, "debt" | "presence">[]): DebtSum {
  const present = lines.filter(({ presence }) => presence === "present");
  return { debts: present.length, total: sum(present.map(({ debt }) => debtTotal(debt))) };
}

function guardOf(merge: RegisterMerge): string | null {
  try {
    guardTypedLines(merge);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}
