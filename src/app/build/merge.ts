import type { Debt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import type { Steps } from "../../domain/steps";
import type { PairAnswer } from "../../register/changes/readAnswers";
import { latestDate, nextHistory, type History } from "../../register/history/history";
import { fillFromHistory, type HistoryFill } from "../../register/history/openings";
import {
  mergeSteps,
  type MergedDebt,
  type MergePeriod,
  type OpenPair,
  type RegisterMerge,
} from "../../register/merge/registerMerge";
import type { BuildOptions } from "../options";
import { stillOpen } from "./answers";
import type { EarlierRegister } from "./earlier";
import { guardTypedLines } from "./guard";
import { isReplay, replay, type Replay } from "./replay";

/** What the register's lines are merged from. */
export interface MergeInput {
  readonly earlier: Pick<EarlierRegister, "asOf" | "isLook" | "lines" | "others" | "history">;
  /** What the user has said of the pairs that the last build asked about. */
  readonly answers: readonly PairAnswer[];
  /** The debts of the sources as they were just read. */
  readonly fresh: readonly Debt[];
  readonly options: Pick<BuildOptions, "asOf" | "whatIf" | "correctPast" | "openingDate" | "acceptDoubt">;
}

/** The register's lines before they are assessed, and how they came about. */
export interface MergedRegister {
  /** The merge's debts with the sums that the history filled in: the register's lines in their order. */
  readonly lines: readonly MergedDebt[];
  readonly merge: RegisterMerge;
  /** Pairs that the user has to decide. */
  readonly pairs: readonly OpenPair[];
  /** What the history filled in; one origin for each line. */
  readonly fill: HistoryFill;
  /** What the new register's history sheet holds. */
  readonly history: History;
  readonly period: MergePeriod;
  /** Set where the build looks back. */
  readonly replay: Replay | null;
  /** Whether the register shows a date whose sums are not kept. */
  readonly isLook: boolean;
}

/** The build's phase «merge» (docs/periods.md §2–4): the sources' debts with what the earlier register knows of them. */
export function* mergeLines({ earlier, answers, fresh, options }: MergeInput): Steps<MergedRegister> {
  const { asOf } = options;
  const period = { from: earlier.isLook ? latestDate(earlier.history) : earlier.asOf, to: asOf };
  const typedElsewhere = ownValues(earlier);
  const merge = yield* mergeSteps(earlier.lines, fresh, { ...period, typedElsewhere });
  if (options.acceptDoubt !== true) guardTypedLines(merge);
  const looksBack = isReplay(earlier.history, asOf) && options.correctPast !== true;
  const isLook = looksBack || options.whatIf === true;
  const seen = looksBack ? replay(merge.debts, earlier.history, asOf) : null;
  const history = isLook ? earlier.history : nextHistory(earlier.history, merge.debts, period);
  const fill = fillFromHistory(seen?.lines ?? merge.debts, fresh, history, options);
  const pairs = [...merge.pairs, ...stillOpen(answers, merge.debts, merge.pairs)];
  return { lines: fill.debts, merge, pairs, fill, history, period, replay: seen, isLook };
}

/** Lines that hold something in the user's own columns. */
function ownValues({ lines, others }: MergeInput["earlier"]): (line: PreviousDebt) => boolean {
  const filled = new Set<PreviousDebt>();
  for (const { values } of others)
    values.forEach((value, index) => {
      const line = lines[index];
      if (value !== null && value !== "" && line !== undefined) filled.add(line);
    });
  return (line) => filled.has(line);
}
