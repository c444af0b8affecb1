import { fieldSpec } from "../domain/fields";
import { isSubtracted, type ColumnTarget } from "./types";

/** Whether a column read as this target contains money. */
export function isMoneyTarget(target: ColumnTarget | null): boolean {
  if (target === null || target === "ignored") return false;
  return isSubtracted(target) || fieldSpec(target).type === "money";
}
