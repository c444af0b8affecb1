import { utf8Text } from "./text";
import type { SourcePackage } from "./package";
import { forEachElement } from "./xml";

/** Which part of an .xlsx package holds which worksheet: part name in lower case → sheet name. */
export async function sheetParts(source: SourcePackage): Promise<ReadonlyMap<string, string>> {
  const workbookPart = source.partNames.find((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  const workbook = workbookPart === undefined ? null : await source.text(workbookPart);
  if (workbookPart === undefined || workbook === null) return new Map();
  const [, folder = "", base = ""] = /^(.*\/)?([^/]*)$/.exec(workbookPart) ?? [];
  const relationships = await source.text(`${folder}_rels/${base}.rels`);
  const targets = new Map<string, string>();
  forEachElement(utf8Text(relationships ?? "<none/>"), (name, { Id, Target }) => {
    if (name === "Relationship" && Id !== undefined && Target !== undefined)
      targets.set(Id, partName(folder, Target).toLowerCase());
  });
  const parts = new Map<string, string>();
  forEachElement(utf8Text(workbook), (element, { id, name }) => {
    const part = targets.get(id ?? "");
    if (element === "sheet" && part !== undefined && name !== undefined) parts.set(part, name);
  });
  return parts;
}

/** A relationship's target as a part name: relative to the folder, absolute, or with backslashes. */
function partName(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps = path.startsWith("/") ? [] : folder.split("/");
  for (const step of path.split("/")) {
    if (step === "..") {
      while (steps.at(-1) === "") steps.pop();
      steps.pop();
    } else if (step !== ".") steps.push(step);
  }
  return steps.filter((step) => step !== "").join("/");
}
