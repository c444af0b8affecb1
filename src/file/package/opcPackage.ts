import type { Watch } from "../../app/ports";
import { utf8Pieces } from "../read/encoding";
import { ContentTypes } from "./contentTypes";
import { TYPE } from "./namespaces";
import type { PartPiece } from "./packPackage";
import { partKey, partName, relationshipsPartOf } from "./partNames";
import { Relationships } from "./relationships";
import { readZip, unzip, ZipOutput, type ZipEntry } from "./zip";

/** Text of a part: ready, or produced while it is written (once; `deferred`: after all other parts). */
export type PartContent =
  string | { readonly chunks: () => Iterable<PartPiece> } | { readonly deferred: () => string };

interface Part {
  readonly name: string;
  readonly content: ZipEntry | PartContent;
}

const CONTENT_TYPES = "[Content_Types].xml";

/**
 * A package (ECMA-376 part 2) in which parts are added, replaced and removed; all others are copied in compressed
 * form.
 */
export class OpcPackage {
  private readonly parts = new Map<string, Part>();
  private readonly relationshipsBySource = new Map<string, Relationships>();

  private constructor(readonly contentTypes: ContentTypes) {}

  /** Opens an archive; throws on one without content types. */
  static async open(bytes: Uint8Array): Promise<OpcPackage> {
    const entries = await readZip(bytes);
    const types = entries.find((entry) => partKey(entry.filename) === partKey(CONTENT_TYPES));
    if (!types) throw new Error(`No ${CONTENT_TYPES}: not a package`);
    const opened = new OpcPackage(new ContentTypes(decodeXml(await unzip(types))));
    for (const entry of entries) {
      const name = partName(entry.filename);
      if (entry !== types) opened.parts.set(partKey(name), { name, content: entry });
    }
    return opened;
  }

  /** A package with nothing but these content types. */
  static create(contentTypes: string): OpcPackage {
    return new OpcPackage(new ContentTypes(contentTypes));
  }

  /** The names of all parts. */
  names(): readonly string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** The text of a part of the archive, or of one that was put as ready text. */
  async readText(name: string): Promise<string> {
    const content = this.parts.get(partKey(name))?.content;
    if (content === undefined) throw new Error(`The package has no part ${name}`);
    if (typeof content === "string") return content;
    if (!("filename" in content)) throw new Error(`${name} is made only when it is written`);
    return decodeXml(await unzip(content));
  }

  /** Adds a part, or replaces the content of the one with that name. */
  put(name: string, content: PartContent, contentType?: string): void {
    const part = this.parts.get(partKey(name));
    this.parts.set(partKey(name), { name: part?.name ?? name, content });
    if (contentType !== undefined) this.contentTypes.set(part?.name ?? name, contentType);
  }

  /** Copies a part of another package in compressed form, with its content type but without its relationships. */
  take(from: OpcPackage, source: string, name: string): void {
    const part = from.parts.get(partKey(source));
    if (part === undefined) throw new Error(`The package has no part ${source}`);
    this.parts.set(partKey(name), { name, content: part.content });
    const type = from.contentTypes.of(source);
    if (type !== null) this.contentTypes.set(name, type);
  }

  /** Removes a part with its relationships and its content type. */
  remove(name: string): void {
    this.parts.delete(partKey(name));
    this.contentTypes.forget(name);
    const relationships = relationshipsPartOf(name);
    this.relationshipsBySource.delete(partKey(name));
    this.parts.delete(partKey(relationships));
    this.contentTypes.forget(relationships);
  }

  /** A name that no part has: `sheet1.xml`, `sheet2.xml`, … for `xl/worksheets/sheet#.xml`. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (!this.has(name)) return name;
    }
  }

  /** The relationships of a part (empty name: of the package), to read and to change. */
  async relationships(source: string): Promise<Relationships> {
    const known = this.relationshipsBySource.get(partKey(source));
    if (known) return known;
    const name = relationshipsPartOf(source);
    const relationships = new Relationships(source, this.has(name) ? await this.readText(name) : null);
    this.relationshipsBySource.set(partKey(source), relationships);
    return relationships;
  }

  /** Writes the archive in consecutive pieces: content types first, deferred parts last. */
  async write(watch?: Watch): Promise<readonly Uint8Array[]> {
    for (const [source, relationships] of this.relationshipsBySource) {
      if (!relationships.changed) continue;
      const name = this.parts.get(source)?.name ?? "";
      this.put(relationshipsPartOf(name), relationships.toString());
      this.contentTypes.setDefault("rels", TYPE.relationships);
    }
    const output = new ZipOutput(watch?.signal);
    await output.add(CONTENT_TYPES, [this.contentTypes.toString()]);
    const parts = [...this.parts.values()];
    const isDeferred = ({ content }: Part): boolean => typeof content !== "string" && "deferred" in content;
    for (const part of [...parts.filter((p) => !isDeferred(p)), ...parts.filter(isDeferred)]) {
      watch?.signal?.throwIfAborted();
      await writePart(output, part);
    }
    return output.pieces();
  }
}

async function writePart(output: ZipOutput, { name, content }: Part): Promise<void> {
  if (typeof content === "string") await output.add(name, [content]);
  else if ("chunks" in content) await output.add(name, content.chunks());
  else if ("deferred" in content) await output.add(name, [content.deferred()]);
  else await output.copy(name, content);
}

/**
 * XML as text, from whatever encoding; a declaration of another encoding is removed, since UTF-8 is what is written.
 */
function decodeXml(bytes: Uint8Array): string {
  let text = "";
  const decoder = new TextDecoder();
  let recoded = false;
  const pieces = utf8Pieces((piece) => {
    recoded ||= piece !== bytes;
    text += decoder.decode(piece, { stream: true });
  });
  pieces.push(bytes);
  pieces.end();
  text += decoder.decode();
  return recoded ? text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, "$1") : text;
}
