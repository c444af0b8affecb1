import type { Debt } from "../../domain/debt";
import type { Day } from "../../domain/day";
import type { FieldKey } from "../../domain/fields";
import type { PreviousDebt } from "../../domain/registerLine";
import type { ComparableDebt, ComparableField } from "./comparable";
import { OpenSides, type Recognition } from "./openSides";
import { pairGroup } from "./pairGroup";
import { proposalsFor, type Proposal } from "./proposals";
import { sidesOf, type FreshSide, type OldSide, type Sides } from "./sides";
import { recogniseChanged } from "./recogniseChanged";

/** Which line of an earlier register each debt of the sources corresponds to. */
export interface Recognised {
  /** How each debt of the sources was recognised; `undefined` for a new one. */
  readonly ofFresh: readonly (Recognition | undefined)[];
  /** Earlier lines that correspond to no debt of the sources, in their order. */
  readonly left: readonly PreviousDebt[];
  /** Pairs that may be one debt, which the user has to decide. */
  readonly proposals: readonly Proposal[];
}

/** What recognition needs besides the two sides. */
export interface RecogniseOptions {
  readonly from: Day | null;
  readonly to: Day;
  /** Lines that hold something of the user's besides their facts: own columns, comments. */
  readonly typedElsewhere?: (line: PreviousDebt) => boolean;
  /**
   * The fields for which each sheet («file/sheet») has a column, filled or not; if this is not given, those that hold
   * a value.
   */
  readonly columns?: ReadonlyMap<string, ReadonlySet<FieldKey>>;
  /** The highest number of any line left out of the merge. */
  readonly reserved?: number;
  /** Whether the user has said that these two are different debts. */
  readonly toldApart?: (line: PreviousDebt, debt: Debt) => boolean;
  /** For debts of the sources the lines of which the user has said that they are the same debts; each line once. */
  readonly toldSame?: ReadonlyMap<Debt, PreviousDebt>;
}

/**
 * Matches the debts of the sources to those of an earlier register, one to one, by the first of the steps in
 * docs/periods.md §2 that is decisive. Lines that were in the source last time take precedence over those already
 * gone from it. Linear, except for the work within groups of debts that nothing distinguishes.
 */
export function recognise(
  previous: readonly PreviousDebt[],
  debts: readonly Debt[],
  options: RecogniseOptions,
): Recognised {
  if (previous.length === 0 || debts.length === 0)
    return { ofFresh: debts.map(() => undefined), left: previous, proposals: [] };
  const sides = sidesOf(previous, debts, options, options.typedElsewhere ?? (() => false));
  const open = new OpenSides(sides, options.toldApart ?? (() => false));
  if (options.toldSame !== undefined) takeTold(open, options.toldSame);
  for (const step of [1, 2] as const)
    for (const presence of ["present", "gone"] as const)
      for (const keying of KEYINGS) pairByKey(open, presence, step, keying);
  for (const presence of ["present", "gone"] as const) recogniseChanged(open, presence);
  const pairOf = new Map(open.pairs.map((pair) => [pair.debt, pair]));
  const taken = new Set(open.pairs.map(({ line }) => line));
  return {
    ofFresh: debts.map((debt) => pairOf.get(debt)),
    left: previous.filter((line) => !taken.has(line)),
    proposals: proposalsFor(open),
  };
}

/** What the user has said comes before all that can be worked out. */
function takeTold(open: OpenSides, told: ReadonlyMap<Debt, PreviousDebt>): void {
  const lines = new Map(open.old.map((old) => [old.line, old]));
  const found = open.fresh.flatMap((fresh) => {
    const line = told.get(fresh.debt);
    const old = line && lines.get(line);
    return old === undefined ? [] : [{ old, fresh, how: { step: 4 as const, differs: null, halved: false } }];
  });
  open.take(found);
}

/** One way to make a key from the words. */
interface Keying {
  /** Which of a line's views to use; lines without it are left out. */
  readonly view: 0 | 1;
  /** The name represents the debtor even where the INN or the account is known. */
  readonly byName: boolean;
  /** Without the date of the basis, which some spellings leave out. */
  readonly dated: boolean;
  /** Whether a side whose administrator or file is unknown is compared with all of them. */
  readonly strict: boolean;
}

const KEYINGS: readonly Keying[] = [true, false].flatMap((strict) =>
  [true, false].flatMap((dated) =>
    [false, true].flatMap((byName) => ([0, 1] as const).map((view) => ({ view, byName, dated, strict }))),
  ),
);

function pairByKey(open: OpenSides, presence: PreviousDebt["presence"], step: 1 | 2, keying: Keying): void {
  const { sides } = open;
  const groups = new Map<string, { old: OldSide[]; fresh: FreshSide[] }>();
  for (const old of open.old) {
    const words = old.views[keying.view];
    if (words === undefined || old.line.presence !== presence) continue;
    if (keying.byName && words.name === null) continue;
    const key = keyOf(words, old.scope, sides, step, keying);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { old: [old], fresh: [] });
    else group.old.push(old);
  }
  if (groups.size === 0) return;
  for (const fresh of open.fresh) {
    if (keying.byName && fresh.words.name === null) continue;
    groups.get(keyOf(fresh.words, fresh.scope, sides, step, keying))?.fresh.push(fresh);
  }
  const found: { old: OldSide; fresh: FreshSide; how: Pick<Recognition, "step" | "differs" | "halved"> }[] =
    [];
  for (const { old, fresh } of groups.values()) {
    if (fresh.length === 0) continue;
    const fits = (one: OldSide, other: FreshSide): boolean =>
      open.allowed(one, other) && agreeable(one.views[keying.view], other.words, keying);
    for (const pair of pairGroup(old, fresh, { step, fits, sameDate: sides.sameDate }))
      found.push({ ...pair, how: { step, differs: null, halved: pair.halved } });
  }
  open.take(found);
}

/** What a key leaves out must not differ where both sides give it. */
function agreeable(old: ComparableDebt | undefined, fresh: ComparableDebt, keying: Keying): boolean {
  if (old === undefined) return false;
  const differ = (field: ComparableField): boolean =>
    old[field] !== null && fresh[field] !== null && old[field] !== fresh[field];
  if (differ("due")) return false;
  if (!keying.dated && differ("basisDate")) return false;
  return !keying.byName || !(differ("inn") || differ("account"));
}

function keyOf(words: ComparableDebt, scope: string, sides: Sides, step: 1 | 2, keying: Keying): string {
  const had = sides.had(keying.strict ? scope : "");
  const of = (field: ComparableField): string | number => (had.has(field) ? (words[field] ?? "") : "");
  const who = keying.byName
    ? (words.name ?? "")
    : of("inn") || of("account") || words.name || words.account || "";
  return [
    keying.strict ? scope : "",
    who,
    of("basis"),
    keying.dated ? of("basisDate") : "",
    of("origin"),
    of("kbk"),
    of("kind"),
    step === 1 ? of("due") : "",
  ].join("|");
}
