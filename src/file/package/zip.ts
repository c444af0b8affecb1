import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { joinedBytes } from "../../domain/bytes";
import { packingCodec, smallCodec, unpackingCodec } from "../codecs";
import { packedBytes, unpack } from "../read/unpackFile";
import { archivePieces, type ArchivedFile } from "./archive";
import { pack, packAtOnce, type PartPiece } from "./packPackage";

// Everything stays on this thread: no worker scripts have to be allowed, and the platform deflates off-thread anyway.
configure({ useWebWorkers: false });

/** An entry of an opened archive, not decompressed yet. */
export type ZipEntry = FileEntry;

/** 1 January 1980, 00:00 in MS-DOS form: the output depends only on the input, not on the clock. */
const FIXED_DATE = 0x00210000;
/** The archive's number for the deflate method. */
const DEFLATE = 8;

/** The files of an archive in order (folder entries are left out). Throws if it is not an archive. */
export async function readZip(bytes: Uint8Array): Promise<ZipEntry[]> {
  const entries = await new ZipReader(new Uint8ArrayReader(bytes), { strictness: "tolerant" }).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  for (const file of files) archives.set(file, bytes);
  return files;
}

/** Where each entry comes from: the library's streams take longer than the data of most parts. */
const archives = new WeakMap<ZipEntry, Uint8Array>();

function packedPart(entry: ZipEntry): Uint8Array | null {
  const archive = archives.get(entry);
  return archive === undefined ? null : packedBytes(entry, archive);
}

/** Decompresses one entry. */
export async function unzip(entry: ZipEntry): Promise<Uint8Array> {
  const [packed, codec] = [packedPart(entry), unpackingCodec()];
  if (packed !== null && codec !== null && smallCodec() !== null)
    try {
      const pieces: Uint8Array[] = [];
      await unpack(packed, entry, codec, (piece) => pieces.push(piece.slice()));
      return joinedBytes(pieces);
    } catch {
      // The library is more lenient, for example with a wrong checksum.
    }
  return entry.getData(new Uint8ArrayWriter());
}

/** An archive being written into memory, entry after entry. */
export class ZipOutput {
  private readonly files: ArchivedFile[] = [];

  constructor(private readonly signal?: AbortSignal) {}

  /** Compresses text that is produced meanwhile; only a few pieces of it are in memory at a time. */
  async add(name: string, text: Iterable<PartPiece>): Promise<void> {
    const codec = packingCodec();
    const part = codec === null ? packAtOnce(text, this.signal) : await pack(text, codec, this.signal);
    this.files.push({ name, method: DEFLATE, date: FIXED_DATE, ...part });
  }

  /** Copies an entry in compressed form. */
  async copy(name: string, entry: ZipEntry): Promise<void> {
    this.files.push({
      name,
      method: entry.compressionMethod,
      crc32: entry.crc32 ?? 0,
      size: entry.uncompressedSize,
      packed: [packedPart(entry) ?? (await entry.getData(new Uint8ArrayWriter(), { passThrough: true }))],
      date: Number(entry.rawLastModDate),
    });
  }

  /** The whole archive in consecutive pieces. */
  pieces(): readonly Uint8Array[] {
    return archivePieces(this.files);
  }
}
