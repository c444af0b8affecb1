import { changedDebt, type Debt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import type { PairAnswer } from "../../register/changes/readAnswers";
import type { MergedDebt, OpenPair, RegisterMerge } from "../../register/merge/registerMerge";
import { typedFacts } from "../../register/merge/typedFacts";

/** The debt of a pair, as the next build finds it. */
export type DecidedDebt =
  /** A line of the earlier register, by the number that «Изменения» keeps beside the pair. */
  | { readonly kind: "line"; readonly number: number }
  /** A debt of the sources, by its place among all that they hold and its row: another sheet by then is another debt. */
  | { readonly kind: "source"; readonly at: number; readonly row: number };

/** What the user has said of two debts that may be one (docs/periods.md §2), before a build. */
export interface PairDecision {
  /** The number of the line that holds what was typed. */
  readonly oldNumber: number;
  readonly debt: DecidedDebt;
  readonly same: boolean;
}

/** Names a pair for a decision: `fresh` are the debts of the sources from which it was merged. */
export function decidable({ line, debt }: OpenPair, fresh: readonly Debt[]): Omit<PairDecision, "same"> {
  const oldNumber = line.mark.number;
  const at = debt.before === null ? fresh.indexOf(debt.debt) : -1;
  if (at < 0) return { oldNumber, debt: { kind: "line", number: debt.mark.number } };
  return { oldNumber, debt: { kind: "source", at, row: debt.debt.source.row } };
}

/**
 * What can be carried out in the earlier register before the sources come: pairs of which both are its lines, and of several
 * lines that are one debt of the sources all but the last, which goes by the first one's number from then on.
 */
export function answersOf(decisions: readonly PairDecision[]): readonly PairAnswer[] {
  const lastOf = lastLines(decisions);
  return decisions.flatMap(({ oldNumber, debt, same }) => {
    const answer = { oldNumber, same, reason: "" };
    if (debt.kind === "line") return [{ ...answer, newNumber: debt.number }];
    const last = same ? lastOf.get(debt.at) : undefined;
    return last === undefined || last === oldNumber ? [] : [{ ...answer, newNumber: last }];
  });
}

/** The last of the lines that are each debt of the sources. */
function lastLines(decisions: readonly PairDecision[]): ReadonlyMap<number, number> {
  return new Map(
    decisions.flatMap(({ oldNumber, debt, same }) =>
      same && debt.kind === "source" ? [[debt.at, oldNumber] as const] : [],
    ),
  );
}

/** Decisions about debts of the sources, as the merge takes them. */
export interface ToldPairs {
  readonly toldSame: ReadonlyMap<Debt, PreviousDebt>;
  readonly toldApart: (line: PreviousDebt, debt: Debt) => boolean;
  /** Further parts of a debt that was split: they get what was typed into its line as well. */
  readonly parts: ReadonlyMap<Debt, PreviousDebt>;
}

/** Finds what was decided among the lines (with {@link answersOf} carried out) and the debts of the sources. */
export function toldPairs(
  decisions: readonly PairDecision[],
  lines: readonly PreviousDebt[],
  fresh: readonly Debt[],
): ToldPairs {
  const byNumber = new Map(lines.flatMap((line) => (line.mark === null ? [] : [[line.mark.number, line]])));
  const toldSame = new Map<Debt, PreviousDebt>();
  const parts = new Map<Debt, PreviousDebt>();
  const apart = new Map<PreviousDebt, Set<Debt>>();
  const taken = new Set<PreviousDebt>();
  for (const { oldNumber, debt, same } of decisions) {
    if (debt.kind === "line") continue;
    const [line, found] = [byNumber.get(oldNumber), fresh[debt.at]];
    if (line === undefined || found?.source.row !== debt.row) continue;
    if (!same) apart.set(line, (apart.get(line) ?? new Set()).add(found));
    else if (toldSame.has(found)) continue;
    else if (taken.has(line)) parts.set(found, line);
    else {
      toldSame.set(found, line);
      taken.add(line);
    }
  }
  return { toldSame, parts, toldApart: (line, debt) => apart.get(line)?.has(debt) === true };
}

/**
 * The merge in which what was typed into a debt's line is also carried over to the other parts of the debt, unless
 * these say something else.
 */
export function withParts(merge: RegisterMerge, parts: ToldPairs["parts"]): RegisterMerge {
  if (parts.size === 0) return merge;
  const debts = merge.debts.map((line): MergedDebt => {
    const old = line.change === "added" ? parts.get(line.debt) : undefined;
    if (old === undefined) return line;
    const debt = changedDebt(line.debt);
    for (const field of typedFacts(old))
      if (line.debt[field] === null) Object.assign(debt, { [field]: old.debt[field] });
    return { ...line, debt };
  });
  return { ...merge, debts };
}
