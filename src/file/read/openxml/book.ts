import { partKey, relationshipsPartOf, resolveTarget } from "../../package/partNames";
import { ownMarks } from "../ownMarks";
import { LimitError, MOST_SHEETS } from "../fileLimits";
import type { SourcePackage } from "../filePackage";
import { attributeNamed, forEachElement } from "./elements";

/** A sheet listed in a workbook. */
export interface ListedSheet {
  readonly name: string;
  readonly visible: boolean;
  readonly kind: string | null;
  /** The worksheet's part; `null` if the package does not have it. */
  readonly part: string | null;
}

/** What a workbook part and its relationships say. */
export interface Book {
  readonly date1904: boolean;
  /** Worksheets only: charts, macros and dialogs have no cells to read. */
  readonly sheets: readonly ListedSheet[];
  /** Parts by their names in the package; `null` where there are none. */
  readonly sharedTexts: string | null;
  readonly styles: string | null;
  readonly theme: string | null;
}

const NO_WORKSHEET = /^(?:chart|dialog|xl\w*macro)sheet$/i;

interface Relationship {
  readonly type: string;
  readonly part: string;
}

/** Reads the list of sheets, and which part holds what. Throws if the package has no workbook. */
export async function readBook(source: SourcePackage): Promise<Book> {
  const part = await workbookPart(source);
  const bytes = part === null ? null : await source.xml(part);
  if (part === null || bytes === null) throw new Error("The package has no workbook");
  const relationships = await readRelationships(source, part);
  const found = readWorkbook(bytes);
  const marks = ownMarks(found.names);
  const ofType = (type: string, usual: string): string | null => {
    for (const relationship of relationships.values())
      if (relationship.type === type) return source.partNamed(relationship.part);
    // If the relationship is lost, the usual name is used.
    return source.partNamed(resolveTarget(part, usual));
  };
  const sheets = found.sheets.flatMap(({ name, state, id }): ListedSheet[] => {
    const relationship = id === null ? undefined : relationships.get(id);
    // Macros of Excel 5 are listed as sheets without a relationship.
    if (id === "" || (relationship !== undefined && NO_WORKSHEET.test(relationship.type))) return [];
    const held = relationship === undefined ? null : source.partNamed(relationship.part);
    return [{ name, visible: !/^(?:veryH|h)idden$/.test(state), kind: marks.get(name) ?? null, part: held }];
  });
  return {
    date1904: found.date1904,
    sheets,
    sharedTexts: ofType("sharedStrings", "sharedStrings.xml"),
    styles: ofType("styles", "styles.xml"),
    theme: ofType("theme", "theme/theme1.xml"),
  };
}

/** The workbook by the package's own relationship, otherwise by its usual name. */
async function workbookPart(source: SourcePackage): Promise<string | null> {
  for (const { type, part } of (await readRelationships(source, "")).values())
    if (type === "officeDocument" && source.partNamed(part) !== null) return source.partNamed(part);
  const usual = source.partNames.find((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name));
  return usual ?? null;
}

/** The relationships of a part by id, with the last word of their types. Broken ones are treated as missing. */
async function readRelationships(
  source: SourcePackage,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const bytes = await source.xml(relationshipsPartOf(part));
  if (bytes === null) return found;
  try {
    forEachElement(bytes, {
      open(name, attributes) {
        const [id, target, type = ""] = ["Id", "Target", "Type"].map((key) => attributes.get(key));
        if (name !== "Relationship" || id === undefined || target === undefined) return;
        if (attributes.get("TargetMode") === "External") return;
        found.set(id, {
          type: type.slice(type.lastIndexOf("/") + 1),
          part: partKey(resolveTarget(part, target)),
        });
      },
    });
  } catch {
    // What was read of them counts.
  }
  return found;
}

function readWorkbook(bytes: Uint8Array) {
  const sheets: { name: string; state: string; id: string | null }[] = [];
  const names: { name: string; formula: string }[] = [];
  let date1904 = false;
  let definedName = "";
  forEachElement(bytes, {
    open(element, attributes) {
      if (element === "sheet") {
        const id = attributeNamed(attributes, "id") ?? null;
        sheets.push({ name: attributes.get("name") ?? "", state: attributes.get("state") ?? "", id });
        if (sheets.length > MOST_SHEETS) throw new LimitError("Too many sheets");
      } else if (element === "workbookPr")
        date1904 = /^(?:1|true|on)$/.test(attributes.get("date1904") ?? "");
      else if (element === "definedName") definedName = attributes.get("name") ?? "";
    },
    close(element, text) {
      if (element === "definedName") names.push({ name: definedName, formula: text });
    },
  });
  return { sheets, names, date1904 };
}
