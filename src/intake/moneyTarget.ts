import { fieldSpec } from "../domain/fields";
import type { ColumnTarget } from "./types";

/** Whether a column read as this target contains money. */
export function isMoneyTarget(target: ColumnTarget | null): boolean {
  if (target === null || target === "ignored") return false;
  return target === "closingCredit" || fieldSpec(target).type === "money";
}
