import { Docx, OpenXmlPart, type TemplateContext, type XmlNode, type Zip } from "easy-template-x";
import { strFromU8, strToU8 } from "fflate";
import { packageOf, packPart, type PackedPart } from "./package";

/** How deep the library follows a document; tables in tables of letters stay far above. */
const OPTIONS = { maxXmlDepth: 20 } as const;

/** A part with the tree that is being filled in place of the one that the package has. */
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

/** The parts of a template, each packed when it is first put into a paper as it stands. */
export class TemplateParts {
  readonly #packed = new Map<string, PackedPart>();

  constructor(
    /** The template as the library has read it; never written. */
    readonly docx: Docx,
    private readonly parts: ReadonlyMap<string, Uint8Array>,
  ) {}

  /** The names, in the template's order. */
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
 * A .docx that is being made of a template: what is put into it anew, and for the rest the template's own parts. The
 * library's plugins add pictures to it, with their relations and content types.
 */
export class PackageDraft {
  /** What was put, packed already (the filled parts) or not yet (what the library adds). */
  readonly #put = new Map<string, PackedPart | Uint8Array>();
  readonly #opened = new Map<string, FilledPart>();
  readonly #plugins: TemplateContext["pluginContext"] = {};

  private constructor(
    private readonly template: TemplateParts,
    private docx: Docx,
  ) {}

  /** Begins a paper; one without pictures, to which the library adds nothing, is spared the reading of relations. */
  static async open(template: TemplateParts, hasPictures: boolean): Promise<PackageDraft> {
    const draft = new PackageDraft(template, template.docx);
    if (hasPictures) draft.docx = await Docx.open(draft.#asZip());
    return draft;
  }

  /** What the library wants to know while it fills this tree of a part. */
  context(path: string, tree: XmlNode): TemplateContext {
    let part = this.#opened.get(path);
    if (part === undefined) this.#opened.set(path, (part = new FilledPart(path, this.#asZip(), tree)));
    part.tree = tree;
    return { docx: this.docx, currentPart: part, pluginContext: this.#plugins, options: OPTIONS };
  }

  /** Puts a filled part. */
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

  /** The package as the library's own archive, of which it asks no more than this. */
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
