import { debtTotal, type Debt } from "./debt";
import { debtKey, debtNameKey } from "./debtKey";
import type { PreviousDebt } from "./registerLine";

/** Which line of an earlier register each source line is. */
export interface DebtPairs {
  /** For each source line its earlier line, `undefined` for a new debt. */
  readonly ofFresh: readonly (PreviousDebt | undefined)[];
  /** Earlier lines that no source line is, in their order. */
  readonly gone: readonly PreviousDebt[];
}

/** One way to recognise a debt: keys that must be equal; `null` leaves a line out. */
interface Keying {
  readonly previous: (line: PreviousDebt) => string | null;
  readonly fresh: (debt: Debt) => string | null;
}

const KEYINGS: readonly Keying[] = [
  // The key by the source's own words: holds even where the user corrected the date or the INN in the register.
  { previous: (line) => line.mark?.key ?? debtKey(line.debt), fresh: debtKey },
  // The register's present words: the accountant made the same correction in both.
  { previous: (line) => debtKey(line.debt), fresh: debtKey },
  // The name, where one of the two has no INN: it was found out in the meantime, or is missing now.
  { previous: ({ debt }) => (debt.inn === null ? debtNameKey(debt) : null), fresh: debtNameKey },
  {
    previous: ({ debt }) => (debt.inn === null ? null : debtNameKey(debt)),
    fresh: (debt) => (debt.inn === null ? debtNameKey(debt) : null),
  },
];

/**
 * Finds for each source line its line in the earlier register, by the keyings above in turn. Debts of one key are
 * told apart by their order in the source; where their number has changed, those of equal sum are paired first.
 * Lines still present take precedence over ones already gone. Linear but for the sorting within a key.
 */
export function pairDebts(previous: readonly PreviousDebt[], fresh: readonly Debt[]): DebtPairs {
  const lineOf = new Map<Debt, PreviousDebt>();
  let lines = previous;
  let debts = fresh;
  for (const keying of KEYINGS) {
    if (lines.length === 0 || debts.length === 0) break;
    const paired = new Set<PreviousDebt>();
    const candidates = group(lines, keying.previous);
    for (const [key, sameKey] of group(debts, keying.fresh)) {
      for (const [line, debt] of pairGroup(candidates.get(key) ?? [], sameKey)) {
        lineOf.set(debt, line);
        paired.add(line);
      }
    }
    lines = lines.filter((line) => !paired.has(line));
    debts = debts.filter((debt) => !lineOf.has(debt));
  }
  return { ofFresh: fresh.map((debt) => lineOf.get(debt)), gone: lines };
}

type Pair = readonly [PreviousDebt, Debt];

function pairGroup(lines: readonly PreviousDebt[], debts: readonly Debt[]): Pair[] {
  const present = lines.filter((line) => line.presence === "present");
  const gone = lines.filter((line) => line.presence === "gone");
  const pairs = pairOrdered(present, debts);
  if (gone.length === 0) return pairs;
  const found = new Set(pairs.map(([, debt]) => debt));
  return pairs.concat(
    pairOrdered(
      gone,
      debts.filter((debt) => !found.has(debt)),
    ),
  );
}

function pairOrdered(lines: readonly PreviousDebt[], debts: readonly Debt[]): Pair[] {
  // The user may have sorted the register; its lines still know their rows in the source.
  const left = inSourceOrder(lines, (line) => line.debt);
  const right = inSourceOrder(debts, (debt) => debt);
  if (left.length === right.length) return left.map((line, index) => [line, right[index] as Debt]);

  const pairs: Pair[] = [];
  // Reversed, so that taking the first of a group is a `pop`.
  const bySum = group([...right].reverse(), (debt) => debtTotal(debt).toFixed(2));
  const used = new Set<Debt>();
  const others = left.filter((line) => {
    const debt = bySum.get(debtTotal(line.debt).toFixed(2))?.pop();
    if (debt === undefined) return true;
    used.add(debt);
    pairs.push([line, debt]);
    return false;
  });
  const free = right.filter((debt) => !used.has(debt));
  others.slice(0, free.length).forEach((line, index) => pairs.push([line, free[index] as Debt]));
  return pairs;
}

function inSourceOrder<T>(items: readonly T[], debtOf: (item: T) => Debt): readonly T[] {
  if (items.length < 2) return items;
  return [...items].sort((a, b) => {
    const [left, right] = [debtOf(a).source, debtOf(b).source];
    if (left.sheet !== right.sheet) return left.sheet < right.sheet ? -1 : 1;
    return left.row - right.row;
  });
}

function group<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [item]);
    else found.push(item);
  }
  return groups;
}
