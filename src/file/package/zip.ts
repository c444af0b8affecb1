import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { packingCodec } from "../codecs";
import { archivePieces, type ArchivedFile } from "./archive";
import { pack, packAtOnce, type PartPiece } from "./pack";

// Everything stays on this thread: no worker scripts to be allowed, and the platform deflates off-thread by itself.
configure({ useWebWorkers: false });

/** An entry of an opened archive, not unpacked yet. */
export type ZipEntry = FileEntry;

/** 1 January 1980, 00:00 in MS-DOS form: what is written depends on the input alone, not on the clock. */
const FIXED_DATE = 0x00210000;
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
  private readonly files: ArchivedFile[] = [];

  constructor(private readonly signal?: AbortSignal) {}

  /** Packs text that is made while it is written; only a few pieces of it are in memory at a time. */
  async add(name: string, text: Iterable<PartPiece>): Promise<void> {
    const codec = packingCodec();
    const part = codec === null ? packAtOnce(text, this.signal) : await pack(text, codec, this.signal);
    this.files.push({ name, method: DEFLATE, date: FIXED_DATE, ...part });
  }

  /** Copies an entry as it is packed, without unpacking it. */
  async copy(name: string, entry: ZipEntry): Promise<void> {
    this.files.push({
      name,
      method: entry.compressionMethod,
      crc32: entry.crc32 ?? 0,
      size: entry.uncompressedSize,
      packed: [await entry.getData(new Uint8ArrayWriter(), { passThrough: true })],
      date: Number(entry.rawLastModDate),
    });
  }

  /** The whole archive in pieces that follow each other. */
  pieces(): readonly Uint8Array[] {
    return archivePieces(this.files);
  }
}
