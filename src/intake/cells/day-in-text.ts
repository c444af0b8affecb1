import type { Day } from "../../domain/day";
/** The last full date named in a text: «по состоянию на 01.10.2026», «на 1 октября 2026 года». */
export function findDayInText(text: string): Day | null {
  throw new Error("not written yet");
  void text;
}
