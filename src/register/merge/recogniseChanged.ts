import { DebtKind } from "../../domain/fields";
import type { PreviousDebt } from "../../domain/registerLine";
import type { ComparableDebt, ComparableField } from "./comparable";
import { isSlip } from "./nearNames";
import { isLaterDebt } from "./laterDebt";
import type { OpenSides, Recognition } from "./openSides";
import { hasSiblings } from "./siblings";
import type { FreshSide, OldSide } from "./sides";

/**
 * What step 3 allows to differ: one of these, while all the others agree (docs/periods.md §2). The kind counts for
 * nothing that agrees, but arrears that were deferred are still the same debt.
 */
const DROPPED = ["identity", "basis", "origin", "due", "kbk", "kind"] as const;
type Dropped = (typeof DROPPED)[number];

/** How many of identity, basis, origin, due, KBK and sum must be filled on both sides. */
const FILLED = 4;
/** If more lines and debts than this are alike, none is the only match, and comparing them all would take long. */
const MOST_ALIKE = 60;

/** A line and a debt that agree in everything but one. */
interface Edge {
  readonly old: OldSide;
  readonly fresh: FreshSide;
  readonly differs: Recognition["differs"];
}

/**
 * Step 3 of docs/periods.md §2: everything but one agrees, at least four are filled, and the match is unique both
 * ways.
 */
export function recogniseChanged(open: OpenSides, presence: PreviousDebt["presence"]): void {
  const edges = edgesOf(open, presence);
  const ofOld = countBy(edges, ({ old }) => old);
  const ofFresh = countBy(edges, ({ fresh }) => fresh);
  const unique = edges.filter(({ old, fresh }) => ofOld.get(old) === 1 && ofFresh.get(fresh) === 1);
  open.take(
    unique.map(({ old, fresh, differs }) => ({
      old,
      fresh,
      how: { step: 3, differs, halved: fresh.sum * 2 < old.sum },
    })),
  );
}

function edgesOf(open: OpenSides, presence: PreviousDebt["presence"]): readonly Edge[] {
  const found = new Map<OldSide, Map<FreshSide, Edge>>();
  for (const dropped of DROPPED)
    for (const view of [0, 1]) {
      for (const [olds, freshs] of groupsWithout(open, presence, dropped, view)) {
        if (olds.length * freshs.length > MOST_ALIKE * MOST_ALIKE) continue;
        for (const old of olds)
          for (const fresh of freshs) {
            const words = old.views[view];
            const known = found.get(old);
            if (words === undefined || known?.has(fresh) === true || !open.allowed(old, fresh)) continue;
            const differs = differing(open, old, words, fresh, dropped);
            if (differs === undefined) continue;
            const edge = { old, fresh, differs };
            if (known === undefined) found.set(old, new Map([[fresh, edge]]));
            else known.set(fresh, edge);
          }
      }
    }
  return [...found.values()].flatMap((edges) => [...edges.values()]);
}

/** Lines and debts that agree in everything but the part left out. */
function groupsWithout(
  open: OpenSides,
  presence: PreviousDebt["presence"],
  dropped: Dropped,
  view: number,
): readonly (readonly [OldSide[], FreshSide[]])[] {
  const groups = new Map<string, [OldSide[], FreshSide[]]>();
  const keyOf = (words: ComparableDebt, scope: string): string | null => {
    const had = open.sides.had(scope);
    const of = (field: ComparableField): string | number => (had.has(field) ? (words[field] ?? "") : "");
    const parts = {
      identity: of("inn") || of("account") || words.name || "",
      basis: `${of("basis")} ${of("basisDate")}`.trim(),
      origin: of("origin"),
      due: of("due"),
      kbk: of("kbk"),
      kind: of("kind"),
    };
    const kept = DROPPED.filter((part) => part !== dropped);
    // Three other parts, or two and the sum, are the least that can decide.
    if (kept.filter((part) => part !== "kind" && parts[part] !== "").length < FILLED - 2) return null;
    return [scope, ...kept.map((part) => parts[part])].join("|");
  };
  for (const old of open.old) {
    const words = old.views[view];
    if (words === undefined || old.line.presence !== presence) continue;
    const key = keyOf(words, old.scope);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [[old], []]);
    else group[0].push(old);
  }
  if (groups.size === 0) return [];
  for (const fresh of open.fresh) {
    const key = keyOf(fresh.words, fresh.scope);
    if (key !== null) groups.get(key)?.[1].push(fresh);
  }
  return [...groups.values()].filter(([, freshs]) => freshs.length > 0);
}

/**
 * What differs between two that agree in everything but `dropped`; `undefined` where they must not be taken for the
 * same debt.
 */
function differing(
  open: OpenSides,
  old: OldSide,
  words: ComparableDebt,
  fresh: FreshSide,
  dropped: Dropped,
): Recognition["differs"] | undefined {
  const had = open.sides.had(old.scope);
  const both = (field: ComparableField): boolean =>
    had.has(field) && words[field] !== null && fresh.words[field] !== null;
  const same = (field: ComparableField): boolean => both(field) && words[field] === fresh.words[field];
  const fell = fresh.sum <= old.sum;
  const filled = [
    both("inn") || both("account") || both("name"),
    both("basis"),
    both("origin"),
    both("due"),
    both("kbk"),
    true,
  ].filter(Boolean).length;
  if (filled < FILLED || isLaterDebt(open, old, fresh)) return undefined;
  const dated = same("origin") || same("due");
  const isSame = sameWhere(words, fresh.words, had);
  // If the sum has grown, only the dates can distinguish the debts of one contract.
  if (isSame[dropped]) return fell || !dated || hasSiblings(open, old, fresh) ? undefined : "sum";
  if (!fell) return undefined;
  switch (dropped) {
    case "identity":
      return isCorrection(words, fresh.words)
        ? words.name === fresh.words.name
          ? "inn"
          : "name"
        : undefined;
    case "basis":
      // A renewed contract has the same debtor and often the same sum: a date must support the match.
      return dated ? "basis" : undefined;
    case "origin":
    case "due":
      return hasSiblings(open, old, fresh) ? undefined : dropped;
    case "kbk":
      return "kbk";
    case "kind":
      // The penalty on a debt is another line of the same contract.
      return isPenalty(words) || isPenalty(fresh.words) || !dated || hasSiblings(open, old, fresh)
        ? undefined
        : "kind";
  }
}

function isPenalty({ kind }: ComparableDebt): boolean {
  return kind === DebtKind.penalty;
}

function sameWhere(
  old: ComparableDebt,
  fresh: ComparableDebt,
  had: ReadonlySet<ComparableField>,
): Record<Dropped, boolean> {
  const same = (field: ComparableField): boolean => !had.has(field) || old[field] === fresh[field];
  return {
    identity: same("inn") && same("account") && old.name === fresh.name,
    basis: same("basis") && same("basisDate"),
    origin: same("origin"),
    due: same("due"),
    kbk: same("kbk"),
    kind: same("kind"),
  };
}

/** A different name is accepted only as a typing slip, a different INN only as a correction. */
function isCorrection(old: ComparableDebt, fresh: ComparableDebt): boolean {
  if (old.name === null || fresh.name === null) return false;
  if (old.name === fresh.name) return true;
  if (old.inn !== null && fresh.inn !== null && old.inn !== fresh.inn) return false;
  return isSlip(old.name, fresh.name);
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}
