import type { MoneyUnit } from "../types";
/** The unit of sums a text names («тыс. руб.»), `null` if none. */
export function findUnitInText(text: string): MoneyUnit | null {
  throw new Error("not written yet");
  void text;
}
