import { XmlNodeType, type XmlNode } from "easy-template-x";
import { textOf } from "./tagParagraphs";

/** How a paragraph is aligned on the page. */
export type PreviewAlign = "left" | "center" | "right" | "justify";

/** A paragraph of a preview, or of one of its cells. */
export interface PreviewText {
  readonly text: string;
  readonly align: PreviewAlign;
  readonly bold: boolean;
}

/** A part of a paper as shown on the screen: what it says and roughly how, not where lines end. */
export type PreviewPart =
  | ({ readonly kind: "text" } & PreviewText)
  | {
      readonly kind: "table";
      /** The paragraphs of each cell, row by row. */
      readonly rows: readonly (readonly (readonly PreviewText[])[])[];
      /** Borders around the cells; the head of a letter and the signature have none. */
      readonly ruled: boolean;
    };

/** The body of a filled document. */
export function previewOf(document: XmlNode): PreviewPart[] {
  const body = child(document, "w:body") ?? document;
  return childrenOf(body).flatMap((node): PreviewPart[] => {
    if (node.nodeName === "w:p") return [{ kind: "text", ...paragraphOf(node) }];
    return node.nodeName === "w:tbl" ? [tableOf(node)] : [];
  });
}

function tableOf(table: XmlNode): PreviewPart {
  const rows = childrenOf(table)
    .filter(({ nodeName }) => nodeName === "w:tr")
    .map((row) =>
      childrenOf(row)
        .filter(({ nodeName }) => nodeName === "w:tc")
        .map((cell) =>
          childrenOf(cell)
            .filter(({ nodeName }) => nodeName === "w:p")
            .map(paragraphOf),
        ),
    );
  const borders = child(child(table, "w:tblPr"), "w:tblBorders");
  const top = attribute(child(borders, "w:top"), "w:val");
  return { kind: "table", rows, ruled: borders === undefined || (top !== "none" && top !== "nil") };
}

const ALIGNS: Readonly<Record<string, PreviewAlign>> = {
  center: "center",
  right: "right",
  end: "right",
  both: "justify",
};

function paragraphOf(paragraph: XmlNode): PreviewText {
  const align = attribute(child(child(paragraph, "w:pPr"), "w:jc"), "w:val") ?? "left";
  const runs = childrenOf(paragraph).filter(({ nodeName }) => nodeName === "w:r");
  const bold = runs.some((run) => {
    const mark = child(child(run, "w:rPr"), "w:b");
    return mark !== undefined && !["false", "0"].includes(attribute(mark, "w:val") ?? "");
  });
  return { text: textOf(paragraph), align: ALIGNS[align] ?? "left", bold };
}

const childrenOf = (node: XmlNode): readonly XmlNode[] => node.childNodes ?? [];

function child(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.childNodes?.find(({ nodeName }) => nodeName === name);
}

function attribute(node: XmlNode | undefined, name: string): string | undefined {
  return node?.nodeType === XmlNodeType.General ? node.attributes?.[name] : undefined;
}
