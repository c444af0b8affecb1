import type { SheetModel } from "../sheet/model";
import { uniqueSheetName } from "../sheet/writing/names";
import { newPackage } from "./package/newPackage";
import { writeWorkbook } from "./package/workbookWriter";

/** Packs sheets as a new .xlsx in which formulas are replaced by their values: for handing on. */
export async function packValues(models: readonly SheetModel[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  const sheets = models.map((model) => ({
    name: uniqueSheetName(model.name, taken),
    kind: model.kind,
    content: { model },
  }));
  return writeWorkbook(await newPackage(false), { sheets, remove: [], valuesOnly: true });
}
