import { SaxesParser } from "saxes";
import { LimitError, MOST_NESTING } from "../read/fileLimits";

/** An attribute as in its document; `uri` is empty for one without a prefix. */
export interface XmlAttribute {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** An element with the positions of its tags in the text, so that the text around it can stay as it is. */
export interface XmlElement {
  readonly local: string;
  readonly prefix: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
  /** Prefix by namespace, for the namespaces in scope here. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after the opening tag's `>`. */
  readonly contentStart: number;
  /** Offset of the closing tag's `<`; equals `contentStart` for `<a/>`. */
  contentEnd: number;
  /** Offset after the last `>`. */
  end: number;
  readonly selfClosing: boolean;
}

/**
 * Parses a whole part, which must be well-formed (else saxes throws, naming line and column), and not nested deeper than
 * any part is: each element is searched for its namespace through all that it stands in.
 */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let prefixes: ReadonlyMap<string, string> = new Map();
  parser.on("opentag", (tag) => {
    if (open.length >= MOST_NESTING) throw new LimitError("Elements nested too deep");
    const parent = open.at(-1);
    prefixes = withDeclared(parent?.prefixes ?? new Map<string, string>(), tag.ns);
    const element: XmlElement = {
      local: tag.local,
      prefix: tag.prefix,
      uri: tag.uri,
      attributes: Object.values(tag.attributes),
      prefixes,
      children: [],
      text: "",
      // No `<` can occur inside a tag, so the nearest one opens it.
      start: text.lastIndexOf("<", parser.position - 1),
      contentStart: parser.position,
      contentEnd: parser.position,
      end: parser.position,
      selfClosing: tag.isSelfClosing,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on("closetag", (tag) => {
    const element = open.pop();
    if (!element || tag.isSelfClosing) return;
    element.end = parser.position;
    element.contentEnd = text.lastIndexOf("</", parser.position - 1);
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  if (root === null) throw new Error("An XML document without elements");
  return root;
}

/** An attribute's value by its local name, in no namespace or the given one; `null` if absent. */
export function attributeOf(element: XmlElement, local: string, uri = ""): string | null {
  return element.attributes.find((a) => a.local === local && a.uri === uri)?.value ?? null;
}

/** The first child with that local name. */
export function childOf(element: XmlElement, local: string): XmlElement | null {
  return element.children.find((c) => c.local === local) ?? null;
}

function withDeclared(
  inherited: ReadonlyMap<string, string>,
  declared: Readonly<Record<string, string>> | undefined,
): ReadonlyMap<string, string> {
  if (!declared || Object.keys(declared).length === 0) return inherited;
  const result = new Map(inherited);
  for (const [prefix, uri] of Object.entries(declared)) result.set(uri, prefix);
  return result;
}
