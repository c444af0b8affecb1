import { formatDay } from "./day";
import type { DebtFacts } from "./debt";
import { fieldSpec, type FieldKey } from "./fields";
import { formatMoney, isMoney } from "./money";

/** A fact as sentences and lists show it: `1 000,00`, `01.03.2026`, texts as they are; empty where it is unknown. */
export function shownFact(field: FieldKey, value: DebtFacts[FieldKey]): string {
  if (value === null) return "";
  if (isMoney(value)) return formatMoney(value);
  if (typeof value === "number" && fieldSpec(field).type === "date") return formatDay(value);
  return String(value);
}
