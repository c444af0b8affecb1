import type { SheetModel } from "../sheet/model";
import { uniqueSheetName } from "../sheet/writing/writtenNames";
import { STATE_KIND } from "../sheet/writing/stateSheet";
import type { Entry } from "./packageEntry";
import type { WorkbookPart } from "./package/workbookPart";

/** What a workbook holds and lists; the base's own listing is `null` if a new package is begun. */
export interface Listing {
  readonly fileName: string;
  readonly entries: readonly Entry[];
  readonly listed: WorkbookPart | null;
}

/** The sheets after a change; a replacement keeps its position and any name the user has given it. */
export function changedEntries(
  listing: Listing,
  write: readonly SheetModel[],
  remove: ReadonlySet<string>,
): readonly Entry[] {
  const { fileName, listed } = listing;
  const written = new Map(write.map((model) => [model.kind, model]));
  const entries = listing.entries.flatMap((entry): Entry[] => {
    const model = entry.kind === null ? undefined : written.get(entry.kind);
    if (model) return [{ ...entry, visible: model.visibility === "visible", content: { model }, edits: [] }];
    return entry.kind !== null && remove.has(entry.kind) ? [] : [entry];
  });
  const own = new Set(entries.map((entry) => entry.kind));
  const taken = takenNames({ entries, listed });
  for (const model of write) {
    if (own.has(model.kind)) continue;
    const name = uniqueSheetName(model.name, taken);
    const source = { file: fileName, sheet: name };
    const visible = model.visibility === "visible";
    entries.push({ name, source, visible, kind: model.kind, content: { model }, edits: [] });
  }
  // The hidden sheet stays after those that the user sees, unless the file has given it a position.
  const hasPlace = listed?.sheets.some(({ kind }) => kind === STATE_KIND) ?? false;
  const isLast = (entry: Entry): boolean => !hasPlace && entry.kind === STATE_KIND;
  return [...entries.filter((entry) => !isLast(entry)), ...entries.filter(isLast)];
}

/** In lower case. Chart sheets and the like have names too, even though they are not read. */
export function takenNames({ entries, listed }: Omit<Listing, "fileName">): Set<string> {
  const taken = new Set(entries.map((entry) => entry.name.toLowerCase()));
  for (const { name, kind } of listed?.sheets ?? []) if (kind === null) taken.add(name.toLowerCase());
  return taken;
}

/** Those of the names that no sheet has taken. */
export function freeNames(listing: Listing, names: readonly string[]): readonly string[] {
  const taken = takenNames(listing);
  return names.filter((name) => !taken.has(name.toLowerCase()));
}
