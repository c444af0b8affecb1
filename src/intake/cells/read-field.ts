import type { FieldKey, FieldValue } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
import type { FieldContext, Reading } from "./types";
export function readField<K extends FieldKey>(
  field: K,
  value: CellValue,
  context: FieldContext,
): Reading<FieldValue<K>> {
  throw new Error("not written yet");
  void [field, value, context];
}
