import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { outputName } from "../app/outputName";
import { CommandFault } from "./fault";
import { FAULTS } from "./cliWords";

/** An input file and its contents. */
export interface InputFile {
  readonly path: string;
  /** Without its folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

/** Reads the inputs; refuses one that is missing, is a folder, is unreadable or is named twice. */
export async function readInputs(paths: readonly string[]): Promise<InputFile[]> {
  const files: InputFile[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    const bytes = await readInput(path);
    const real = await realpath(path);
    if (seen.has(real)) throw new CommandFault(FAULTS.twice(path));
    seen.add(real);
    // File names are compared and shown: macOS gives them decomposed.
    files.push({ path, fileName: basename(path).normalize("NFC"), bytes });
  }
  return files;
}

/**
 * The bytes of a file; refuses one that is missing, is a folder, is unreadable, or is a pipe or device, which may have no
 * end.
 */
export async function readInput(path: string): Promise<Uint8Array> {
  try {
    const kind = await stat(path);
    if (!kind.isFile() && !kind.isDirectory()) throw new CommandFault(FAULTS.special(path));
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new CommandFault(FAULTS.missing(path));
    if (code === "ERR_FS_FILE_TOO_LARGE") throw new CommandFault(FAULTS.huge(path), { cause: error });
    if (code === "EISDIR") throw new CommandFault(FAULTS.directory(path));
    throw new CommandFault(FAULTS.unreadable(path), { cause: error });
  }
}

/** `долги.csv` → `долги – реестр.xlsx` in the same folder. */
export function defaultOutput(input: string, extension: string): string {
  return join(dirname(input), outputName(basename(input), extension));
}

/** Finished registers in the folder of a file, by name. */
export async function registersBeside(path: string): Promise<readonly string[]> {
  const folder = dirname(path);
  const names = await readdir(folder);
  return names
    .filter((name) => / – реестр\.xls[xm]$/.test(name.normalize("NFC")))
    .map((name) => join(folder, name));
}

/**
 * The bytes of a file that may not exist, and when it was changed; `null` if it does not exist or is empty. What is
 * there and cannot be read is refused: it must not count as nothing, and be overwritten.
 */
export async function readIfPresent(path: string): Promise<{ bytes: Uint8Array; changed: number } | null> {
  const found = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return null;
    throw new CommandFault(FAULTS.unreadable(path), { cause: error });
  });
  if (found === null) return null;
  const bytes = await readInput(path);
  return bytes.length === 0 ? null : { bytes, changed: found.mtimeMs };
}

/** When a file was last changed. */
export async function changedAt(path: string): Promise<number> {
  return (await stat(path)).mtimeMs;
}
