import type { SheetModel } from "../sheet/model";
import { newWorkbook } from "./newWorkbook";

/** Packs sheets as a new .xlsx in which formulas are replaced by their values, for passing on to others. */
export function packValues(models: readonly SheetModel[]): Promise<Uint8Array> {
  return newWorkbook(models, true);
}
