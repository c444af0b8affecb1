import { joinedBytes } from "../../domain/bytes";
import { strToU8, unzipSync, Zip, ZipDeflate } from "fflate";

/** A part of a .docx as it stands in an archive: packed once, put into as many archives as wanted. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Of the contents. */
  readonly crc: number;
  readonly size: number;
}

/** The archive's number of the method deflate. */
const DEFLATE = 8;
/** Archives tell the time of their parts; a fixed one gives the same archive for the same papers. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The parts of a .docx by name, unpacked; throws on what is no archive. */
export function partsOfPackage(docx: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => !name.endsWith("/"));
  return new Map(parts);
}

/** Packs a part whose contents are made piece by piece, so that they need not be in memory all at once. */
export class PartPacker {
  readonly #pieces: Uint8Array<ArrayBuffer>[] = [];
  readonly #stream: ZipDeflate;

  constructor(private readonly name: string) {
    this.#stream = new ZipDeflate(name);
    this.#stream.ondata = (error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    };
  }

  /** Adds text. */
  add(text: string): void {
    this.#stream.push(strToU8(text));
  }

  /** Ends the part, with `last` as its end. */
  end(last: Uint8Array = new Uint8Array()): PackedPart {
    this.#stream.push(last, true);
    const { crc, size } = this.#stream;
    return { name: this.name, packed: joinedBytes(this.#pieces), crc, size };
  }
}

/** Packs a part whose contents are at hand. */
export function packPart(name: string, contents: Uint8Array | string): PackedPart {
  return new PartPacker(name).end(typeof contents === "string" ? strToU8(contents) : contents);
}

/** The archive of these parts, in their order. */
export function packageOf(parts: Iterable<PackedPart>): Uint8Array {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  for (const { name, packed, crc, size } of parts) {
    const file: Parameters<Zip["add"]>[0] = {
      filename: name,
      size,
      crc,
      compression: DEFLATE,
      mtime: FIXED_TIME,
    };
    archive.add(file);
    file.ondata?.(null, packed, true);
  }
  archive.end();
  return joinedBytes(pieces);
}
