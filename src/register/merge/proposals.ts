import type { Debt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import { isNear } from "./nearNames";
import { isLaterDebt } from "./laterDebt";
import type { OpenSides } from "./openSides";
import { hasSiblings } from "./siblings";
import type { FreshSide, OldSide } from "./sides";

/** Why the two may be one debt. */
export type ProposalReason = "alike" | "several" | "name" | "split" | "merged" | "moved" | "grown";

/** A line of the earlier register and a debt of the sources that may be the same, which the user has to decide. */
export interface Proposal {
  readonly line: PreviousDebt;
  readonly debt: Debt;
  readonly reason: ProposalReason;
}

/** How many debts are proposed for one line. */
const MOST_PROPOSED = 5;
/** How many debts that share a word with a line are examined. */
const MOST_LOOKED_AT = 200;

/**
 * What the steps leave open (docs/periods.md §2): debts that may belong to a line into which the user typed, and
 * debts of nearly the same debtor whatever was typed. A line whose debt was simply paid raises no question.
 */
export function proposalsFor(open: OpenSides): readonly Proposal[] {
  const olds = open.old.filter(({ line }) => line.presence === "present" && line.mark !== null);
  if (olds.length === 0 || open.fresh.length === 0) return [];
  const index = new FreshIndex(open.fresh);
  const merged = mergedInto(olds, open.fresh, open);
  return olds.flatMap((old) => {
    const scored = index
      .near(old)
      .filter((fresh) => open.allowed(old, fresh))
      .flatMap((fresh) => {
        if (isLaterDebt(open, old, fresh))
          return isGrownBalance(open, old, fresh) ? [{ fresh, score: 0, reason: "grown" as const }] : [];
        const found = resemblance(old, fresh);
        return found === null ? [] : [{ fresh, ...found }];
      })
      .sort((a, b) => b.score - a.score || a.fresh.debt.source.row - b.fresh.debt.source.row);
    const parts = splitOf(old, index.near(old), open);
    const whole = merged.get(old);
    if (parts.length > 0) return parts.map((fresh) => proposal(old, fresh, "split"));
    if (whole !== undefined) return [proposal(old, whole, "merged")];
    const best = scored.slice(0, MOST_PROPOSED);
    if (best.length === 0)
      return movedTo(old, index.near(old), open).map((fresh) => proposal(old, fresh, "moved"));
    return best.map(({ fresh, reason }) =>
      proposal(old, fresh, reason ?? (best.length > 1 ? "several" : "alike")),
    );
  });
}

function proposal(old: OldSide, fresh: FreshSide, reason: ProposalReason): Proposal {
  return { line: old.line, debt: fresh.debt, reason };
}

/**
 * Whether a contract's (or account's) only line has a later term and a higher sum now: a balance kept in one line, to
 * which the new month was added, or else the next month's debt, after this one was paid.
 */
function isGrownBalance(open: OpenSides, old: OldSide, fresh: FreshSide): boolean {
  if (!old.typed || fresh.sum <= old.sum || !isSameDebtor(old, fresh)) return false;
  const { words } = fresh;
  const isSameContract = old.views.some(
    (view) => view.basis === words.basis && view.kbk === words.kbk && view.kind === words.kind,
  );
  return isSameContract && !hasSiblings(open, old, fresh);
}

/** The same debt at another administrator, to whom it was handed over: everything else that both know agrees. */
function movedTo(old: OldSide, candidates: readonly FreshSide[], open: OpenSides): readonly FreshSide[] {
  if (!old.typed) return [];
  const found = candidates.filter((fresh) => {
    if (open.sides.mayBeOne(old, fresh) || open.toldApart(old.line, fresh.debt)) return false;
    if (!isSameDebtor(old, fresh) || fresh.sum > old.sum) return false;
    return old.views.some((view) => {
      const both = (["basis", "origin", "due"] as const).filter(
        (field) => view[field] !== null && fresh.words[field] !== null,
      );
      return both.length > 0 && both.every((field) => view[field] === fresh.words[field]);
    });
  });
  return found.slice(0, MOST_PROPOSED);
}

/** How strongly a debt is indicated; `null` where too little indicates it. */
function resemblance(
  old: OldSide,
  fresh: FreshSide,
): { readonly score: number; readonly reason: ProposalReason | null } | null {
  const words = old.views[old.views.length - 1] ?? fresh.words;
  const any = (test: (view: OldSide["views"][number]) => boolean): boolean => old.views.some(test);
  const agree = (["basis", "origin", "due", "kbk"] as const).filter((field) =>
    any((view) => view[field] !== null && view[field] === fresh.words[field]),
  );
  const sameSum = old.sum === fresh.sum && old.sum !== 0;
  const isSame = isSameDebtor(old, fresh);
  const specific = agree.filter((field) => field !== "kbk").length + (sameSum ? 1 : 0);
  const score = agree.length + (sameSum ? 2 : 0) + (isSame ? 2 : 0);
  if (isSame) return old.typed && (specific > 0 || !anyDiffers(old, fresh)) ? { score, reason: null } : null;
  const named = nameOf(old, words.name);
  const isNearName = named !== null && fresh.debt.debtorName !== null && isNear(named, fresh.debt.debtorName);
  if (isNearName && specific > 0) return { score: score + 1, reason: "name" };
  return old.typed && specific >= 3 ? { score, reason: null } : null;
}

/** Whether anything that both know tells them apart, besides their sums: step 2 leaves those that nothing does. */
function anyDiffers({ views }: OldSide, { words }: FreshSide): boolean {
  const told = ["inn", "account", "basis", "basisDate", "origin", "due", "kbk", "kind"] as const;
  return !views.some((view) =>
    told.every((field) => view[field] === null || words[field] === null || view[field] === words[field]),
  );
}

/** Whether INN, account or name are the same. */
function isSameDebtor({ views }: OldSide, { words }: FreshSide): boolean {
  return views.some((view) =>
    (["inn", "account", "name"] as const).some(
      (field) => view[field] !== null && view[field] === words[field],
    ),
  );
}

const nameOf = ({ line }: OldSide, fallback: string | null): string | null =>
  line.debt.debtorName ?? fallback;

/** How many debts are tried in combination to make one sum. */
const MOST_PARTS = 12;

/** Two or three debts of one debtor that together make up the line's sum. */
function splitOf(old: OldSide, candidates: readonly FreshSide[], open: OpenSides): readonly FreshSide[] {
  if (!old.typed) return [];
  const parts = candidates
    .filter(
      (fresh) => fresh.sum > 0 && fresh.sum < old.sum && isSameDebtor(old, fresh) && open.allowed(old, fresh),
    )
    .slice(0, MOST_PARTS);
  return combination(parts, ({ sum }) => sum, old.sum);
}

/** For lines that together make up the sum of one debt: that debt. */
function mergedInto(
  olds: readonly OldSide[],
  freshs: readonly FreshSide[],
  open: OpenSides,
): ReadonlyMap<OldSide, FreshSide> {
  const byDebtor = new Map<string, OldSide[]>();
  for (const old of olds) {
    const key = debtorOf(old.views[0]?.inn ?? null, old.views[0]?.name ?? null);
    if (key !== "") byDebtor.set(key, [...(byDebtor.get(key) ?? []), old]);
  }
  const merged = new Map<OldSide, FreshSide>();
  for (const fresh of freshs) {
    const lines = (byDebtor.get(debtorOf(fresh.words.inn, fresh.words.name)) ?? []).filter(
      (old) => open.allowed(old, fresh) && !merged.has(old) && old.sum > 0 && old.sum < fresh.sum,
    );
    const parts = combination(lines.slice(0, MOST_PARTS), ({ sum }) => sum, fresh.sum);
    if (parts.some(({ typed }) => typed)) for (const old of parts) merged.set(old, fresh);
  }
  return merged;
}

const debtorOf = (inn: string | null, name: string | null): string => inn ?? name ?? "";

/** Two or three of the items whose sums make up the whole; none if there are none, or more than one way. */
function combination<T>(items: readonly T[], sumOf: (item: T) => number, whole: number): readonly T[] {
  const found: T[][] = [];
  items.forEach((one, i) => {
    items.slice(i + 1).forEach((two, j) => {
      const sum = sumOf(one) + sumOf(two);
      if (sum === whole) found.push([one, two]);
      for (const three of items.slice(i + j + 2))
        if (sum + sumOf(three) === whole) found.push([one, two, three]);
    });
  });
  return found.length === 1 ? (found[0] ?? []) : [];
}

/** Finds debts that share a word with a line, so that not every pair has to be compared. */
class FreshIndex {
  readonly #byWord = new Map<string, FreshSide[]>();

  constructor(freshs: readonly FreshSide[]) {
    for (const fresh of freshs)
      for (const word of wordsOf(fresh.words, fresh.sum)) {
        const found = this.#byWord.get(word);
        if (found === undefined) this.#byWord.set(word, [fresh]);
        else found.push(fresh);
      }
  }

  near({ views, sum }: OldSide): readonly FreshSide[] {
    const found = new Set<FreshSide>();
    for (const view of views)
      for (const word of wordsOf(view, sum)) {
        const alike = this.#byWord.get(word) ?? [];
        // A word shared by very many says nothing.
        if (alike.length <= MOST_LOOKED_AT) for (const fresh of alike) found.add(fresh);
      }
    return [...found];
  }
}

function wordsOf({ inn, account, name, basis }: FreshSide["words"], sum: number): string[] {
  return [
    inn === null ? "" : `i${inn}`,
    account === null ? "" : `a${account}`,
    name === null ? "" : `n${name}`,
    // The beginning of each longer word: a slip rarely affects all of them.
    ...(name ?? "").split(" ").flatMap((word) => (word.length >= 4 ? [`w${word.slice(0, 4)}`] : [])),
    basis === null ? "" : `b${basis}`,
    sum === 0 ? "" : `s${sum}`,
  ].filter((word) => word !== "");
}
