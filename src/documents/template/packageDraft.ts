import { Docx, OpenXmlPart, type TemplateContext, type XmlNode, type Zip } from "easy-template-x";
import { strFromU8, strToU8 } from "fflate";
import { packageOf, packPart, type PackedPart } from "./templatePackage";

/** How deep the library follows nesting in a document; tables within tables of letters stay far below that. */
const OPTIONS = { maxXmlDepth: 20 } as const;

/** A part, with the tree that is being filled instead of the one in the package. */
class FilledPart extends OpenXmlPart {
  tree: XmlNode;

  constructor(path: string, zip: Zip, tree: XmlNode) {
    super(path, zip);
    this.tree = tree;
  }

  override xmlRoot(): Promise<XmlNode> {
    return Promise.resolve(this.tree);
  }
}

/** The parts of a template, each compressed when it is first put into a paper unchanged. */
export class TemplateParts {
  readonly #packed = new Map<string, PackedPart>();

  constructor(
    /** The template as read by the library; never modified. */
    readonly docx: Docx,
    private readonly parts: ReadonlyMap<string, Uint8Array>,
  ) {}

  /** The part names, in the template's order. */
  get names(): Iterable<string> {
    return this.parts.keys();
  }

  contents(name: string): Uint8Array | undefined {
    return this.parts.get(name);
  }

  packed(name: string): PackedPart {
    let found = this.#packed.get(name);
    if (found === undefined)
      this.#packed.set(name, (found = packPart(name, this.parts.get(name) ?? new Uint8Array())));
    return found;
  }
}

/**
 * A .docx being made from a template: what is newly put into it, and the template's own parts for the rest. The
 * library's plugins add pictures to it, with their relationships and content types.
 */
export class PackageDraft {
  /** What was put, either already compressed (the filled parts) or not yet (what the library adds). */
  readonly #put = new Map<string, PackedPart | Uint8Array>();
  readonly #opened = new Map<string, FilledPart>();
  readonly #plugins: TemplateContext["pluginContext"] = {};

  private constructor(
    private readonly template: TemplateParts,
    private docx: Docx,
  ) {}

  /** Begins a paper; one without pictures, to which the library adds nothing, skips reading the relationships. */
  static async open(template: TemplateParts, hasPictures: boolean): Promise<PackageDraft> {
    const draft = new PackageDraft(template, template.docx);
    if (hasPictures) draft.docx = await Docx.open(draft.#asZip());
    return draft;
  }

  /** What the library asks for while it fills this part's tree. */
  context(path: string, tree: XmlNode): TemplateContext {
    let part = this.#opened.get(path);
    if (part === undefined) this.#opened.set(path, (part = new FilledPart(path, this.#asZip(), tree)));
    part.tree = tree;
    return { docx: this.docx, currentPart: part, pluginContext: this.#plugins, options: OPTIONS };
  }

  /** Adds a filled part. */
  put(part: PackedPart): void {
    this.#put.set(part.name, part);
  }

  /** The finished .docx. */
  async close(): Promise<Uint8Array> {
    if (this.docx !== this.template.docx) await this.docx.contentTypes.save();
    for (const part of this.#opened.values()) await part.rels.save();
    const names = new Set([...this.template.names, ...this.#put.keys()]);
    return packageOf([...names].map((name) => this.#packed(name)));
  }

  #packed(name: string): PackedPart {
    const put = this.#put.get(name);
    if (put === undefined) return this.template.packed(name);
    return put instanceof Uint8Array ? packPart(name, put) : put;
  }

  #contents(path: string): Uint8Array | undefined {
    const put = this.#put.get(path);
    return put instanceof Uint8Array ? put : this.template.contents(path);
  }

  /** The package in the form of the library's own archive, limited to what the library uses. */
  #asZip(): Zip {
    const fileOf = (path: string) => {
      const contents = this.#contents(path.replace(/^\//u, ""));
      if (contents === undefined) return null;
      return {
        getContentText: () => Promise.resolve(strFromU8(contents)),
        getContentBase64: () => Promise.resolve(strFromU8(contents, true)),
      };
    };
    return {
      getFile: fileOf,
      isFileExist: (path: string) => fileOf(path) !== null,
      listFiles: () => [...this.template.names, ...this.#put.keys()],
      setFile: (path: string, contents: string | ArrayBuffer) => {
        this.#put.set(path, typeof contents === "string" ? strToU8(contents) : new Uint8Array(contents));
      },
    } as unknown as Zip;
  }
}
