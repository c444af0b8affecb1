import type { Day } from "../../domain/day";
import type { CellValue } from "../../domain/grid";
import type { DateContext, Reading } from "./types";
export function readDate(value: CellValue, context: DateContext): Reading<Day> {
  throw new Error("not written yet");
  void [value, context];
}
