import {
  TemplateExtension,
  xml,
  XmlNodeType,
  type ScopeData,
  type TemplateContext,
  type XmlNode,
} from "easy-template-x";

/** The list that the whole letter stands in. */
export const LETTERS = "Все документы";
/** What tells all letters but the last. */
export const NOT_LAST = "Не последний документ";

/**
 * Puts the body of a letter's template into a list, so that one file holds many of them, each beginning on a page of
 * its own. The page's size, margins and header are the template's.
 */
export class WrapLetter extends TemplateExtension {
  async execute(_data: ScopeData, context: TemplateContext): Promise<void> {
    const root = await context.currentPart.xmlRoot();
    const body = root.childNodes?.find(({ nodeName }) => nodeName === "w:body");
    if (body === undefined) return;
    const end = (body.childNodes ?? []).filter(({ nodeName }) => nodeName === "w:sectPr").at(-1);
    const closing = [
      textParagraph(`{#${NOT_LAST}}`),
      pageBreak(),
      textParagraph(`{/${NOT_LAST}}`),
      textParagraph(`{/${LETTERS}}`),
    ];
    for (const node of closing)
      if (end === undefined) xml.modify.appendChild(body, node);
      else xml.modify.insertBefore(node, end);
    xml.modify.insertChild(body, textParagraph(`{#${LETTERS}}`), 0);
  }
}

const node = (name: string, attributes: Record<string, string>, childNodes: XmlNode[] = []): XmlNode => {
  const made = xml.create.generalNode(name, { attributes });
  for (const child of childNodes) xml.modify.appendChild(made, child);
  return made;
};

const textParagraph = (text: string): XmlNode =>
  node("w:p", {}, [
    node("w:r", {}, [
      node("w:t", { "xml:space": "preserve" }, [
        { nodeType: XmlNodeType.Text, nodeName: "#text", textContent: text },
      ]),
    ]),
  ]);

/** What is left of the paragraph behind the break stands on the next page: a line one point high. */
const pageBreak = (): XmlNode =>
  node("w:p", {}, [
    node("w:pPr", {}, [
      node("w:spacing", { "w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact" }),
    ]),
    node("w:r", {}, [node("w:br", { "w:type": "page" })]),
  ]);
