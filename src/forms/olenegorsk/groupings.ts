import { comparableName, comparableText } from "../../domain/debtorName";
import type { GroupOf } from "./rank";

/** Debts of one debtor: of one INN, or, without an INN, of one name ignoring case, quotes and legal form. */
export const byDebtor: GroupOf = ({ entry: { debt } }) => ({
  key: debt.inn ?? `name ${comparableName(debt.debtorName ?? "")}`,
  label: debt.debtorName ?? debt.inn,
});

/** Debts that arose from one cause; spellings that differ in case, spaces or a full stop are the same cause. */
export const byReason: GroupOf = ({ entry: { debt } }) => byText(debt.reason);

/** Debts that grew or arose from one cause, whichever of the two is known. */
export const byGrowthReason: GroupOf = ({ entry: { debt } }) => byText(debt.growthReason ?? debt.reason);

function byText(text: string | null): ReturnType<GroupOf> {
  const label = text
    ?.replace(/\s+/g, " ")
    .replace(/[.;,\s]+$/, "")
    .trim();
  return label === undefined || label === ""
    ? { key: "", label: null }
    : { key: comparableText(label), label };
}
