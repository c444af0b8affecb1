import { XmlNodeType, type XmlNode } from "easy-template-x";

/** The mark of a paragraph while a template is being filled; it never reaches the document. */
const MARK = "tag-paragraph";
/** A paragraph that contains only the beginning or the end of a condition or list. */
const ONLY_TAG = /^\s*\{[#/][^{}]*\}\s*$/u;

/**
 * Marks paragraphs of a template that hold only `{#…}` or `{/…}`. People put such a tag on a line of its own; what
 * remains of that line must not leave a gap in the letter.
 */
export function markTagParagraphs(root: XmlNode): void {
  for (const paragraph of paragraphsOf(root))
    if (ONLY_TAG.test(textOf(paragraph)) && paragraph.nodeType === XmlNodeType.General)
      paragraph.attributes = { ...paragraph.attributes, [MARK]: "1" };
}

/** Removes the marked paragraphs once the template is filled; a table cell keeps the one it must have. */
export function dropTagParagraphs(root: XmlNode): void {
  for (const paragraph of paragraphsOf(root)) {
    if (paragraph.nodeType !== XmlNodeType.General || paragraph.attributes?.[MARK] === undefined) continue;
    paragraph.attributes = Object.fromEntries(
      Object.entries(paragraph.attributes).filter(([name]) => name !== MARK),
    );
    const parent = paragraph.parentNode;
    const siblings =
      parent?.childNodes?.filter(({ nodeName }) => nodeName === "w:p" || nodeName === "w:tbl") ?? [];
    const mustStay = parent?.nodeName === "w:tc" && siblings.at(-1) === paragraph && endsAlone(siblings);
    if (textOf(paragraph).trim() === "" && !hasPicture(paragraph) && !mustStay && parent !== undefined)
      removeFrom(parent, paragraph);
  }
}

/** A cell has to end with a paragraph (OOXML, 17.4.65). */
function endsAlone(siblings: readonly XmlNode[]): boolean {
  return siblings.length === 1 || siblings.at(-2)?.nodeName !== "w:p";
}

function removeFrom(parent: XmlNode, child: XmlNode): void {
  const children = parent.childNodes ?? [];
  const at = children.indexOf(child);
  const before = children[at - 1];
  if (before !== undefined) before.nextSibling = child.nextSibling as XmlNode;
  children.splice(at, 1);
}

function paragraphsOf(root: XmlNode): XmlNode[] {
  const found: XmlNode[] = [];
  const open: XmlNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeName === "w:p") found.push(node);
    open.push(...(node.childNodes ?? []));
  }
  return found;
}

/** The text of each paragraph, with its runs joined. */
export function paragraphTexts(root: XmlNode): string[] {
  return paragraphsOf(root).map(textOf);
}

/** The text of a node and everything in it. */
export function textOf(node: XmlNode): string {
  if (node.nodeType === XmlNodeType.Text) return node.textContent;
  return (node.childNodes ?? []).map(textOf).join("");
}

function hasPicture(node: XmlNode): boolean {
  return node.nodeName === "w:drawing" || (node.childNodes ?? []).some(hasPicture);
}
