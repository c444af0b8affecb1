import { NS } from "./namespaces";
import { mentionsSheet } from "../../sheet/writing/writtenNames";
import { markedKind, type DefinedName, type ListedSheet, type WorkbookPart } from "./workbookPart";
import { attributes, escapeText } from "./escapeXml";
import { editTag } from "./xmlEditor";
import { attributeOf, childOf, type XmlElement } from "./xmlTree";

/** A sheet of the finished workbook: one that stays as listed, or one that was written. */
export type FinalSheet = { readonly listed: ListedSheet } | { readonly written: WrittenSheet };

/** A sheet that was written, to be listed. */
export interface WrittenSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly relationshipId: string;
  /** The own sheet that it replaces. */
  readonly replaces: ListedSheet | null;
  /** Names that belong to it (`local`) or to the workbook. */
  readonly names: readonly NewName[];
}

/** A defined name to write. */
export interface NewName {
  readonly name: string;
  readonly formula: string;
  readonly local: boolean;
  readonly hidden: boolean;
}

/**
 * The workbook part with these sheets in this order. Names belonging to removed sheets are removed with them;
 * positions (`localSheetId`, `activeTab`, `firstSheet`) follow the sheets.
 */
export function editWorkbook(
  workbook: WorkbookPart,
  sheets: readonly FinalSheet[],
  droppedKinds: ReadonlySet<string>,
): string {
  const { editor } = workbook;
  const positions = newPositions(workbook, sheets);
  let nextId = Math.max(0, ...workbook.sheets.map((s) => s.sheetId)) + 1;
  const list = sheets.map((sheet) =>
    "listed" in sheet
      ? editor.source(sheet.listed.element)
      : editor.prefixed(
          sheetElement(editor.root, sheet.written, sheet.written.replaces?.sheetId ?? nextId++),
        ),
  );
  const container = childOf(editor.root, "sheets");
  if (!container) throw new Error("The workbook part lists no sheets");
  editor.setContent(container, list.join(""));
  writeNames(workbook, sheets, positions, droppedKinds);
  moveViews(workbook, sheets, positions);
  return editor.toString();
}

/** What comes before the defined names in the schema. */
const BEFORE_NAMES = ["sheets", "functionGroups", "externalReferences"];

/** The new position of each listed sheet: its own or its replacement's; no entry for one that is gone. */
function newPositions(workbook: WorkbookPart, sheets: readonly FinalSheet[]): ReadonlyMap<number, number> {
  const now = new Map<ListedSheet, number>();
  sheets.forEach((sheet, position) => {
    const old = "listed" in sheet ? sheet.listed : sheet.written.replaces;
    if (old) now.set(old, position);
  });
  const positions = new Map<number, number>();
  workbook.sheets.forEach((sheet, position) => {
    const moved = now.get(sheet);
    if (moved !== undefined) positions.set(position, moved);
  });
  return positions;
}

function sheetElement(root: XmlElement, sheet: WrittenSheet, sheetId: number): string {
  const prefix = root.prefixes.get(NS.relationships);
  const declared = prefix === undefined || prefix === "" ? { "xmlns:r": NS.relationships } : {};
  return `<sheet${attributes({
    name: sheet.name,
    sheetId,
    state: sheet.visibility === "visible" ? null : sheet.visibility,
    ...declared,
    [`${prefix || "r"}:id`]: sheet.relationshipId,
  })}/>`;
}

function writeNames(
  workbook: WorkbookPart,
  sheets: readonly FinalSheet[],
  positions: ReadonlyMap<number, number>,
  droppedKinds: ReadonlySet<string>,
): void {
  const { editor } = workbook;
  const kept = new Set(sheets.map((s) => ("listed" in s ? s.listed : s.written.replaces)));
  const gone = workbook.sheets.filter((sheet) => !kept.has(sheet)).map((sheet) => sheet.name);
  const isRewritten = (position: number): boolean => {
    const sheet = sheets[positions.get(position) ?? -1];
    return sheet !== undefined && "written" in sheet;
  };
  const old = workbook.definedNames.flatMap((name) => {
    const kind = markedKind(name);
    if (kind !== null && droppedKinds.has(kind)) return [];
    if (name.sheet !== null && !positions.has(name.sheet)) return [];
    if (name.sheet !== null && isRewritten(name.sheet) && name.name.startsWith("_xlnm.")) return [];
    return [keptName(workbook, name, positions, gone)];
  });
  const added = sheets.flatMap((sheet, position) =>
    "written" in sheet ? sheet.written.names.map((name) => nameElement(name, position)) : [],
  );
  const container = childOf(editor.root, "definedNames");
  if (container && old.length + added.length === 0) editor.remove(container);
  else if (container) editor.setContent(container, old.join("") + editor.prefixed(added.join("")));
  else if (added.length > 0)
    editor.insertAfter(BEFORE_NAMES, `<definedNames>${added.join("")}</definedNames>`);
}

function keptName(
  workbook: WorkbookPart,
  name: DefinedName,
  positions: ReadonlyMap<number, number>,
  gone: readonly string[],
): string {
  const { editor } = workbook;
  const { start, contentStart, contentEnd, end } = name.element;
  const position = name.sheet === null ? null : (positions.get(name.sheet) ?? null);
  let tag = editor.text.slice(start, contentStart);
  if (position !== name.sheet)
    tag = editTag(tag, new Map([["localSheetId", position === null ? null : String(position)]]));
  const dangling = gone.some((sheet) => mentionsSheet(name.formula, sheet));
  const formula = dangling ? "#REF!" : editor.text.slice(contentStart, contentEnd);
  return tag + formula + editor.text.slice(contentEnd, end);
}

function nameElement(name: NewName, position: number): string {
  const values = { name: name.name, localSheetId: name.local ? position : null, hidden: name.hidden || null };
  return `<definedName${attributes(values)}>${escapeText(name.formula)}</definedName>`;
}

function moveViews(
  workbook: WorkbookPart,
  sheets: readonly FinalSheet[],
  positions: ReadonlyMap<number, number>,
): void {
  for (const view of childOf(workbook.editor.root, "bookViews")?.children ?? [])
    for (const attribute of ["activeTab", "firstSheet"]) {
      const old = Number(attributeOf(view, attribute) ?? 0);
      const moved = positions.get(old) ?? nearest(old, workbook, positions);
      const shown = firstVisible(sheets, moved);
      if (shown !== old) workbook.editor.setAttribute(view, attribute, String(shown));
    }
}

/** For the position of a removed sheet: that of the sheet before it, otherwise the first. */
function nearest(old: number, workbook: WorkbookPart, positions: ReadonlyMap<number, number>): number {
  for (let position = Math.min(old, workbook.sheets.length) - 1; position >= 0; position--) {
    const moved = positions.get(position);
    if (moved !== undefined && workbook.sheets[position]?.visible) return moved;
  }
  return 0;
}

/** A written sheet may be hidden, and a hidden sheet cannot be the active one: then the first visible one is. */
function firstVisible(sheets: readonly FinalSheet[], position: number): number {
  const shows = (sheet: FinalSheet | undefined): boolean =>
    sheet !== undefined &&
    ("listed" in sheet ? sheet.listed.visible : sheet.written.visibility === "visible");
  const wished = sheets[position];
  // What the accountant's own workbook says about its own sheets is left as it is.
  if (wished !== undefined && ("listed" in wished || shows(wished))) return position;
  return Math.max(0, sheets.findIndex(shows));
}
