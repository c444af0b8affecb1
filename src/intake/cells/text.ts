import type { CellValue } from "../../domain/grid";
import type { Reading } from "./types";
/** Whether a cell says nothing: empty, white space, a dash. */
export function isBlank(value: CellValue): boolean {
  throw new Error("not written yet");
  void value;
}
/** For comparison: lower case, ё→е, Latin look-alikes made Cyrillic, punctuation → single spaces. */
export function normaliseText(text: string): string {
  throw new Error("not written yet");
  void text;
}
export function readText(value: CellValue): Reading<string> {
  throw new Error("not written yet");
  void value;
}
