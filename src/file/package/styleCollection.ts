import type { XmlEditor } from "./xmlEditor";
import { attributeOf, childOf, parseXml, type XmlElement } from "./xmlTree";

/** Attributes for which Excel writes its own guesses when it saves a font: they do not make it a different font. */
const IGNORED_CHILDREN = new Set(["family", "charset"]);

/**
 * One list of styles.xml (`fonts`, `cellXfs`, `dxfs`, …). Existing entries keep their index; an element equivalent to
 * an existing one is mapped to it, so that a workbook does not grow when it is rebuilt.
 */
export class StyleCollection {
  private readonly container: XmlElement | null;
  private readonly places = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly size: number;

  constructor(
    private readonly editor: XmlEditor,
    /** The list's element and the elements that the schema puts before it. */
    private readonly name: string,
    private readonly before: readonly string[],
  ) {
    this.container = childOf(editor.root, name);
    this.elements.forEach((element, place) => {
      const key = meaning(element);
      if (!this.places.has(key)) this.places.set(key, place);
    });
    this.size = this.elements.length;
  }

  /** What the workbook had. */
  get elements(): readonly XmlElement[] {
    return this.container?.children ?? [];
  }

  /** The element at an index, including added ones; `null` for an index past the end. */
  at(place: number): XmlElement | null {
    const added = this.added[place - this.size];
    return this.elements[place] ?? (added === undefined ? null : parseXml(added));
  }

  /** The index of an equal element; it is added (written without prefix) if there is none. */
  intern(xml: string): number {
    const key = meaning(parseXml(xml));
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.size + this.added.length;
    this.places.set(key, place);
    this.added.push(xml);
    return place;
  }

  /** Puts what was added into the document. */
  flush(): void {
    if (this.added.length === 0) return;
    const content = this.added.join("");
    const count = String(this.size + this.added.length);
    if (this.container) {
      this.editor.append(this.container, content);
      if (attributeOf(this.container, "count") !== null)
        this.editor.setAttribute(this.container, "count", count);
    } else {
      this.editor.insertAfter(this.before, `<${this.name} count="${count}">${content}</${this.name}>`);
    }
  }
}

/**
 * An element in normalised form, ignoring prefixes, attribute order, empty children and different ways to write the
 * same value.
 */
function meaning(element: XmlElement): string {
  const values = element.attributes
    .filter((a) => a.name !== "xmlns" && !a.name.startsWith("xmlns:"))
    .map((a) => `${a.local}=${plain(a.value)}`)
    .filter((a) => !(element.local !== "xf" && a === "val=1"))
    .sort();
  const children = element.children
    .filter((child) => !IGNORED_CHILDREN.has(child.local) && !isDefault(child))
    .map(meaning)
    .sort();
  return `${element.local}(${[...values, ...children].join(" ")})`;
}

function plain(value: string): string {
  if (value === "true") return "1";
  return value === "false" ? "0" : value.toLowerCase();
}

/** Children without meaning: an empty border side, the background that Excel adds to a solid fill. */
function isDefault(child: XmlElement): boolean {
  if (child.local === "bgColor") return attributeOf(child, "indexed") === "64";
  return ["left", "right", "top", "bottom", "diagonal"].includes(child.local)
    ? child.children.length === 0 && attributeOf(child, "style") === null
    : false;
}
