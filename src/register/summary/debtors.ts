import type { RegisterEntry } from "../../assessment/entry";
import { comparableName } from "../../domain/debtorName";
import { add, compareMoney, ZERO, type Money } from "../../domain/money";
import { ageingLine } from "../table/ageingLine";
import { leading } from "./leading";

/** A debtor with all debts still to be collected. */
export interface DebtorTotal {
  /** As the register first names it; `null` if only the INN is known. */
  readonly name: string | null;
  readonly inn: string | null;
  readonly count: number;
  readonly total: Money;
  /** The debts that this counts and adds up. */
  readonly debts: readonly RegisterEntry[];
}

/** Whether a debt is still to be collected: neither closed nor given up. */
export function isOpen({ assessment }: RegisterEntry): boolean {
  const line = ageingLine(assessment);
  return line !== "closed" && line !== "written-off";
}

/**
 * The debtors who owe most, greatest first. Debts with one INN belong together; a debt without an INN goes by the
 * name without case, quotes and legal form, and joins the only INN that this name has elsewhere. Overpayments are not
 * set off against debts.
 */
export function topDebtors(entries: readonly RegisterEntry[], count: number): DebtorTotal[] {
  const open = entries.filter(isOpen);
  const comparable = remembering(comparableName);
  const innByName = innsByName(open, comparable);
  const totals = new Map<string, Writable<DebtorTotal>>();
  for (const entry of open) {
    const { debt, assessment } = entry;
    const name = debt.debtorName;
    const inn = debt.inn ?? (name === null ? null : (innByName(name) ?? null));
    const key = inn ?? `name ${name === null ? "" : comparable(name)}`;
    const known = totals.get(key);
    if (known === undefined)
      totals.set(key, { name, inn, count: 1, total: assessment.total, debts: [entry] });
    else {
      known.name ??= name;
      known.count += 1;
      known.debts.push(entry);
      known.total = add(known.total, assessment.total);
    }
  }
  const positive = [...totals.values()].filter(({ total }) => total.gt(ZERO));
  return leading(positive, count, (a, b) => compareMoney(b.total, a.total));
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };

/**
 * Finds the INN of a name that occurs with one INN only. Names are compared only if there is a debt without an INN.
 */
function innsByName(
  entries: readonly RegisterEntry[],
  comparable: (name: string) => string,
): (name: string) => string | null {
  if (entries.every(({ debt }) => debt.inn !== null)) return () => null;
  const inns = new Map<string, string | null>();
  for (const { debt } of entries) {
    if (debt.inn === null || debt.debtorName === null) continue;
    const name = comparable(debt.debtorName);
    const known = inns.get(name);
    inns.set(name, known === undefined || known === debt.inn ? debt.inn : null);
  }
  return (name) => inns.get(comparable(name)) ?? null;
}

/** Memoizes a function of text: the same names occur in a register again and again. */
function remembering(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) known.set(text, (result = compute(text)));
    return result;
  };
}
