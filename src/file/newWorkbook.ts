import { joinedBytes } from "../domain/bytes";
import type { SheetModel } from "../sheet/model";
import { uniqueSheetName } from "../sheet/writing/writtenNames";
import { newPackage } from "./package/newPackage";
import { writeWorkbook } from "./package/workbookWriter";

/** A new .xlsx with only these sheets, under names made unique; `valuesOnly` replaces formulas with their values. */
export async function newWorkbook(models: readonly SheetModel[], valuesOnly = false): Promise<Uint8Array> {
  const taken = new Set<string>();
  const sheets = models.map((model) => ({
    name: uniqueSheetName(model.name, taken),
    // A sheet without a mark is the user's own.
    kind: model.kind === "" ? null : model.kind,
    content: { model },
  }));
  return joinedBytes(await writeWorkbook(await newPackage(false), { sheets, remove: [], valuesOnly }));
}
