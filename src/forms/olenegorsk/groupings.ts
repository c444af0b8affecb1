import { comparableName, comparableText } from "../../domain/debtorName";
import type { GroupOf } from "./rank";

/** Debts of one debtor: of one INN, or without INN of one name without case, quotes and legal form. */
export const byDebtor: GroupOf = ({ entry: { debt } }) => ({
  key: debt.inn ?? `name ${comparableName(debt.debtorName ?? "")}`,
  label: debt.debtorName ?? debt.inn,
});

/** Debts that arose for one cause; spellings that differ in case, spaces or a full stop are one. */
export const byReason: GroupOf = ({ entry: { debt } }) => byText(debt.reason);

/** Debts that grew or arose for one cause, whichever of the two is known. */
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
