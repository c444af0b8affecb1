import type { WorkItem } from "../../../app/workGroups";
import { debtsOf } from "../../../app/workList";
import { formatDay } from "../../../domain/day";
import type { Debt } from "../../../domain/debt";
import { FIELDS, type FieldKey } from "../../../domain/fields";
import { formatMoney, sum } from "../../../domain/money";
import { WORK } from "../../workStrings";
import type { DebtorCard, PastStep, WorkCard } from "./workState";

/** Dates that say what was done or happened, in the order in which a debt goes its way. */
const STEPS = [
  "originDate",
  "dueDate",
  "claimDate",
  "claimReceivedDate",
  "claimRefusalDate",
  "accountingDate",
  "legalHandoverDate",
  "lawsuitDate",
  "courtOrderDate",
  "courtOrderCancelledDate",
  "judgmentDate",
  "writDate",
  "writSentDate",
  "enforcementStartDate",
  "enforcementEndDate",
  "fineRulingDate",
  "bankruptcyDate",
  "bankruptcyClaimDate",
  "exclusionDate",
  "doubtfulDate",
  "badDebtDate",
] as const satisfies readonly FieldKey[];

const FACTS = ["inn", "debtorType", "address", "contact", "responsible", "unit"] as const;
const NOTES = ["reason", "growthReason", "note"] as const;
/** A document by its number, with the date that goes with it. */
const DOCUMENTS = [
  ["claimNumber", "claimDate"],
  ["caseNumber", "judgmentDate"],
  ["writNumber", "writDate"],
  ["enforcementNumber", "enforcementStartDate"],
] as const;

/** All that the register knows of the debtor of an item. */
export function debtorCard(
  items: readonly WorkItem[],
  opened: WorkItem,
  card: (item: WorkItem) => WorkCard,
): DebtorCard {
  const own = debtsOf(items, opened);
  const debts = own.map(({ entry }) => entry.debt);
  const { debtorName, inn } = opened.entry.debt;
  return {
    line: opened.line,
    name: debtorName ?? inn,
    facts: said(debts, FACTS),
    total: formatMoney(sum(own.map(({ entry }) => entry.assessment.total))),
    debts: own.map(card),
    history: debts.flatMap((debt) => historyOf(debt, debts.length > 1)).sort((a, b) => b.date - a.date),
    documents: [...new Set(debts.flatMap(documentsOf))],
    notes: said(debts, NOTES),
  };
}

/** What any of the debts says, each once, under the register's headings. */
function said(debts: readonly Debt[], fields: readonly (keyof Debt & FieldKey)[]): readonly string[] {
  return fields.flatMap((field) => {
    const values = new Set(debts.map((debt) => debt[field]).filter((value) => value !== null));
    return [...values].map((value) => WORK.fact(FIELDS[field].header, String(value)));
  });
}

function historyOf(debt: Debt, isOneOfMany: boolean): readonly PastStep[] {
  return STEPS.flatMap((field): PastStep[] => {
    const date = debt[field];
    if (date === null) return [];
    return [{ date, what: FIELDS[field].header, basis: isOneOfMany ? debt.basis : null }];
  });
}

function documentsOf(debt: Debt): readonly string[] {
  return DOCUMENTS.flatMap(([numberField, dateField]): string[] => {
    const [number, date] = [debt[numberField], debt[dateField]];
    if (number === null) return [];
    return [WORK.document(FIELDS[numberField].header, number, date === null ? null : formatDay(date))];
  });
}
