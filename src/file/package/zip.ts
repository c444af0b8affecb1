import {
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type FileEntry,
} from "@zip.js/zip.js";

// Everything stays on this thread: no worker scripts to be allowed, and the platform deflates off-thread by itself.
configure({ useWebWorkers: false });

/** An entry of an opened archive, not unpacked yet. */
export type ZipEntry = FileEntry;

/** 1 January 1980, 00:00 in MS-DOS form: what is written depends on the input alone, not on the clock. */
const FIXED_DATE = 0x00210000;
/** Excel refuses neither data descriptors nor extra fields, other readers of packages do. */
const PLAIN_ENTRY = { dataDescriptor: false, extendedTimestamp: false } as const;
/** Bytes of XML that are packed at a time. */
const CHUNK = 1 << 18;
/** The most bytes that UTF-8 takes for one code unit of UTF-16. */
const BYTES_A_UNIT = 3;

/** The files of an archive in their order (folder entries are left out). Throws on what is no archive. */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes)).getEntries();
  return entries.filter((entry): entry is FileEntry => !entry.directory);
}

/** Unpacks one entry. */
export async function unzip(entry: ZipEntry): Promise<Uint8Array> {
  return entry.getData(new Uint8ArrayWriter());
}

/** An archive being written into memory, entry after entry. */
export class ZipOutput {
  private readonly writer = new ZipWriter(new Uint8ArrayWriter(), PLAIN_ENTRY);

  constructor(private readonly signal?: AbortSignal) {}

  /** Packs text that is made while it is written; only one chunk of it is in memory at a time. */
  async add(name: string, text: Iterable<string>): Promise<void> {
    await this.writer.add(name, encoded(text, this.signal), { rawLastModDate: FIXED_DATE });
  }

  /** Copies an entry as it is packed, without unpacking it. */
  async copy(name: string, entry: ZipEntry): Promise<void> {
    const packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
    await this.writer.add(name, new Uint8ArrayReader(packed), {
      passThrough: true,
      compressionMethod: entry.compressionMethod,
      uncompressedSize: entry.uncompressedSize,
      crc32: entry.crc32,
      rawLastModDate: Number(entry.rawLastModDate),
    });
  }

  /** Ends the archive and gives its bytes. */
  async close(): Promise<Uint8Array> {
    return this.writer.close();
  }
}

/** Text as UTF-8 in chunks: written into one buffer piece by piece, as long texts are slow to join and to encode. */
function encoded(text: Iterable<string>, signal?: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = text[Symbol.iterator]();
  let next = parts.next();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      signal?.throwIfAborted();
      const buffer = new Uint8Array(Math.max(CHUNK, next.done ? 0 : next.value.length * BYTES_A_UNIT));
      let used = 0;
      for (; !next.done; next = parts.next()) {
        if (next.value.length * BYTES_A_UNIT > buffer.length - used) break;
        used += encoder.encodeInto(next.value, buffer.subarray(used)).written;
      }
      if (used > 0) controller.enqueue(buffer.subarray(0, used));
      if (next.done) controller.close();
    },
  });
}
