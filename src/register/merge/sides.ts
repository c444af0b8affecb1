import type { Day } from "../../domain/day";
import type { Debt } from "../../domain/debt";
import type { PreviousDebt } from "../../domain/registerLine";
import { factPrints, fingerprint, printsOf } from "../../domain/sourceMark";
import {
  COMPARABLE_FIELDS,
  comparable,
  comparedSum,
  formatComparable,
  parseComparable,
  type ComparableDebt,
  type ComparableField,
} from "./comparable";
import { hasTypedFacts } from "./typedFacts";

/** A debt of the sources as recognition sees it. */
export interface FreshSide {
  readonly debt: Debt;
  readonly words: ComparableDebt;
  readonly sum: number;
  readonly scope: string;
}

/** A line of the earlier register as recognition sees it. */
export interface OldSide {
  readonly line: PreviousDebt;
  /** By the words of its source, and also by those now in the register where the user corrected them. */
  readonly views: readonly ComparableDebt[];
  readonly sum: number;
  readonly scope: string;
  /** Whether the user typed anything into it, which must not end up on another debt. */
  readonly typed: boolean;
}

/** Both sides, and which of the words may be compared. */
export interface Sides {
  readonly old: readonly OldSide[];
  readonly fresh: readonly FreshSide[];
  /** The parts that both builds' sources had, by scope: a column that appears or disappears changes nothing. */
  readonly had: (scope: string) => ReadonlySet<ComparableField>;
  /** Whether the two may belong to one administrator, or to one file where no administrator is known. */
  readonly mayBeOne: (old: OldSide, fresh: FreshSide) => boolean;
  /** The as-of date of the earlier register, if it differs from the new one's. */
  readonly since: Day | null;
  /** The new one's. */
  readonly now: Day;
  /** Whether both have the same date: a rebuild, between whose sources no debt has come or gone. */
  readonly sameDate: boolean;
}

/** Builds the two sides of a rebuild. `typedElsewhere`: lines with something of the user's besides their facts. */
export function sidesOf(
  previous: readonly PreviousDebt[],
  debts: readonly Debt[],
  dates: { readonly from: Day | null; readonly to: Day },
  typedElsewhere: (line: PreviousDebt) => boolean,
): Sides {
  const oldWords = previous.map(viewsOf);
  const freshWords = debts.map(comparable);
  const administrator = administratorField(
    oldWords.map(([view]) => view),
    freshWords,
  );
  const files = sharedFiles(previous, debts);
  const scopeOf = (words: ComparableDebt | undefined, file: string): string => {
    if (administrator !== null) return words?.[administrator] ?? "";
    return files.has(file) ? file : "";
  };
  const old = previous.map((line, index): OldSide => {
    const views = oldWords[index] ?? [];
    return {
      line,
      views,
      sum: comparedSum(line.debt),
      scope: scopeOf(views[0], line.debt.source.file),
      // Asked of the few lines that the words alone do not pair.
      get typed() {
        return hasTypedFacts(line) || typedElsewhere(line);
      },
    };
  });
  const fresh = debts.map((debt, index): FreshSide => {
    const words = freshWords[index] as ComparableDebt;
    return { debt, words, sum: comparedSum(debt), scope: scopeOf(words, debt.source.file) };
  });
  return {
    old,
    fresh,
    had: hadByBoth(old, fresh),
    mayBeOne: (one, other) => one.scope === other.scope || one.scope === "" || other.scope === "",
    since: dates.from,
    now: dates.to,
    sameDate: dates.from === dates.to,
  };
}

/** The source's words first: what the user corrected in the register must not hide the debt. */
function viewsOf(line: PreviousDebt): readonly ComparableDebt[] {
  const now = comparable(line.debt);
  const said = line.mark === null ? null : parseComparable(line.mark.key);
  if (said === null) return [now];
  // Older marks do not record the term: where nobody touched it, it is the register's.
  const due = said.due ?? untouchedDue(line);
  const source = due === said.due ? said : { ...said, due };
  return formatComparable(source) === formatComparable(now) ? [source] : [source, now];
}

function untouchedDue({ debt, mark }: PreviousDebt): Day | null {
  if (debt.dueDate === null) return null;
  return mark?.facts().get("dueDate") === fingerprint("dueDate", debt.dueDate) ? debt.dueDate : null;
}

/** Which of its names identifies the administrator in both builds. */
function administratorField(
  old: readonly (ComparableDebt | undefined)[],
  fresh: readonly ComparableDebt[],
): "administratorCode" | "administratorName" | null {
  for (const field of ["administratorCode", "administratorName"] as const) {
    const known = (words: ComparableDebt | undefined): boolean =>
      words !== undefined && words[field] !== null;
    if (old.some(known) && fresh.some(known)) return field;
  }
  return null;
}

function sharedFiles(previous: readonly PreviousDebt[], debts: readonly Debt[]): ReadonlySet<string> {
  const before = new Set(previous.map(({ debt }) => debt.source.file));
  const now = new Set(debts.map(({ source }) => source.file));
  return new Set([...now].filter((file) => before.has(file)));
}

function hadByBoth(old: readonly OldSide[], fresh: readonly FreshSide[]): Sides["had"] {
  const before = new Map<string, Set<ComparableField>>();
  const now = new Map<string, Set<ComparableField>>();
  for (const { scope, views, line } of old)
    if (views[0] !== undefined && line.presence === "present") collect(before, scope, views[0]);
  for (const { scope, words } of fresh) collect(now, scope, words);
  const made = new Map<string, ReadonlySet<ComparableField>>();
  return (scope) => {
    const known = made.get(scope);
    if (known !== undefined) return known;
    // A scope that one side does not know is compared using what both sides have overall.
    const [left, right] = [before.get(scope) ?? union(before), now.get(scope) ?? union(now)];
    const had = new Set([...right].filter((field) => left.has(field)));
    made.set(scope, had);
    return had;
  };
}

function collect(sets: Map<string, Set<ComparableField>>, scope: string, words: ComparableDebt): void {
  let had = sets.get(scope);
  if (had === undefined) sets.set(scope, (had = new Set()));
  if (had.size === COMPARABLE_FIELDS.length) return;
  for (const field of Object.keys(words) as ComparableField[]) if (words[field] !== null) had.add(field);
}

function union(sets: ReadonlyMap<string, ReadonlySet<ComparableField>>): ReadonlySet<ComparableField> {
  return new Set([...sets.values()].flatMap((set) => [...set]));
}

/**
 * Everything that the sources said about a debt besides its sums, as one text: equal rows of a sheet have equal
 * texts.
 */
export function printsOfFresh(debt: Debt): string {
  return factPrints(printsOf(debt));
}

/** The same for what the sources said at the last build. */
export function printsOfOld({ mark }: PreviousDebt): string {
  return mark === null ? "" : factPrints(mark.prints());
}
