import type { DebtFacts } from "./debt";
import { comparableName, comparableText } from "./debtorName";
import { formatIsoDay } from "./day";
import { statedOrigin } from "./debtPeriod";

/** The facts that tell one debt from another. */
export type KeyFacts = Pick<
  DebtFacts,
  "inn" | "debtorName" | "basis" | "originDate" | "dueDate" | "periodTo" | "kbk" | "debtKind"
>;

function keyWith(who: string, facts: KeyFacts): string {
  const basis = facts.basis === null ? "" : comparableText(facts.basis);
  const stated = statedOrigin(facts);
  const origin = stated === null ? "" : formatIsoDay(stated);
  return [who, basis, origin, facts.kbk?.replace(/\s/g, "") ?? "", facts.debtKind ?? ""].join("|");
}

/**
 * What makes two lines the same debt (docs/periods.md §2): the INN (or, where it is unknown, the name without case,
 * quotes and legal form) together with basis, date of origin, KBK and kind. Not unique: several debts may share a
 * key.
 */
export function debtKey(facts: KeyFacts): string {
  return keyWith(facts.inn?.trim() || comparableName(facts.debtorName ?? ""), facts);
}

/** The same key built from the debtor's name even where the INN is known: finds a debt whose INN was added later. */
export function debtNameKey(facts: KeyFacts): string {
  return keyWith(comparableName(facts.debtorName ?? ""), facts);
}
