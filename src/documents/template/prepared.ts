import {
  Docx,
  ScopeData,
  TemplateExtension,
  TemplateHandler,
  TemplateHandlerOptions,
  xml,
  type TemplateCompiler,
  type TemplateData,
  type XmlNode,
} from "easy-template-x";
import { isPicture, type Facts } from "./templateFacts";
import { packPart, PartPacker, partsOfPackage } from "./templatePackage";
import { PackageDraft, TemplateParts } from "./packageDraft";
import { previewOf, type PreviewPart } from "./templatePreview";
import { dropTagParagraphs, markTagParagraphs } from "./tagParagraphs";
import { arrayBufferOf, sameInAll, templateData } from "./templateData";

/** A part with placeholders: the body, a header, a footer. */
interface Content {
  readonly path: string;
  /** As in the template; a copy is filled. */
  readonly tree: XmlNode;
}

/**
 * A .docx template that is read once and filled many times: the organisation's own or a built-in one. Placeholders
 * that Word has split over several runs are found; texts are inserted into the XML as text.
 */
export class PreparedTemplate {
  readonly #compiler = compilerOf();

  private constructor(
    private readonly parts: TemplateParts,
    /** The body comes first. */
    private readonly contents: readonly Content[],
  ) {}

  /** Reads a template, which must have been checked (`checkTemplate`). */
  static async read(template: Uint8Array): Promise<PreparedTemplate> {
    const docx = await Docx.load(arrayBufferOf(template));
    const contents: Content[] = [];
    for (const part of await docx.getContentParts()) {
      const tree = await part.xmlRoot();
      markTagParagraphs(tree);
      contents.push({ path: part.path, tree });
    }
    return new PreparedTemplate(new TemplateParts(docx, partsOfPackage(template)), contents);
  }

  /** A paper of its own. */
  async fill(facts: Facts): Promise<Uint8Array> {
    const draft = await PackageDraft.open(this.parts, hasPicture(facts));
    await this.#put(this.contents, templateData(facts), draft);
    return draft.close();
  }

  /** What the body of a paper will say, for preview before it is made; pictures are left out. */
  async preview(facts: Facts): Promise<readonly PreviewPart[]> {
    const [body] = this.contents;
    if (body === undefined) return [];
    const draft = await PackageDraft.open(this.parts, false);
    return previewOf(await this.#filled(body, templateData(withoutPictures(facts)), draft));
  }

  /**
   * Many papers in one file, each beginning on a new page. The page's size, margins and header are the template's;
   * headers and footers, which belong to the file, are filled with what all papers share. `giveWay` is awaited
   * between two papers.
   */
  async fillTogether(all: readonly Facts[], giveWay?: () => Promise<void>): Promise<Uint8Array> {
    const draft = await PackageDraft.open(this.parts, all.some(hasPicture));
    const [body, ...others] = this.contents;
    if (body === undefined) return draft.close();
    const { begin, letter, end } = opened(body.tree);
    const packer = new PartPacker(body.path);
    packer.add(begin);
    for (const [index, facts] of all.entries()) {
      await giveWay?.();
      if (index > 0) packer.add(PAGE_BREAK);
      const { childNodes = [] } = await this.#filled({ ...body, tree: letter }, templateData(facts), draft);
      packer.add(childNodes.map((node) => xml.parser.serializeNode(node)).join(""));
    }
    packer.add(end);
    draft.put(packer.end());
    await this.#put(others, sameInAll(all.map(templateData)), draft);
    return draft.close();
  }

  async #put(contents: readonly Content[], data: TemplateData, draft: PackageDraft): Promise<void> {
    for (const content of contents)
      draft.put(packPart(content.path, xml.parser.serializeFile(await this.#filled(content, data, draft))));
  }

  /** A copy of a part's tree with the facts filled in. */
  async #filled({ path, tree }: Content, data: TemplateData, draft: PackageDraft): Promise<XmlNode> {
    const copy = xml.create.cloneNode(tree, true);
    await this.#compiler.compile(copy, new ScopeData(data), draft.context(path, copy));
    dropTagParagraphs(copy);
    return copy;
  }
}

const withoutPictures = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => !isPicture(value)));

const hasPicture = (facts: Facts): boolean => Object.values(facts).some(isPicture);

/** What remains of the paragraph after the break is on the next page: a line one point high. */
const PAGE_BREAK =
  '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>' +
  '<w:r><w:br w:type="page"/></w:r></w:p>';

/** A document split into what precedes its letters, the nodes of one letter, and what follows them. */
function opened(document: XmlNode): {
  readonly begin: string;
  readonly letter: XmlNode;
  readonly end: string;
} {
  const whole = xml.create.cloneNode(document, true);
  const body = whole.childNodes?.find(({ nodeName }) => nodeName === "w:body");
  const nodes = body?.childNodes ?? [];
  const section = nodes.filter(({ nodeName }) => nodeName === "w:sectPr").at(-1);
  const letter = xml.create.generalNode("w:body", { childNodes: nodes.filter((node) => node !== section) });
  const place = xml.create.generalNode("letters");
  if (body !== undefined) body.childNodes = section === undefined ? [place] : [place, section];
  const [begin = "", end = ""] = xml.parser.serializeFile(whole).split("<letters/>");
  return { begin, letter, end };
}

/** The library creates its compiler inside a handler and passes it only to extensions. */
function compilerOf(): TemplateCompiler {
  class Lender extends TemplateExtension {
    get compiler(): TemplateCompiler {
      return this.utilities.compiler;
    }

    execute(): void {
      // It is not a step of any run.
    }
  }
  const lender = new Lender();
  new TemplateHandler(new TemplateHandlerOptions({ extensions: { beforeCompilation: [lender] } }));
  return lender.compiler;
}
