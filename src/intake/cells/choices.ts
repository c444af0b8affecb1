import type { FieldKey, FieldValue } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
import type { Reading } from "./types";
export function readChoice<K extends FieldKey>(
  field: K,
  value: CellValue,
  inverted?: boolean,
): Reading<FieldValue<K>> {
  throw new Error("not written yet");
  void [field, value, inverted];
}
