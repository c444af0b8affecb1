import { givenFields, sheetKey } from "../../domain/debt";
import { FIELDS, type FieldKey } from "../../domain/fields";
import type { PreviousDebt } from "../../domain/registerLine";
import { yearStart } from "../../domain/reportingDates";
import { emptyMark } from "../../domain/sourceMark";
import type { Steps } from "../../domain/steps";
import type { Intake } from "../../intake/types";
import type { PairAnswer } from "../../register/changes/readAnswers";
import {
  lastNumber,
  latestDate,
  nextHistory,
  snapshotTotal,
  type History,
} from "../../register/history/history";
import { fillFromHistory, type HistoryFill } from "../../register/history/openings";
import {
  mergeSteps,
  type MergedDebt,
  type MergePeriod,
  type OpenPair,
  type RegisterMerge,
} from "../../register/merge/registerMerge";
import type { BuildOptions } from "../options";
import type { ChosenOpening } from "../memory/memory";
import type { FileVerdict } from "../inspect/inspectedVerdicts";
import { absentAdministrators, absentThen } from "./absent";
import { stillOpen } from "./answers";
import { toldPairs, withParts } from "./decisions";
import type { EarlierComparison } from "./earlierControls";
import type { EarlierRegister } from "./earlier";
import { absentOfListed, type Fallback, type ListedAdministrator } from "./listed";
import { guardTypedLines } from "./matchGuard";
import { isReplay, replay, type Replay } from "./replay";

/** The input for merging the register's lines. */
export interface MergeInput {
  readonly earlier: Pick<
    EarlierRegister,
    "asOf" | "isLook" | "submitters" | "lines" | "others" | "history" | "opening"
  >;
  /** What the user has said about the pairs that the last build asked about. */
  readonly answers: readonly PairAnswer[];
  /** Who should submit according to «Настройки», and who stands for debts that name nobody. */
  readonly listed?: readonly ListedAdministrator[];
  readonly fallback?: Fallback;
  /** The sources as just read. */
  readonly intakes: readonly Intake[];
  readonly options: Pick<
    BuildOptions,
    "asOf" | "unit" | "whatIf" | "correctPast" | "openingDate" | "acceptDoubt" | "decisions"
  >;
}

/** The register's lines before they are assessed, and how they came about. */
export interface MergedRegister {
  /** The merge's debts with the sums filled in from the history: the register's lines in order. */
  readonly lines: readonly MergedDebt[];
  readonly merge: RegisterMerge;
  /** Pairs that the user has to decide. */
  readonly pairs: readonly OpenPair[];
  /** What the history filled in; one origin per line. */
  readonly fill: HistoryFill;
  /** The contents of the new register's history sheet. */
  readonly history: History;
  readonly period: MergePeriod;
  /** Set if the build looks back. */
  readonly replay: Replay | null;
  /** Who has not submitted; their lines stay as they were and count in no total. */
  readonly absent: readonly FileVerdict[];
  /** Set if the sums of a kept date are replaced: their previous total, in kopecks. */
  readonly corrected: number | null;
  /** What the user has chosen for the start of the year, now or at an earlier build; `null` if it has a snapshot. */
  readonly opening: ChosenOpening | null;
  /** What the sheets' sums are checked against. */
  readonly comparison: EarlierComparison;
  /** Whether the register shows a date whose sums are not kept. */
  readonly isLook: boolean;
}

/**
 * The build's phase «merge» (docs/periods.md §2–4): the sources' debts with what the earlier register knows about
 * them.
 */
export function* mergeLines({
  earlier,
  answers,
  listed = [],
  fallback = null,
  intakes,
  options,
}: MergeInput): Steps<MergedRegister> {
  const { asOf } = options;
  const period = { from: earlier.isLook ? latestDate(earlier.history) : earlier.asOf, to: asOf };
  const fresh = intakes.flatMap(({ debts }) => debts);
  const typedElsewhere = ownValues(earlier);
  const absent =
    listed.length > 0
      ? absentOfListed(earlier.lines, fresh, listed, fallback)
      : absentAdministrators(earlier.lines, fresh, earlier.submitters);
  const reserved = absent.lines.reduce(
    (most, { mark }) => Math.max(most, mark?.number ?? 0),
    lastNumber(earlier.history),
  );
  const told = toldPairs(options.decisions ?? [], absent.rest, fresh);
  const columns = columnsOf(intakes);
  const found = yield* mergeSteps(absent.rest, fresh, {
    ...period,
    ...told,
    typedElsewhere,
    reserved,
    columns,
  });
  const merge = withAbsent(withParts(found, told.parts), absent.lines);
  if (options.acceptDoubt !== true) guardTypedLines(merge);
  const looksBack = isReplay(earlier.history, asOf) && options.correctPast !== true;
  const isLook = looksBack || options.whatIf === true;
  const seen = looksBack ? replay(merge.debts, earlier.history, asOf) : null;
  const history = isLook ? earlier.history : nextHistory(earlier.history, merge.debts, period);
  const opening = openingOf(options, earlier.opening);
  const fill = fillFromHistory(seen?.lines ?? merge.debts, fresh, history, {
    asOf,
    ...(opening !== null && { openingDate: opening.date }),
  });
  const replaced = options.correctPast === true ? earlier.history.get(asOf) : undefined;
  const corrected = replaced === undefined ? null : snapshotTotal(replaced);
  const pairs = [...merge.pairs, ...stillOpen(answers, merge.debts, merge.pairs)];
  return {
    lines: fill.debts,
    merge,
    pairs,
    fill,
    history,
    period,
    replay: seen,
    absent: seen?.date == null ? absent.files : absentThen(seen.lines),
    opening,
    comparison: { merge, columns, isUnitTold: options.unit !== undefined },
    corrected,
    isLook,
  };
}

/** The date to take for the start of the year, as chosen now, or else earlier for the same year. */
function openingOf(
  { asOf, openingDate }: MergeInput["options"],
  earlier: ChosenOpening | null,
): ChosenOpening | null {
  const of = yearStart(asOf);
  if (openingDate !== undefined) return { of, date: openingDate };
  return earlier?.of === of ? earlier : null;
}

/** The fields for which each sheet has a column: a blank cell there withdraws a fact, a missing column does not. */
function columnsOf(intakes: readonly Intake[]): ReadonlyMap<string, ReadonlySet<FieldKey>> {
  return new Map(
    intakes.map(({ file, sheet, mapping, debts }) => {
      const fields = new Set<FieldKey>();
      for (const { target } of mapping)
        if (target !== null && target in FIELDS) fields.add(target as FieldKey);
      for (const field of givenFields(debts)) fields.add(field);
      return [sheetKey({ file, sheet }), fields];
    }),
  );
}

/** The merge plus the lines of those who have not submitted, unchanged and excluded from totals. */
function withAbsent(merge: RegisterMerge, lines: readonly PreviousDebt[]): RegisterMerge {
  if (lines.length === 0) return merge;
  let last = merge.debts.reduce((most, { mark }) => Math.max(most, mark.number), 0);
  const kept = lines.map((line): MergedDebt => {
    const mark = line.mark ?? emptyMark("", ++last);
    const { debt } = line;
    return {
      debt,
      mark,
      presence: "absent",
      change: "unchanged",
      before: line,
      changed: [],
      recognition: null,
    };
  });
  const counts = { ...merge.counts, unchanged: merge.counts.unchanged + kept.length };
  return { ...merge, debts: [...merge.debts, ...kept], counts };
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
