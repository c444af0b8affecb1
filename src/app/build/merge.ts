import type { Day } from "../../domain/day";
import type { Debt } from "../../domain/debt";
import type { Steps } from "../../domain/steps";
import { nextHistory, type History } from "../../register/history/history";
import { fillFromHistory, type HistoryFill } from "../../register/history/openings";
import {
  mergeSteps,
  type MergedDebt,
  type MergePeriod,
  type RegisterMerge,
} from "../../register/merge/registerMerge";
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
  /** What the history filled in; one origin for each line. */
  readonly fill: HistoryFill;
  /** What the new register's history sheet holds. */
  readonly history: History;
  readonly period: MergePeriod;
}

/** The build's phase «merge» (docs/periods.md §3): the sources' debts with what the earlier register knows of them. */
export function* mergeLines({ earlier, fresh, asOf }: MergeInput): Steps<MergedRegister> {
  const period = { from: earlier.asOf, to: asOf };
  const merge = yield* mergeSteps(earlier.lines, fresh, period);
  const history = nextHistory(earlier.history, merge.debts, period);
  const fill = fillFromHistory(merge.debts, fresh, history, { asOf });
  return { lines: fill.debts, merge, fill, history, period };
}
