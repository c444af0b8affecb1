import type { ComparableDebt } from "./comparable";
import type { OpenSides } from "./openSides";
import type { FreshSide, OldSide, Sides } from "./sides";

/**
 * Whether the contract has other debts, earlier or now: a different date then belongs to another debt and is not a
 * correction.
 */
export function hasSiblings({ sides }: OpenSides, old: OldSide, fresh: FreshSide): boolean {
  const contract = contractOf(fresh.words);
  const { before, now } = contractsOf(sides);
  const itself = old.line.presence === "present" && contractsOfLine(old).has(contract) ? 1 : 0;
  return (before.get(contract) ?? 0) > itself || (now.get(contract) ?? 0) > 1;
}

/** How many lines and debts each contract has; counted once for the two sides. */
interface Contracts {
  readonly before: ReadonlyMap<string, number>;
  readonly now: ReadonlyMap<string, number>;
}

const COUNTED = new WeakMap<Sides, Contracts>();

function contractsOf(sides: Sides): Contracts {
  const known = COUNTED.get(sides);
  if (known !== undefined) return known;
  const before = new Map<string, number>();
  for (const old of sides.old)
    if (old.line.presence === "present") for (const contract of contractsOfLine(old)) add(before, contract);
  const now = new Map<string, number>();
  for (const { words } of sides.fresh) add(now, contractOf(words));
  const counted = { before, now };
  COUNTED.set(sides, counted);
  return counted;
}

function add(counts: Map<string, number>, contract: string): void {
  counts.set(contract, (counts.get(contract) ?? 0) + 1);
}

const contractsOfLine = ({ views }: OldSide): ReadonlySet<string> => new Set(views.map(contractOf));

const contractOf = ({ inn, account, name, basis }: ComparableDebt): string =>
  `${inn ?? account ?? name ?? ""}|${basis ?? ""}`;
