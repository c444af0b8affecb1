import { configure } from "@zip.js/zip.js";
import { useBinaryDecoder, useUtf8Decoder } from "./read/fileText";

/**
 * A class like the platform's CompressionStream or DecompressionStream, made for a format («gzip», «deflate-raw»). A
 * write completes when its piece has been read; the piece may then be refilled.
 */
export type Codec = new (format: string) => {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
};

/** Compression of a whole part as gzip; unpacking throws if there is more than `size`. */
export interface SmallCodec {
  pack(bytes: Uint8Array): Uint8Array;
  unpack(bytes: Uint8Array, size: number): Uint8Array;
}

/** What a platform can do faster than the portable implementations. */
export interface Codecs {
  readonly compression: Codec;
  readonly decompression: Codec;
  /** For small parts, with which a stream takes longer than they do. */
  readonly small: SmallCodec;
  /** Bytes as a text of one character per byte (U+0000–U+00FF). */
  readonly binaryString: (bytes: Uint8Array) => string;
  /** The text of some UTF-8 bytes; called for every text of a sheet. */
  readonly utf8Slice: (bytes: Uint8Array, start: number, end: number) => string;
}

/**
 * Compresses, decompresses and decodes with these instead of the portable implementations, from now on and in every
 * file.
 */
export function useCodecs({ compression, decompression, small, binaryString, utf8Slice }: Codecs): void {
  packing = compression;
  unpacking = decompression;
  atOnce = small;
  configure({ CompressionStream: compression, DecompressionStream: decompression });
  useBinaryDecoder(binaryString);
  useUtf8Decoder(utf8Slice);
}

let packing: Codec | null = null;
let unpacking: Codec | null = null;
let atOnce: SmallCodec | null = null;

/** What compresses and decompresses small parts at once; `null` where only streams are known. */
export function smallCodec(): SmallCodec | null {
  return atOnce;
}

/** What compresses: the codec in use, or the platform's; `null` if the platform has none. */
export function packingCodec(): Codec | null {
  return packing ?? (typeof CompressionStream === "undefined" ? null : (CompressionStream as Codec));
}

/** What decompresses, likewise. */
export function unpackingCodec(): Codec | null {
  return unpacking ?? (typeof DecompressionStream === "undefined" ? null : (DecompressionStream as Codec));
}
