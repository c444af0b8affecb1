import { attributes, withPrefix } from "./escapeXml";
import { parseXml, type XmlElement } from "./xmlTree";

/**
 * An XML part that is changed by splicing: whatever no edit touches stays the same byte for byte, and what is
 * inserted takes the document's own prefix. Edits may come in any order but must not overlap.
 */
export class XmlEditor {
  readonly root: XmlElement;
  private readonly splices: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  private readonly appended = new Map<XmlElement, string>();
  private readonly newAttributes = new Map<XmlElement, Map<string, string | null>>();

  constructor(readonly text: string) {
    this.root = parseXml(text);
  }

  /** Whether anything was edited. */
  get changed(): boolean {
    return this.splices.length + this.appended.size + this.newAttributes.size > 0;
  }

  /** The text of an element as it is in the document. */
  source(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  /** A snippet written without prefix, with the prefix of the document's root added. */
  prefixed(xml: string): string {
    return withPrefix(xml, this.root.prefix);
  }

  /** Inserts a snippet (no prefix) after the last child. */
  append(parent: XmlElement, xml: string): void {
    this.appended.set(parent, (this.appended.get(parent) ?? "") + this.prefixed(xml));
  }

  /** Inserts a snippet (no prefix) before an offset of the document. */
  insert(offset: number, xml: string): void {
    this.splices.push({ start: offset, end: offset, text: this.prefixed(xml) });
  }

  /** Removes an element. */
  remove(element: XmlElement): void {
    this.splices.push({ start: element.start, end: element.end, text: "" });
  }

  /** Replaces everything inside an element with finished XML (with its prefixes). */
  setContent(element: XmlElement, xml: string): void {
    if (element.selfClosing) this.appended.set(element, xml);
    else this.splices.push({ start: element.contentStart, end: element.contentEnd, text: xml });
  }

  /** Sets an attribute without prefix, or removes it if `null`. */
  setAttribute(element: XmlElement, name: string, value: string | null): void {
    const changes = this.newAttributes.get(element) ?? new Map<string, string | null>();
    changes.set(name, value);
    this.newAttributes.set(element, changes);
  }

  /**
   * Inserts a snippet (no prefix) as a child of the root where the schema requires it: after the last of the elements
   * named in `after`, or as the first child if there is none.
   */
  insertAfter(after: readonly string[], xml: string): void {
    const previous = this.root.children.findLast((child) => after.includes(child.local));
    if (previous) this.insert(previous.end, xml);
    else if (this.root.selfClosing) this.append(this.root, xml);
    else this.insert(this.root.contentStart, xml);
  }

  /** The document with all edits applied. */
  toString(): string {
    const splices = [...this.splices, ...this.tagSplices()];
    // A stable sort: texts inserted at one position keep their order.
    splices.sort((a, b) => a.start - b.start || a.end - b.end);
    let result = "";
    let done = 0;
    for (const { start, end, text } of splices) {
      result += this.text.slice(done, start) + text;
      done = end;
    }
    return result + this.text.slice(done);
  }

  private *tagSplices(): Iterable<{ start: number; end: number; text: string }> {
    const touched = new Set([...this.newAttributes.keys(), ...this.appended.keys()]);
    for (const element of touched) {
      const content = this.appended.get(element);
      const changes = this.newAttributes.get(element);
      const opens = element.selfClosing && content !== undefined;
      if (changes || opens) {
        const tag = this.text.slice(element.start, element.contentStart);
        const edited = changes ? editTag(tag, changes) : tag;
        const name = element.prefix === "" ? element.local : `${element.prefix}:${element.local}`;
        const text = opens ? `${edited.replace(/\s*\/>$/, ">")}${content}</${name}>` : edited;
        yield { start: element.start, end: element.contentStart, text };
      }
      if (content !== undefined && !element.selfClosing)
        yield { start: element.contentEnd, end: element.contentEnd, text: content };
    }
  }
}

/** Sets and removes attributes in the text of one opening tag, leaving the others as written. */
export function editTag(tag: string, changes: ReadonlyMap<string, string | null>): string {
  const left = new Map(changes);
  const edited = tag.replace(/\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g, (whole, name: string) => {
    if (!left.has(name)) return whole;
    const value = left.get(name) ?? null;
    left.delete(name);
    return value === null ? "" : attributes({ [name]: value });
  });
  const added = attributes(Object.fromEntries(left));
  return edited.replace(/\s*(\/?)>$/, `${added.replaceAll("$", "$$$$")}$1>`);
}
