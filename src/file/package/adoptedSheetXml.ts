import { NS } from "./namespaces";
import { plainXml } from "./plainXml";
import { XmlEditor } from "./xmlEditor";
import { attributeOf, type XmlElement } from "./xmlTree";

/** What a worksheet's numbers mean in the workbook that it comes from, and what they become in the other one. */
export interface Translation {
  readonly style: (place: number) => number;
  readonly conditional: (place: number) => number;
  /** A shared text; `null` where there is none. */
  readonly text: (index: number) => XmlElement | null;
  /** Whether the target of a relationship was taken over, too. */
  readonly hangs: (relationshipId: string) => boolean;
}

/** Elements that may lose their relationship without being dropped themselves. */
const STAY = new Set(["pageSetup"]);

/** A worksheet part as it must be in another workbook: style numbers, shared texts and related parts are adapted. */
export function adoptedSheetXml(xml: string, translation: Translation): string {
  const editor = new XmlEditor(xml);
  translate(editor, editor.root, translation);
  return editor.toString();
}

function translate(editor: XmlEditor, element: XmlElement, translation: Translation): void {
  for (const child of element.children) {
    const relationship = child.attributes.find(
      ({ local, uri }) => local === "id" && uri === NS.relationships,
    );
    if (relationship !== undefined && !translation.hangs(relationship.value)) {
      if (STAY.has(child.local)) editor.setAttribute(child, relationship.name, null);
      else editor.remove(child);
      if (!STAY.has(child.local)) continue;
    }
    if (!leavesWhole(editor, child)) {
      editor.remove(child);
      continue;
    }
    if (child.local === "c") cell(editor, child, translation);
    else if (child.local === "row") restyle(editor, child, "s", translation.style);
    else if (child.local === "col") restyle(editor, child, "style", translation.style);
    else if (child.local === "cfRule") restyle(editor, child, "dxfId", translation.conditional);
    else if (child.local === "sheetView") editor.setAttribute(child, "tabSelected", null);
    if (child.local !== "c") translate(editor, child, translation);
  }
}

/** What extensions and controls point to is not taken over: such an element is removed, others stay as they are. */
function leavesWhole(editor: XmlEditor, { local, start, end }: XmlElement): boolean {
  if (local !== "extLst" && local !== "AlternateContent" && local !== "controls" && local !== "oleObjects")
    return true;
  return !/\br:(?:id|embed|link)=/u.test(editor.text.slice(start, end));
}

function cell(editor: XmlEditor, element: XmlElement, { style, text }: Translation): void {
  restyle(editor, element, "s", style);
  // Indexes into the workbook's metadata (dynamic arrays, linked data).
  for (const attribute of ["cm", "vm"])
    if (attributeOf(element, attribute) !== null) editor.setAttribute(element, attribute, null);
  if (attributeOf(element, "t") !== "s") return;
  const value = element.children.find(({ local }) => local === "v");
  const shared = text(Number(value?.text ?? Number.NaN));
  editor.setAttribute(element, "t", shared === null ? null : "inlineStr");
  if (value === undefined) return;
  const content = shared === null ? "" : `<is>${shared.children.map(plainXml).join("")}</is>`;
  editor.remove(value);
  if (content !== "") editor.insert(value.start, content);
}

function restyle(
  editor: XmlEditor,
  element: XmlElement,
  attribute: string,
  translated: (place: number) => number,
): void {
  const place = attributeOf(element, attribute);
  if (place === null) return;
  editor.setAttribute(element, attribute, String(translated(Number(place))));
}
