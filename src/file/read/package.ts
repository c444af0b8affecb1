import { Uint8ArrayReader, ZipReader, type FileEntry } from "@zip.js/zip.js";
import { readFault } from "./messages";
import { binaryString } from "./text";

/** What a zip package turned out to be. */
export type PackageFormat = "xlsx" | "xlsm" | "ods";

/** An opened zip package; its parts are inflated when they are asked for. */
export interface SourcePackage {
  readonly format: PackageFormat;
  /** Names of the parts: `/` between folders and none before the first, in the letter case of the file. */
  readonly partNames: readonly string[];
  /** A part as a binary string (one character per byte), found without regard to case; `null` if there is none. */
  text(partName: string, edit?: TextEdit): Promise<string | null>;
}

/** Rewrites a part while it is inflated, so that its bulk is never held. */
export interface TextEdit {
  /** Takes the next piece of the part and returns what can be kept of it so far. */
  push(piece: string): string;
  /** Returns the rest. */
  end(): string;
}

/** More than this does not fit into a text of V8 and is no debt sheet either. */
const MOST_BYTES = 2 ** 31;

/**
 * Opens a zip and tells what it is by its parts. SheetJS's own unzipping is not used: it gives up on packages
 * that were written as a stream, is slow in browsers, and inflates pictures and pivot caches too.
 * Throws a WorkbookError for a damaged or encrypted package and for one that is no spreadsheet.
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<SourcePackage> {
  try {
    const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false, checkSignature: true });
    const files = (await reader.getEntries()).filter((entry) => !entry.directory);
    if (files.some((file) => file.encrypted)) throw readFault("encrypted", fileName);
    if (files.reduce((total, file) => total + file.uncompressedSize, 0) > MOST_BYTES)
      throw readFault("too-large", fileName);
    // 1С writes backslashes.
    const names = files.map((file) => file.filename.replaceAll("\\", "/").replace(/^\/+/, ""));
    const byName = new Map(files.map((file, index) => [names[index]?.toLowerCase(), file]));
    const text = async (name: string, edit?: TextEdit) => {
      const file = byName.get(name.toLowerCase());
      return file === undefined ? null : inflate(file, edit).catch((cause: unknown) => fail(cause, fileName));
    };
    return { format: await packageFormat(text, names, fileName), partNames: names, text };
  } catch (cause) {
    return fail(cause, fileName);
  }
}

/** The main part's content type in `[Content_Types].xml`, and what such a package is. */
const MAIN_PARTS: readonly (readonly [RegExp, "xlsx" | "xlsm" | "xlsb" | "word"])[] = [
  [/ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml/i, "xlsm"],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml/i, "xlsx"],
  [/ms-excel\.sheet\.binary\.macroEnabled\.main/i, "xlsb"],
  [/wordprocessingml|ms-word\./i, "word"],
];

async function packageFormat(
  text: SourcePackage["text"],
  names: readonly string[],
  fileName: string,
): Promise<PackageFormat> {
  const manifest = await text("META-INF/manifest.xml");
  if (manifest !== null) {
    const type = (await text("mimetype")) ?? manifest;
    if (type.includes("opendocument.text")) throw readFault("word", fileName);
    if (!type.includes("opendocument.spreadsheet")) throw readFault("unsupported", fileName);
    if (manifest.includes("encryption-data")) throw readFault("encrypted", fileName);
    return "ods";
  }
  const types = await text("[Content_Types].xml");
  if (types === null) throw readFault("archive", fileName);
  const main = MAIN_PARTS.find(([pattern]) => pattern.test(types));
  // Some programs leave the main part's type to the default for .xml.
  if (!main && names.some((name) => /^xl\/workbook\.xml$/i.test(name))) return "xlsx";
  const format = main?.[1] ?? "unsupported";
  if (format === "xlsx" || format === "xlsm") return format;
  throw readFault(format, fileName);
}

async function inflate(file: FileEntry, edit: TextEdit | undefined): Promise<string> {
  const pieces: string[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      const piece = binaryString(chunk);
      pieces.push(edit ? edit.push(piece) : piece);
    },
  });
  await file.getData(sink);
  if (edit) pieces.push(edit.end());
  return pieces.join("");
}

/** Passes our own errors on and tells any other failure of unzipping as a damaged file. */
function fail(cause: unknown, fileName: string): never {
  if (cause instanceof Error && cause.name === "WorkbookError") throw cause;
  if (cause instanceof RangeError) throw readFault("too-large", fileName, cause);
  throw readFault("damaged", fileName, cause);
}
