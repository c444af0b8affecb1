import type { RegisterEntry } from "../../assessment/entry";
import { comparableName } from "../../domain/debtorName";
import { formatDay } from "../../domain/day";
import { FIELDS } from "../../domain/fields";
import { unticked, type Consideration, type Paper, type PaperContext } from "../papers/paper";

/** A debt for which a paper could be made: ticked or not, and if not, why. */
export interface Proposal extends Consideration {
  readonly entry: RegisterEntry;
}

/** Which debts are requested; `null`: those that the paper itself proposes. */
export type DebtChoice = ((entry: RegisterEntry) => boolean) | null;

/**
 * Every debt of the register that the paper applies to, in the register's order. Lines that the source no longer has
 * are left out: nobody can say whether they are still owed.
 */
export function proposals(
  paper: Paper,
  entries: readonly RegisterEntry[],
  context: PaperContext,
): Proposal[] {
  const list: Proposal[] = [];
  for (const entry of entries) {
    if (entry.presence === "gone") continue;
    const found = paper.consider(entry, context);
    if (found !== null) list.push({ ...sentAlready(found, entry, paper, context), entry });
  }
  return list;
}

/** A paper marked as sent after the as-of date does not change the stage yet, but is not proposed again. */
function sentAlready(
  found: Consideration,
  { debt }: RegisterEntry,
  { fact }: Paper,
  { asOf }: PaperContext,
): Consideration {
  const sent = fact === null ? null : debt[fact];
  if (fact === null || sent === null || sent <= asOf || found.reason !== null) return found;
  return unticked(`уже отмечено: ${FIELDS[fact].header} ${formatDay(sent)}`, found.missing);
}

/** The proposals that a run uses: the ticked ones, or those that are chosen and not barred. */
export function taken(list: readonly Proposal[], choice: DebtChoice): Proposal[] {
  return list.filter((one) => (choice === null ? one.reason === null : !one.barred && choice(one.entry)));
}

/**
 * The debts of each paper: all of a debtor together if the paper allows it and it is requested, otherwise one each.
 * Debtors are distinguished by INN, and without one by name and address: two people with the same name remain two.
 */
export function grouped(list: readonly Proposal[], paper: Paper, perDebt: boolean): Proposal[][] {
  if (perDebt || !paper.together) return list.map((one) => [one]);
  const groups = new Map<string, Proposal[]>();
  for (const one of list) {
    const { inn, debtorName, address, administratorCode, unit } = one.entry.debt;
    const who = inn ?? `${comparableName(debtorName ?? "")}|${comparableName(address ?? "")}`;
    // Each administrator makes its own demands, and each unit of № 176-рфэ follows its own column of the rules.
    const key = [who, administratorCode ?? "", unit ?? ""].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}
