import { REL } from "./namespaces";
import type { OpcPackage } from "./opcPackage";
import { partKey } from "./partNames";

/**
 * Removes sheets from the package with every part that only they pointed to: tables, drawings, charts and their
 * dependent parts. The calculation chain is removed too, since it lists their cells; Excel rebuilds it.
 */
export async function removeSheetParts(
  pack: OpcPackage,
  workbookPart: string,
  sheetParts: readonly string[],
): Promise<void> {
  if (sheetParts.length === 0) return;
  const relationships = await pack.relationships(workbookPart);
  const chain = relationships.ofType(REL.calcChain)?.part;
  const candidates = await reachable(pack, sheetParts);
  for (const part of [...sheetParts, ...(chain ? [chain] : [])]) relationships.removeTo(part);
  const needed = await reachable(pack, [""]);
  if (chain) candidates.add(partKey(chain));
  for (const name of pack.names()) {
    const key = partKey(name);
    if (candidates.has(key) && !needed.has(key)) pack.remove(name);
  }
}

/** Keys of these parts and of all parts that their relationships point to. */
async function reachable(pack: OpcPackage, from: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  const open = [...from];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (found.has(partKey(part)) || (part !== "" && !pack.has(part))) continue;
    found.add(partKey(part));
    for (const relationship of (await pack.relationships(part)).all())
      if (relationship.part !== null) open.push(relationship.part);
  }
  return found;
}
