import type { CellValue } from "../../domain/grid";
import type { LoneSeparator } from "./types";
export function loneSeparatorOf(values: Iterable<CellValue>): LoneSeparator {
  throw new Error("not written yet");
  void values;
}
