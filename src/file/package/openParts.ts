import { REL } from "./namespaces";
import type { OpcPackage } from "./opcPackage";
import { folderOf } from "./partNames";
import { Stylesheet } from "./stylesheet";

/** The workbook part's name; throws if the package has none. */
export async function workbookPartName(pack: OpcPackage): Promise<string> {
  const part = (await pack.relationships("")).ofType(REL.officeDocument)?.part;
  if (!part || !pack.has(part)) throw new Error("The package holds no workbook");
  return part;
}

/** The workbook's style sheet, created if there is none, and the part that it must be put into. */
export async function openStyles(
  pack: OpcPackage,
  workbookPart: string,
): Promise<{ part: string; sheet: Stylesheet }> {
  const relationships = await pack.relationships(workbookPart);
  const known = relationships.ofType(REL.styles)?.part;
  if (known && pack.has(known)) return { part: known, sheet: new Stylesheet(await pack.readText(known)) };
  const part = `${folderOf(workbookPart)}styles.xml`;
  if (known === undefined) relationships.add(REL.styles, part);
  return { part: known ?? part, sheet: new Stylesheet(null) };
}
