import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from "@zip.js/zip.js";
import { packingCodec } from "../codecs";
import { joinedBytes } from "../../domain/bytes";
import { pack, type PartPiece } from "./pack";

// Everything stays on this thread: no worker scripts to be allowed, and the platform deflates off-thread by itself.
configure({ useWebWorkers: false });

/** An entry of an opened archive, not unpacked yet. */
export type ZipEntry = FileEntry;

/** 1 January 1980, 00:00 in MS-DOS form: what is written depends on the input alone, not on the clock. */
const FIXED_DATE = 0x00210000;
/** Excel refuses neither data descriptors nor extra fields, other readers of packages do. */
const PLAIN_ENTRY = { dataDescriptor: false, extendedTimestamp: false } as const;
/** The archive's number of the method deflate. */
const DEFLATE = 8;

/** The files of an archive in their order (folder entries are left out). Throws on what is no archive. */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { strictness: "tolerant" }).getEntries();
  return entries.filter((entry): entry is FileEntry => !entry.directory);
}

/** Unpacks one entry. */
export async function unzip(entry: ZipEntry): Promise<Uint8Array> {
  return entry.getData(new Uint8ArrayWriter());
}

/** An archive being written into memory, entry after entry. */
export class ZipOutput {
  private readonly pieces: Uint8Array[] = [];
  private readonly writer = new ZipWriter(collecting(this.pieces), PLAIN_ENTRY);

  constructor(private readonly signal?: AbortSignal) {}

  /** Packs text that is made while it is written; only a few pieces of it are in memory at a time. */
  async add(name: string, text: Iterable<PartPiece>): Promise<void> {
    const codec = packingCodec();
    if (codec === null) {
      await this.writer.add(name, encoded(text, this.signal), { rawLastModDate: FIXED_DATE });
      return;
    }
    const { pieces, crc32, size } = await pack(text, codec, this.signal);
    await this.writer.add(name, streamOf(pieces), {
      passThrough: true,
      compressionMethod: DEFLATE,
      uncompressedSize: size,
      crc32,
      rawLastModDate: FIXED_DATE,
    });
  }

  /** Copies an entry as it is packed, without unpacking it. */
  async copy(name: string, entry: ZipEntry): Promise<void> {
    const packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
    await this.writer.add(name, new Uint8ArrayReader(packed), {
      passThrough: true,
      compressionMethod: entry.compressionMethod,
      uncompressedSize: entry.uncompressedSize,
      ...(entry.crc32 !== undefined && { crc32: entry.crc32 }),
      rawLastModDate: Number(entry.rawLastModDate),
    });
  }

  /** Ends the archive and gives its bytes. */
  async close(): Promise<Uint8Array> {
    await this.writer.close();
    return joinedBytes(this.pieces);
  }
}

/** Takes pieces as they come: the library's own writer moves all into a larger buffer whenever one is full. */
function collecting(pieces: Uint8Array[]): WritableStream<Uint8Array> {
  return new WritableStream<Uint8Array>({
    write(piece) {
      pieces.push(piece);
    },
  });
}

function streamOf<T>(pieces: Iterable<T>): ReadableStream<T> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream<T>({
    pull(controller) {
      const next = iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** Text as UTF-8 for the library to pack, where the platform cannot. */
function encoded(text: Iterable<PartPiece>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  function* bytes(): Iterable<Uint8Array> {
    for (const piece of text) {
      signal?.throwIfAborted();
      yield typeof piece === "string" ? encoder.encode(piece) : piece.slice();
    }
  }
  return streamOf(bytes());
}
