import type { RegisterEntry } from "../../../assessment/entry";
import { STAGE_WORDS } from "../../../assessment/assessmentWords";
import { lineId } from "../../../app/lineId";
import { formatMoney } from "../../../domain/money";
import type { DebtCard } from "../state";

/** A debt as lists show it. */
export function debtCard(entry: RegisterEntry): DebtCard {
  const { debt, assessment } = entry;
  const { action, clause, urgency, deadline, daysLeft, total, alerts, alertWords } = assessment;
  return {
    line: lineId(entry),
    name: debt.debtorName ?? debt.inn,
    total: formatMoney(total),
    basis: debt.basis,
    stage: STAGE_WORDS[assessment.stage],
    action,
    clause,
    urgency,
    limitation: alertWords[alerts.indexOf("limitation")] ?? null,
    deadline,
    daysLeft,
  };
}
