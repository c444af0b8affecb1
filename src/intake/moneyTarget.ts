import { fieldSpec } from "../domain/fields";
import type { ColumnTarget } from "./types";

/** Whether a column that is read as this carries money. */
export function isMoneyTarget(target: ColumnTarget | null): boolean {
  if (target === null || target === "ignored") return false;
  return target === "closingCredit" || fieldSpec(target).type === "money";
}
