import { Uint8ArrayReader, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { joinedBytes } from "../../domain/bytes";
import { unpackingCodec } from "../codecs";
import { utf8Pieces, type ByteSink } from "./encoding";
import { LimitError, MOST_PARTS, MOST_RATIO, MOST_UNPACKED, SMALL_PARTS } from "./fileLimits";
import { readFault, type ReadFault } from "./fileMessages";
import { utf8Slice } from "./fileText";
import { packedBytes, unpack } from "./unpackFile";

/** A part that cannot be read completely from its archive: the file was damaged in transit. */
export class ArchiveError extends Error {
  override readonly name = "ArchiveError";
}

/** What a zip package turned out to be. */
export type PackageFormat = "xlsx" | "xlsm" | "xlsb" | "ods";

/** An opened zip package; its parts are inflated when they are requested. */
export interface SourcePackage {
  readonly format: PackageFormat;
  /** Names of the parts: `/` between folders and none at the start, in the letter case of the file. */
  readonly partNames: readonly string[];
  /** A part's own name, found ignoring letter case; `null` if there is none. */
  partNamed(name: string): string | null;
  /** A part unchanged; throws if there is none. */
  bytes(name: string): Promise<Uint8Array>;
  /** A part of XML as UTF-8; `null` if there is none. */
  xml(name: string): Promise<Uint8Array | null>;
  /** The same piece by piece, so that a large part is never held; throws if there is none. */
  stream(name: string, sink: ByteSink): Promise<void>;
}

/**
 * Opens a zip and determines what it is from its parts. SheetJS's own unzipping is not used: it gives up on packages
 * that were written as a stream, is slow in browsers, and inflates pictures and pivot caches too. Throws a
 * WorkbookError for a damaged or encrypted package and for one that is not a spreadsheet.
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<SourcePackage> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), {
      useWebWorkers: false,
      checkSignature: true,
      // Oddities of an archive are left to the checksums of its parts.
      strictness: "tolerant",
    });
    const files = await entriesOf(reader, bytes.length);
    if (files.some((file) => file.encrypted)) throw readFault("encrypted", fileName);
    // 1С writes backslashes.
    const names = files.map((file) => file.filename.replaceAll("\\", "/").replace(/^\/+/, ""));
    const byName = new Map<string, { file: FileEntry; name: string }>();
    files.forEach((file, index) => {
      const name = names[index] ?? "";
      byName.set(name.toLowerCase(), { file, name });
    });
    const budget = new Budget();
    const raw = async (name: string, sink: ByteSink): Promise<void> => {
      const file = byName.get(name.toLowerCase())?.file;
      if (file === undefined) throw new Error(`The package has no part ${name}`);
      await inflate(file, bytes, budget, sink);
    };
    const bytesOf = async (name: string): Promise<Uint8Array> => {
      const pieces: Uint8Array[] = [];
      await raw(name, (piece) => pieces.push(piece.slice()));
      return joinedBytes(pieces);
    };
    const stream = async (name: string, sink: ByteSink): Promise<void> => {
      const pieces = utf8Pieces(sink);
      await raw(name, pieces.push);
      pieces.end();
    };
    const xml = async (name: string): Promise<Uint8Array | null> => {
      if (!byName.has(name.toLowerCase())) return null;
      const pieces: Uint8Array[] = [];
      await stream(name, (piece) => pieces.push(piece.slice()));
      return joinedBytes(pieces);
    };
    const partNamed = (name: string): string | null => byName.get(name.toLowerCase())?.name ?? null;
    const format = await packageFormat(xml, names, fileName);
    return { format, partNames: names, partNamed, bytes: bytesOf, xml, stream };
  } catch (cause) {
    return fail(cause, fileName);
  }
}

/**
 * The files of an archive of so many bytes. Entries that together are longer than it overlap: a small archive would be
 * copied as one of any size.
 */
async function entriesOf(reader: ZipReader<unknown>, length: number): Promise<readonly FileEntry[]> {
  const files: FileEntry[] = [];
  let packed = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory) continue;
    if (files.push(entry) > MOST_PARTS) throw new LimitError("The package has too many parts");
    packed += entry.compressedSize;
  }
  if (packed > length) throw new ArchiveError("The entries of the archive overlap");
  return files;
}

/** The main part's content type in `[Content_Types].xml`, and what such a package is. */
const MAIN_PARTS: readonly (readonly [RegExp, "xlsx" | "xlsm" | "xlsb" | ReadFault])[] = [
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/i, "xlsm"],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml/i, "xlsx"],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/i, "xlsb"],
  [/wordprocessingml|ms-word\./i, "word"],
  [/presentationml|ms-powerpoint\./i, "slides"],
];

/** What else a package with a manifest is by its `mimetype`; an OpenDocument spreadsheet is read. */
const MIME_TYPES: readonly (readonly [RegExp, ReadFault])[] = [
  [/opendocument\.text/i, "word"],
  [/opendocument\.presentation/i, "slides"],
  [/vnd\.sun\.xml\.calc/i, "sxc"],
  [/my-?office/i, "my-office"],
];

/** What the parts of a package without content types or a manifest show, or its name: no such format is published. */
function otherPackage(names: readonly string[], fileName: string): ReadFault {
  if (names.some((name) => /(?:^|\/)Index(?:\.zip$|\/.*\.iwa$)/.test(name))) return "numbers";
  return /\.xods$/i.test(fileName) ? "my-office" : "archive";
}

async function packageFormat(
  xml: SourcePackage["xml"],
  names: readonly string[],
  fileName: string,
): Promise<PackageFormat> {
  const text = async (name: string): Promise<string | null> => {
    const bytes = await xml(name);
    return bytes && utf8Slice(bytes, 0, bytes.length);
  };
  const manifest = await text("META-INF/manifest.xml");
  if (manifest !== null) {
    const type = (await text("mimetype")) ?? manifest;
    if (!type.includes("opendocument.spreadsheet"))
      throw readFault(MIME_TYPES.find(([pattern]) => pattern.test(type))?.[1] ?? "unsupported", fileName);
    if (manifest.includes("encryption-data")) throw readFault("encrypted", fileName);
    return "ods";
  }
  const types = await text("[Content_Types].xml");
  if (types === null) throw readFault(otherPackage(names, fileName), fileName);
  const main = MAIN_PARTS.find(([pattern]) => pattern.test(types));
  // Some programs rely on the default for .xml for the main part's type.
  if (!main && names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return "xlsx";
  const format = main?.[1] ?? "unsupported";
  if (format === "xlsx" || format === "xlsm" || format === "xlsb") return format;
  throw readFault(format, fileName);
}

/** The maximum total size of one package's parts; the sizes that it states itself may be false. */
class Budget {
  private packed = 0;
  private unpacked = 0;
  /** What was thrown when it became too much; libraries pass it on as a failure of their own. */
  exceeded: LimitError | null = null;

  begin(file: FileEntry): void {
    this.packed += file.compressedSize;
  }

  take(bytes: number): void {
    this.unpacked += bytes;
    if (
      this.unpacked > MOST_UNPACKED ||
      (this.unpacked > SMALL_PARTS && this.unpacked > MOST_RATIO * this.packed)
    )
      throw (this.exceeded = new LimitError("The package is too large when unpacked"));
  }
}

async function inflate(file: FileEntry, archive: Uint8Array, budget: Budget, sink: ByteSink): Promise<void> {
  budget.begin(file);
  let failure: { readonly cause: unknown } | null = null;
  const take = (piece: Uint8Array): void => {
    budget.take(piece.length);
    if (failure !== null) return;
    try {
      sink(piece);
    } catch (cause) {
      // Whether the part is complete is only known at its end: a damaged archive is worse than a sheet that is not
      // understood.
      failure = { cause };
    }
  };
  try {
    const packed = packedBytes(file, archive);
    const codec = unpackingCodec();
    if (packed === null || codec === null)
      await file.getData(new WritableStream<Uint8Array>({ write: take }));
    else await unpack(packed, file, codec, take);
  } catch (cause) {
    throw budget.exceeded ?? new ArchiveError("A part cannot be unpacked", { cause });
  }
  if (failure !== null) throw (failure as { readonly cause: unknown }).cause;
}

/** Passes our own errors on and reports any other unzipping failure as a damaged file. */
function fail(cause: unknown, fileName: string): never {
  if (cause instanceof Error && cause.name === "WorkbookError") throw cause;
  const isLarge = cause instanceof RangeError || cause instanceof LimitError;
  throw readFault(isLarge ? "too-large" : "damaged", fileName, cause);
}
