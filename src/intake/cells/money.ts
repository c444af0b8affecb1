import type { CellValue } from "../../domain/grid";
import type { Money } from "../../domain/money";
import type { MoneyContext, Reading } from "./types";
export function readMoney(value: CellValue, context: MoneyContext): Reading<Money> {
  throw new Error("not written yet");
  void [value, context];
}
