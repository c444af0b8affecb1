import { NS } from "./namespaces";
import { MARK, sheetOfReference } from "../../sheet/writing/writtenNames";
import { XmlEditor } from "./xmlEditor";
import { attributeOf, childOf, type XmlElement } from "./xmlTree";

/** A sheet (of any sort) that the workbook part lists. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly visible: boolean;
  /** The add-in's mark, `null` for a sheet that is not one of its own. */
  readonly kind: string | null;
  readonly element: XmlElement;
}

/** A defined name; `sheet` is the position of the sheet it belongs to, `null` for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
  readonly element: XmlElement;
}

/** What `xl/workbook.xml` says, read once; changed by {@link import("./workbookEdit").editWorkbook}. */
export interface WorkbookPart {
  readonly editor: XmlEditor;
  /** Whether it is Strict OOXML, from which only the values can be taken over. */
  readonly strict: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly ListedSheet[];
  readonly definedNames: readonly DefinedName[];
}

/** Reads the workbook part. */
export function readWorkbookPart(xml: string): WorkbookPart {
  const editor = new XmlEditor(xml);
  const { root } = editor;
  const properties = childOf(root, "workbookPr");
  const definedNames = (childOf(root, "definedNames")?.children ?? []).map(readDefinedName);
  const kinds = marks(definedNames);
  const sheets = (childOf(root, "sheets")?.children ?? []).map((element) => {
    const name = attributeOf(element, "name") ?? "";
    return {
      name,
      sheetId: Number(attributeOf(element, "sheetId") ?? 0),
      relationshipId: element.attributes.find((a) => a.local === "id" && a.uri !== "")?.value ?? "",
      visible: (attributeOf(element, "state") ?? "visible") === "visible",
      kind: kinds.get(name.toLowerCase()) ?? null,
      element,
    };
  });
  return {
    editor,
    strict: root.uri === NS.strictMain,
    date1904: properties !== null && isTrue(attributeOf(properties, "date1904")),
    sheets,
    definedNames,
  };
}

/** The kind with which a defined name of the whole workbook marks its sheet, `null` for any other name. */
export function markedKind(name: DefinedName): string | null {
  // A sheet that the user copied in Excel has the mark as a sheet-level name: the copy is the user's.
  if (name.sheet !== null || !name.name.startsWith(MARK)) return null;
  return name.name.slice(MARK.length) || null;
}

function marks(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const name of names) {
    const kind = markedKind(name);
    const sheet = kind === null ? null : sheetOfReference(name.formula);
    if (kind !== null && sheet !== null && !kinds.has(sheet.toLowerCase()))
      kinds.set(sheet.toLowerCase(), kind);
  }
  return kinds;
}

function readDefinedName(element: XmlElement): DefinedName {
  const sheet = attributeOf(element, "localSheetId");
  return {
    name: attributeOf(element, "name") ?? "",
    sheet: sheet === null ? null : Number(sheet),
    formula: element.text,
    element,
  };
}

function isTrue(value: string | null): boolean {
  return value === "1" || value === "true";
}
