import type { Day } from "../../domain/day";
import { ofKopecks, ZERO, type Money } from "../../domain/money";
import { changedDebt, type Debt } from "../../domain/debt";
import { markWithSums, type SourceMark } from "../../domain/sourceMark";
import {
  latestDate,
  nearestDate,
  snapshotDate,
  snapshotTotal,
  totalKopecks,
  wasKnown,
  type History,
} from "../../register/history/history";
import { debtIdentity, type MergedDebt } from "../../register/merge/registerMerge";

/** A look at a date before the latest build's date (docs/periods.md §4). */
export interface Replay {
  /** The register's lines with the sums of that time; debts that had not arisen yet count in no total. */
  readonly lines: readonly MergedDebt[];
  /** The date whose snapshot was read; `null` if there is none, so that today's sums are shown. */
  readonly date: Day | null;
  /** The nearest date that has one. */
  readonly nearest: Day | null;
  /** The total of the snapshot, which the register must show. */
  readonly total: Money | null;
  /** Debts of the snapshot whose lines people have deleted since, so that the register cannot show them. */
  readonly deleted: { readonly count: number; readonly sum: Money };
}

/** Whether a build as of this date looks back. */
export function isReplay(history: History, asOf: Day): boolean {
  const latest = latestDate(history);
  return latest !== null && asOf < latest;
}

/** The lines as the snapshot of a past date has them. */
export function replay(lines: readonly MergedDebt[], history: History, asOf: Day): Replay {
  const date = snapshotDate(history, asOf);
  const snapshot = date === null ? undefined : history.get(date);
  if (date === null || snapshot === undefined)
    return { lines, date: null, nearest: nearestDate(history, asOf), total: null, deleted: NONE_DELETED };
  const then = lines.map((line): MergedDebt => {
    const identity = debtIdentity(line.mark);
    const sums = snapshot.get(identity);
    // Its administrator had not submitted then.
    if (sums !== undefined && totalKopecks(sums) === null) return { ...line, presence: "absent" };
    if (sums !== undefined) {
      const amount = sums.principal === null ? null : ofKopecks(sums.principal);
      const penalty = sums.penalty === null ? null : ofKopecks(sums.penalty);
      const debtKind = sums.kind ?? line.debt.debtKind;
      const debt = changedDebt(line.debt, { amount, penalty, debtKind });
      return { ...line, mark: markThen(line, { amount, penalty }), presence: "present", debt };
    }
    const known = wasKnown(history, identity, date);
    const debt = known ? changedDebt(line.debt, { amount: ZERO, penalty: null }) : line.debt;
    return { ...line, debt, presence: "gone" };
  });
  const kept = new Set(lines.map(({ mark }) => debtIdentity(mark)));
  const deleted = [...snapshot].filter(([identity]) => !kept.has(identity));
  return {
    lines: then,
    date,
    nearest: date,
    total: ofKopecks(snapshotTotal(snapshot)),
    deleted: { count: deleted.length, sum: ofKopecks(snapshotTotal(new Map(deleted))) },
  };
}

const NONE_DELETED: Replay["deleted"] = { count: 0, sum: ZERO };

/** The sums shown were the source's at that time, except any that the user typed and no source gave. */
function markThen({ mark, debt }: MergedDebt, then: Pick<Debt, "amount" | "penalty">): SourceMark {
  const said = mark.facts();
  const given = (field: "amount" | "penalty"): boolean => said.has(field) || debt[field] === null;
  return markWithSums(mark, {
    ...(given("amount") && { amount: then.amount }),
    ...(given("penalty") && { penalty: then.penalty }),
  });
}
