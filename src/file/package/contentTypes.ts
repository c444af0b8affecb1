import { partKey } from "./partNames";
import { attributes } from "./escapeXml";
import { XmlEditor } from "./xmlEditor";
import { attributeOf } from "./xmlTree";

/** `[Content_Types].xml`: what each part is. Names are compared ignoring case and slash direction. */
export class ContentTypes {
  private readonly editor: XmlEditor;
  private readonly defaults = new Map<string, string>();
  private readonly overrides = new Map<string, string>();
  private readonly added = new Map<string, string>();

  constructor(xml: string) {
    this.editor = new XmlEditor(xml);
    for (const element of this.editor.root.children) {
      const type = attributeOf(element, "ContentType") ?? "";
      if (element.local === "Default")
        this.defaults.set((attributeOf(element, "Extension") ?? "").toLowerCase(), type);
      else this.overrides.set(partKey(attributeOf(element, "PartName") ?? ""), type);
    }
  }

  /** The content type of a part, `null` if the package does not say. */
  of(name: string): string | null {
    const key = partKey(name);
    const extension = key.slice(key.lastIndexOf(".") + 1);
    return this.added.get(key) ?? this.overrides.get(key) ?? this.defaults.get(extension) ?? null;
  }

  /** Declares the content type of a part by an Override of its own (none if it already applies). */
  set(name: string, type: string): void {
    const key = partKey(name);
    if (this.overrides.get(key) === type) return;
    this.forget(name);
    this.added.set(key, type);
    this.editor.append(
      this.editor.root,
      `<Override${attributes({ PartName: `/${name}`, ContentType: type })}/>`,
    );
  }

  /** Declares the content type of an extension, unless the package has one for it. */
  setDefault(extension: string, type: string): void {
    if (this.defaults.has(extension)) return;
    this.defaults.set(extension, type);
    this.editor.insertAfter(
      ["Default"],
      `<Default${attributes({ Extension: extension, ContentType: type })}/>`,
    );
  }

  /** Removes the Override of a part that is removed. */
  forget(name: string): void {
    const key = partKey(name);
    if (!this.overrides.delete(key)) return;
    for (const element of this.editor.root.children)
      if (element.local === "Override" && partKey(attributeOf(element, "PartName") ?? "") === key)
        this.editor.remove(element);
  }

  toString(): string {
    return this.editor.toString();
  }
}
