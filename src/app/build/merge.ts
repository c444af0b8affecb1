import type { Day } from "../../domain/day";
import type { Debt } from "../../domain/debt";
import { fillFromHistory, nextHistory, type History, type HistoryFill } from "../../domain/history";
import { mergeSteps, type MergedDebt, type MergePeriod, type RegisterMerge } from "../../domain/register";
import type { Steps } from "../../domain/steps";
import type { EarlierRegister } from "./earlier";

/** What the register's lines are merged from. */
export interface MergeInput {
  readonly earlier: Pick<EarlierRegister, "asOf" | "lines" | "history">;
  /** The debts of the sources as they were just read. */
  readonly fresh: readonly Debt[];
  readonly asOf: Day;
}

/** The register's lines before they are assessed, and how they came about. */
export interface MergedRegister {
  /** The merge's debts with the sums that the history filled in: the register's lines in their order. */
  readonly lines: readonly MergedDebt[];
  readonly merge: RegisterMerge;
  /** How many sums the history filled in. */
  readonly filled: HistoryFill["filled"];
  /** What the new register's history sheet holds. */
  readonly history: History;
  readonly period: MergePeriod;
}

/** The build's phase «merge» (docs/periods.md §3): the sources' debts with what the earlier register knows of them. */
export function* mergeLines({ earlier, fresh, asOf }: MergeInput): Steps<MergedRegister> {
  const period = { from: earlier.asOf, to: asOf };
  const merge = yield* mergeSteps(earlier.lines, fresh, period);
  const history = nextHistory(earlier.history, merge.debts, merge.renamed, period);
  const { debts, filled } = fillFromHistory(merge.debts, fresh, history, asOf);
  return { lines: debts, merge, filled, history, period };
}
