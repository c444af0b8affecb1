import { configure } from "@zip.js/zip.js";

/** A class like the platform's CompressionStream or DecompressionStream, made for a format («gzip», «deflate-raw»). */
export type Codec = new (format: string) => {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;
};

/** Packs and unpacks with these instead of the platform's own streams, from now on and in every file. */
export function useCodecs(codecs: { readonly compression: Codec; readonly decompression: Codec }): void {
  const { compression, decompression } = codecs;
  configure({ CompressionStream: compression, DecompressionStream: decompression });
}
