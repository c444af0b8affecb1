import { formatDay, parseIsoDay, type Day } from "../../domain/day";
import type { MergedDebt, RegisterMerge } from "../../register/merge/registerMerge";
import {
  COMPARABLE_FIELDS,
  comparable,
  comparedSum,
  type ComparableField,
} from "../../register/merge/comparable";
import { hasTypedFacts } from "../../register/merge/typedFacts";
import { Refusal } from "../refusal";
import { GUARD, REFUSALS } from "../appWords";

/**
 * The share of lines with typed values that may lose their source at once; fewer than three lines are always
 * accepted.
 */
const SHARE = 0.1;
const FEWEST = 3;

/**
 * Stops a build in which a large part of the lines with typed values would become «нет в источнике» while at least
 * as many unknown debts come (docs/periods.md §2): then a column or a spelling has changed, not the debts. Where most
 * of the register is found again, lines that no new debt is like were paid.
 */
export function guardTypedLines({ debts }: Pick<RegisterMerge, "debts">): void {
  const isTyped = ({ before }: MergedDebt): boolean =>
    before?.presence === "present" && hasTypedFacts(before);
  const gone = debts.filter((line) => line.presence === "gone" && isTyped(line));
  if (gone.length < FEWEST) return;
  const typed = debts.filter(isTyped);
  const added = debts.filter(({ change }) => change === "added");
  const found = debts.filter(({ before, presence }) => before !== null && presence === "present");
  const isSameList = found.length >= debts.filter(({ presence }) => presence === "gone").length;
  const mayCompare = isSameList && gone.length * added.length <= MOST_PAIRS;
  const lost = mayCompare ? gone.filter((line) => isLike(line, added)) : gone;
  if (lost.length < FEWEST) return;
  if (lost.length <= typed.length * SHARE || added.length < lost.length) return;
  throw new Refusal(
    "debts-lost",
    REFUSALS.debtsLost(lost.length, typed.length, added.length, whatChanged(lost, added)),
  );
}

/** With more pairs than this, all the lines count. */
const MOST_PAIRS = 250_000;
/** Fewer parts than this that both have say too little to tell two debts apart. */
const FEWEST_PARTS = 3;

/**
 * Whether one of the new debts may be the line's: of debtor, basis, dates and sum at least half of those that both
 * have agree, or the user is asked about the two anyway.
 */
function isLike(line: MergedDebt, added: readonly MergedDebt[]): boolean {
  if (line.change === "ambiguous") return true;
  const parts = partsOf(line);
  return added.some((fresh) => {
    const pairs = partsOf(fresh).map((part, index) => [parts[index] ?? null, part] as const);
    const both = pairs.filter(([was, is]) => was !== null && is !== null);
    const agree = both.filter(([was, is]) => was === is).length;
    return both.length < FEWEST_PARTS || agree * 2 >= both.length;
  });
}

const knownParts = new WeakMap<MergedDebt, readonly (string | number | null)[]>();

function partsOf(line: MergedDebt): readonly (string | number | null)[] {
  const known = knownParts.get(line);
  if (known !== undefined) return known;
  const { inn, account, name, basis, origin, due } = comparable(line.debt);
  const parts = [inn ?? account ?? name, basis, origin, due, comparedSum(line.debt)];
  knownParts.set(line, parts);
  return parts;
}

/** The field in which most of the lost lines differ from the new debt most similar to them, with an example. */
function whatChanged(lost: readonly MergedDebt[], added: readonly MergedDebt[]): string | null {
  const counts = new Map<ComparableField, { count: number; example: string }>();
  const freshs = added.slice(0, MOST_COMPARED).map((line) => ({ line, words: comparable(line.debt) }));
  for (const line of lost.slice(0, MOST_COMPARED)) {
    const words = comparable(line.debt);
    const differing = freshs.map((fresh) => ({
      fresh,
      fields: COMPARABLE_FIELDS.filter((field) => words[field] !== fresh.words[field]),
    }));
    const nearest = differing.reduce((best, one) => (one.fields.length < best.fields.length ? one : best));
    for (const field of nearest.fields) {
      const example = GUARD.example(shown(line, field), shown(nearest.fresh.line, field));
      const found = counts.get(field);
      counts.set(field, { count: (found?.count ?? 0) + 1, example: found?.example ?? example });
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b.count - a.count);
  return most === undefined ? null : GUARD.field(GUARD.fields[most[0]], most[1].example);
}

const MOST_COMPARED = 200;

/** The value as people know it: as it stands in the sheet, dates as they are printed. */
function shown({ debt }: MergedDebt, field: ComparableField): string {
  const written = { name: debt.debtorName, basis: debt.basis, inn: debt.inn, kbk: debt.kbk }[field as "name"];
  if (written != null) return written;
  const words = comparable(debt);
  if (field === "origin" || field === "due") return dayText(words[field]);
  if (field === "basisDate") return dayText(parseIsoDay(words.basisDate ?? ""));
  return words[field] ?? "";
}

const dayText = (day: Day | null): string => (day === null ? "" : formatDay(day));
