import { OpcPackage } from "./package/opcPackage";
import { readWorkbookPart } from "./package/workbookPart";
import { workbookPartName } from "./package/openParts";

/** The marks of the add-in's own sheets in a file; none if it is not such a workbook. Reads no cells. */
export async function ownKinds(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  // A package starts like every zip file.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new Set();
  try {
    const pack = await OpcPackage.open(bytes);
    const { sheets } = readWorkbookPart(await pack.readText(await workbookPartName(pack)));
    return new Set(sheets.flatMap(({ kind }) => (kind === null ? [] : [kind])));
  } catch {
    return new Set();
  }
}
