import { joinedBytes } from "../../domain/bytes";
import { strToU8, unzipSync, Zip, ZipDeflate } from "fflate";

/** A part of a .docx as stored in an archive: compressed once, put into as many archives as needed. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Of the contents. */
  readonly crc: number;
  readonly size: number;
}

/** The archive's number for the deflate method. */
const DEFLATE = 8;
/** Archives record the time of their parts; a fixed one produces the same archive for the same papers. */
const FIXED_TIME = new Date(1980, 0, 1);

/** The parts of a .docx by name, uncompressed; throws if the data is not an archive. */
export function partsOfPackage(docx: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = Object.entries(unzipSync(docx)).filter(([name]) => !name.endsWith("/"));
  return new Map(parts);
}

/** Compresses a part whose contents are produced piece by piece, so that they need not all be in memory at once. */
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

  /** Finishes the part, with `last` as its final text. */
  end(last: Uint8Array = new Uint8Array()): PackedPart {
    this.#stream.push(last, true);
    const { crc, size } = this.#stream;
    return { name: this.name, packed: joinedBytes(this.#pieces), crc, size };
  }
}

/** Compresses a part whose contents are at hand. */
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
