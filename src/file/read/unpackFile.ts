import type { FileEntry } from "@zip.js/zip.js";
import { joinedBytes } from "../../domain/bytes";
import { smallCodec, type Codec } from "../codecs";
import type { ByteSink } from "./encoding";

/** How an entry begins in its archive, and where the lengths of what precedes its data are stored (APPNOTE 4.3.7). */
const LOCAL_HEADER = 0x04034b50;
const [HEADER_LENGTH, NAME_LENGTH_AT, EXTRA_LENGTH_AT] = [30, 26, 28];
const DEFLATE = 8;
/** A gzip header without any optional fields (RFC 1952). */
const GZIP_HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** How many bytes are passed on at a time. */
const PIECE = 1 << 18;
/** Parts of up to this many bytes, as the archive says, are unpacked at once. */
const SMALL = 1 << 20;

/** The deflated bytes of an entry if it is an ordinary one; `null` leaves it to the library. */
export function packedBytes(
  { offset, compressedSize, compressionMethod, encrypted, crc32 }: FileEntry,
  archive: Uint8Array,
): Uint8Array | null {
  if (compressionMethod !== DEFLATE || encrypted || crc32 === undefined) return null;
  if (offset + HEADER_LENGTH > archive.length) return null;
  const header = new DataView(archive.buffer, archive.byteOffset + offset, HEADER_LENGTH);
  if (header.getUint32(0, true) !== LOCAL_HEADER) return null;
  const start =
    offset + HEADER_LENGTH + header.getUint16(NAME_LENGTH_AT, true) + header.getUint16(EXTRA_LENGTH_AT, true);
  const end = start + compressedSize;
  return end > archive.length ? null : archive.subarray(start, end);
}

/**
 * Decompresses deflated bytes as if they were gzip, whose checksum is the same as in archives: this way the
 * platform's own code checks it, and the data does not go through a library's streams, which takes as long again as
 * decompressing it. Throws if the data or its checksum is wrong, and passes on what the sink throws.
 */
export async function unpack(
  packed: Uint8Array,
  { crc32 = 0, uncompressedSize }: FileEntry,
  codec: Codec,
  sink: ByteSink,
): Promise<void> {
  const small = smallCodec();
  if (small !== null && packed.length <= SMALL && uncompressedSize <= SMALL) {
    sink(
      small.unpack(joinedBytes([GZIP_HEADER, packed, trailer(crc32, uncompressedSize)]), uncompressedSize),
    );
    return;
  }
  const { readable, writable } = new codec("gzip");
  const writer = writable.getWriter();
  const writing = (async () => {
    await writer.write(GZIP_HEADER);
    for (let at = 0; at < packed.length; at += PIECE) await writer.write(packed.subarray(at, at + PIECE));
    await writer.write(trailer(crc32, uncompressedSize));
    await writer.close();
  })();
  // The reader receives the same failure.
  writing.catch(() => undefined);
  const reader = readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      sink(value);
    }
    await writing;
  } catch (error) {
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
}

function trailer(crc32: number, size: number): Uint8Array {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, crc32, true);
  view.setUint32(4, size >>> 0, true);
  return bytes;
}
