import type { FieldKey } from "../../domain/fields";
import type { CellValue } from "../../domain/grid";
import type { Reading } from "./types";
export function readInn(value: CellValue): Reading<string> {
  throw new Error("not written yet");
  void value;
}
export function readKbk(value: CellValue): Reading<string> {
  throw new Error("not written yet");
  void value;
}
export function readUin(value: CellValue): Reading<string> {
  throw new Error("not written yet");
  void value;
}
export function readCode(field: FieldKey, value: CellValue): Reading<string> {
  throw new Error("not written yet");
  void [field, value];
}
