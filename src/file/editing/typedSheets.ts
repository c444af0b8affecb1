import type { Entry } from "../packageEntry";
import { workbookPartName } from "../package/openParts";
import type { OpcPackage } from "../package/opcPackage";
import type { WorkbookPart } from "../package/workbookPart";
import { typeInto } from "./packageEdit";

/** Writes what was typed into own sheets that the package holds and that have not been replaced since. */
export async function typeIntoSheets(
  pack: OpcPackage,
  listed: WorkbookPart,
  entries: readonly Entry[],
  date1904: boolean,
): Promise<void> {
  const workbook = await workbookPartName(pack);
  const relationships = await pack.relationships(workbook);
  const typed = entries.flatMap(({ content, edits, source }) => {
    if (content !== "package" || edits.length === 0) return [];
    const id = listed.sheets.find((sheet) => sheet.name === source.sheet)?.relationshipId ?? "";
    const part = relationships.byId(id)?.part;
    return part ? [{ part, edits }] : [];
  });
  if (typed.length > 0) await typeInto(pack, workbook, typed, date1904);
}
