import { ByteScanner } from "./byteScanner";
import { xmlText } from "./readXmlText";

/** The attributes of an element by name, prefixes left as they are. */
export type Attributes = ReadonlyMap<string, string>;

/** Handles the elements of a small part. Names come without their prefixes. */
export interface ElementHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string, text: string) => void;
}

/**
 * Visits the elements of a small part in UTF-8, extensions left out: a later Excel keeps there what the part itself
 * has no place for, partly under the same names. Throws a MarkupError if the part is truncated.
 */
export function forEachElement(bytes: Uint8Array, handler: ElementHandler): void {
  const scanner = new ElementScanner(handler);
  scanner.push(bytes);
  scanner.finish();
}

/** An attribute by its local name, whatever prefix the document gives to its namespace. */
export function attributeNamed(attributes: Attributes, local: string): string | undefined {
  const own = attributes.get(local);
  if (own !== undefined) return own;
  for (const [name, value] of attributes) if (name.endsWith(`:${local}`)) return value;
  return undefined;
}

const EXTENSIONS = "extLst";

/** Reports elements with the text that follows their last child. */
class ElementScanner extends ByteScanner {
  private text_ = "";
  /** How many lists of extensions are open. */
  private extensions = 0;

  constructor(private readonly handler: ElementHandler) {
    super();
    this.wantsText = handler.close !== undefined;
  }

  protected open(name: number, nameEnd: number, end: number): void {
    this.text_ = "";
    const element = xmlText(this.bytes, name, nameEnd);
    if (element === EXTENSIONS) this.extensions++;
    if (this.extensions > 0) return;
    const attributes = new Map<string, string>();
    this.forEachAttribute(nameEnd, end, (from, to, value, valueEnd) => {
      attributes.set(xmlText(this.bytes, from, to), xmlText(this.bytes, value, valueEnd));
    });
    this.handler.open(element, attributes);
  }

  protected close(name: number, nameEnd: number): void {
    const element = xmlText(this.bytes, name, nameEnd);
    if (this.extensions === 0) this.handler.close?.(element, this.text_);
    else if (element === EXTENSIONS) this.extensions--;
    this.text_ = "";
  }

  protected text(start: number, end: number, raw: boolean): void {
    this.text_ += xmlText(this.bytes, start, end, raw);
  }
}
