import { NS } from "./namespaces";
import { partKey, relativeTarget, resolveTarget } from "./partNames";
import { attributes, XML_HEADER } from "./escapeXml";
import { XmlEditor } from "./xmlEditor";
import { attributeOf, type XmlElement } from "./xmlTree";

/** One relationship; `part` is the part it points to, `null` for a target outside the package. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly part: string | null;
}

/** The relationships of one part; existing ones stay as written. */
export class Relationships {
  private readonly editor: XmlEditor;
  private readonly list = new Map<Relationship, XmlElement | null>();
  private nextId = 1;

  /** `source` is the part they belong to (empty: the package); `xml` is `null` if it has none yet. */
  constructor(
    private readonly source: string,
    xml: string | null,
  ) {
    this.editor = new XmlEditor(xml ?? `${XML_HEADER}<Relationships xmlns="${NS.packageRelationships}"/>`);
    for (const element of this.editor.root.children) {
      const target = attributeOf(element, "Target") ?? "";
      const external = attributeOf(element, "TargetMode") === "External";
      const relationship = {
        id: attributeOf(element, "Id") ?? "",
        type: attributeOf(element, "Type") ?? "",
        part: external ? null : resolveTarget(source, target),
      };
      this.list.set(relationship, element);
    }
  }

  get changed(): boolean {
    return this.editor.changed;
  }

  all(): readonly Relationship[] {
    return [...this.list.keys()];
  }

  /** The first of a type; Strict packages end their types with the same word. */
  ofType(type: string): Relationship | null {
    return this.all().find((r) => r.type === type || kindOf(r.type) === kindOf(type)) ?? null;
  }

  byId(id: string): Relationship | null {
    return this.all().find((r) => r.id === id) ?? null;
  }

  /** Adds one and returns its id, which no other relationship has. */
  add(type: string, part: string): string {
    const taken = new Set(this.all().map((r) => r.id.toLowerCase()));
    while (taken.has(`rid${String(this.nextId)}`)) this.nextId++;
    const id = `rId${String(this.nextId)}`;
    this.list.set({ id, type, part }, null);
    const target = relativeTarget(this.source, part);
    this.editor.append(
      this.editor.root,
      `<Relationship${attributes({ Id: id, Type: type, Target: target })}/>`,
    );
    return id;
  }

  /** Removes every relationship that was in the package and points to this part. */
  removeTo(part: string): void {
    for (const [relationship, element] of this.list) {
      if (element === null || relationship.part === null || partKey(relationship.part) !== partKey(part))
        continue;
      this.editor.remove(element);
      this.list.delete(relationship);
    }
  }

  toString(): string {
    return this.editor.toString();
  }
}

function kindOf(type: string): string {
  return type.slice(type.lastIndexOf("/") + 1);
}
