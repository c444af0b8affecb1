import { TYPE } from "./namespaces";
import type { OpcPackage } from "./opcPackage";
import { partKey, relationshipsPartOf, relativeTarget, resolveTarget } from "./partNames";
import type { TableNames } from "./tableNames";
import { XmlEditor } from "./xmlEditor";
import { attributeOf } from "./xmlTree";

/**
 * The parts that belong to a sheet and can exist in another workbook, by the last word of their relationship type.
 */
const PORTABLE = new Set([
  "drawing",
  "vmlDrawing",
  "comments",
  "table",
  "hyperlink",
  "image",
  "chart",
  "chartUserShapes",
  "chartStyle",
  "chartColorStyle",
  "themeOverride",
  "diagramData",
  "diagramLayout",
  "diagramQuickStyle",
  "diagramColors",
  "diagramDrawing",
]);

interface Place {
  readonly pack: OpcPackage;
  readonly tableNames: TableNames;
}

/**
 * Copies the parts that belong to a part of one package to a part of another; returns the ids of the relationships
 * that were kept, which stay the same. The target's relationships must not have been requested yet.
 */
export async function adoptedParts(
  from: OpcPackage,
  source: string,
  into: Place,
  target: string,
  done = new Map<string, string>(),
): Promise<ReadonlySet<string>> {
  const name = relationshipsPartOf(source);
  if (!from.has(name)) return new Set();
  const editor = new XmlEditor(await from.readText(name));
  const kept = new Set<string>();
  for (const element of editor.root.children) {
    const type = attributeOf(element, "Type") ?? "";
    const word = type.slice(type.lastIndexOf("/") + 1);
    const isExternal = attributeOf(element, "TargetMode") === "External";
    const part = isExternal ? null : resolveTarget(source, attributeOf(element, "Target") ?? "");
    if (!PORTABLE.has(word) || (part !== null && !from.has(part))) {
      editor.remove(element);
      continue;
    }
    kept.add(attributeOf(element, "Id") ?? "");
    if (part === null) continue;
    const copied = done.get(partKey(part)) ?? (await copyPart(from, part, into, done));
    editor.setAttribute(element, "Target", relativeTarget(target, copied));
  }
  if (kept.size > 0) {
    into.pack.put(relationshipsPartOf(target), editor.toString());
    into.pack.contentTypes.setDefault("rels", TYPE.relationships);
  }
  return kept;
}

async function copyPart(
  from: OpcPackage,
  part: string,
  into: Place,
  done: Map<string, string>,
): Promise<string> {
  const target = into.pack.freeName(numbered(part));
  done.set(partKey(part), target);
  into.pack.take(from, part, target);
  if (from.contentTypes.of(part) === TYPE.table)
    into.pack.put(target, adoptedTable(await from.readText(part), into.tableNames));
  await adoptedParts(from, part, into, target, done);
  return target;
}

/** A table gets an id that is free here, and keeps its name if that is free. */
function adoptedTable(xml: string, names: TableNames): string {
  const editor = new XmlEditor(xml);
  const { id, name } = names.next(attributeOf(editor.root, "displayName") ?? "");
  const set = (attribute: string, value: string): void => {
    editor.setAttribute(editor.root, attribute, value);
  };
  set("id", String(id));
  set("name", name);
  set("displayName", name);
  // A query behind a table belongs to the other workbook.
  if (attributeOf(editor.root, "tableType") !== null) editor.setAttribute(editor.root, "tableType", null);
  return editor.toString();
}

/** `xl/charts/chart12.xml` → `xl/charts/chart#.xml`. */
function numbered(part: string): string {
  const dot = part.lastIndexOf(".");
  const [stem, extension] = dot < 0 ? [part, ""] : [part.slice(0, dot), part.slice(dot)];
  return `${stem.replace(/\d+$/u, "")}#${extension}`;
}
