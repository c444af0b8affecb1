import { groupedBy } from "../../domain/groupedBy";
import { printsOfFresh, printsOfOld, type FreshSide, type OldSide } from "./sides";

/** A line and a debt of one group that belong together. */
export interface GroupPair {
  readonly old: OldSide;
  readonly fresh: FreshSide;
  readonly halved: boolean;
}

/** What is decisive within a group. */
export interface GroupRules {
  readonly step: 1 | 2;
  readonly fits: (old: OldSide, fresh: FreshSide) => boolean;
  readonly sameDate: boolean;
}

/**
 * Pairs lines and debts that agree in everything that identifies a debt (docs/periods.md §2, steps 1 and 2): a single
 * one on each side, otherwise those with equal sums, otherwise the single ones left if the sum has not grown. Their
 * order never decides, except where it makes no difference: rows that are equal in every fact, into none of which
 * anything was typed.
 */
export function pairGroup(
  old: readonly OldSide[],
  fresh: readonly FreshSide[],
  rules: GroupRules,
): GroupPair[] {
  const [single, only] = [old[0], fresh[0]];
  if (single === undefined || only === undefined) return [];
  if (old.length === 1 && fresh.length === 1) {
    if (!rules.fits(single, only)) return [];
    if (rules.step === 1) return [{ old: single, fresh: only, halved: false }];
    return hasNotGrown(single, only) ? [pair(single, only)] : [];
  }
  const pairs = bySums(old, fresh, rules);
  const [lines, debts] = [new Set(pairs.map((one) => one.old)), new Set(pairs.map((one) => one.fresh))];
  const restOld = old.filter((one) => !lines.has(one));
  const restFresh = fresh.filter((one) => !debts.has(one));
  const [last, first] = [restOld[0], restFresh[0]];
  if (restOld.length === 1 && restFresh.length === 1 && last && first)
    if (rules.fits(last, first) && hasNotGrown(last, first)) pairs.push(pair(last, first));
  return pairs;
}

const hasNotGrown = (old: OldSide, fresh: FreshSide): boolean => fresh.sum <= old.sum;

function pair(old: OldSide, fresh: FreshSide): GroupPair {
  return { old, fresh, halved: fresh.sum * 2 < old.sum };
}

function bySums(old: readonly OldSide[], fresh: readonly FreshSide[], rules: GroupRules): GroupPair[] {
  const pairs: GroupPair[] = [];
  const bySum = groupedBy(fresh, ({ sum }) => sum);
  for (const [sum, lines] of groupedBy(old, (one) => one.sum))
    pairs.push(...ofEqualSum(lines, bySum.get(sum) ?? [], rules));
  return pairs;
}

function ofEqualSum(old: readonly OldSide[], fresh: readonly FreshSide[], rules: GroupRules): GroupPair[] {
  if (fresh.length === 0) return [];
  const pairs: GroupPair[] = [];
  const take = (one: OldSide, other: FreshSide): void =>
    void pairs.push({ old: one, fresh: other, halved: false });
  const [single, only] = [old[0], fresh[0]];
  if (old.length === 1 && fresh.length === 1 && single && only) {
    if (rules.fits(single, only)) take(single, only);
    return pairs;
  }
  // Whatever else the rows say may distinguish them.
  const byFacts = groupedBy(fresh, ({ debt }) => printsOfFresh(debt));
  const left: OldSide[] = [];
  for (const [prints, lines] of groupedBy(old, ({ line }) => printsOfOld(line))) {
    const alike = (byFacts.get(prints) ?? []).filter((debt) => lines.every((line) => rules.fits(line, debt)));
    const [line, debt] = [lines[0], alike[0]];
    if (lines.length === 1 && alike.length === 1 && line && debt) {
      take(line, debt);
      byFacts.delete(prints);
    } else if (alike.length > 0 && isHarmless(lines, alike, rules)) {
      const rows = inSourceOrder(alike, ({ debt: { source } }) => source.row);
      inSourceOrder(lines, ({ line: { debt } }) => debt.source.row)
        .slice(0, rows.length)
        .forEach((one, index) => take(one, rows[index] as FreshSide));
      byFacts.delete(prints);
      left.push(...lines.filter((one) => !pairs.some((found) => found.old === one)));
    } else left.push(...lines);
  }
  // A single remaining line and a single remaining debt belong together if they fit.
  const taken = new Set(pairs.map((one) => one.fresh));
  const rest = fresh.filter((one) => !taken.has(one));
  const [last, first] = [left[0], rest[0]];
  if (left.length === 1 && rest.length === 1 && last && first && rules.fits(last, first)) take(last, first);
  return pairs;
}

/**
 * Whether it makes no difference which of these equal rows is which, or their row numbers in an unchanged sheet show
 * it.
 */
function isHarmless(
  lines: readonly OldSide[],
  debts: readonly FreshSide[],
  { sameDate }: GroupRules,
): boolean {
  if (lines.every(({ typed }) => !typed)) return true;
  return sameDate && lines.length === debts.length;
}

function inSourceOrder<T>(items: readonly T[], rowOf: (item: T) => number): readonly T[] {
  return [...items].sort((a, b) => rowOf(a) - rowOf(b));
}
