import { access, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { outputName } from "../app/outputName";
import { CommandFault } from "./fault";
import { FAULTS } from "./words";

/** An input file, read. */
export interface InputFile {
  readonly path: string;
  /** Without its folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

/** Reads the inputs; refuses one that is missing, a folder, unreadable or named twice. */
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

async function readInput(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") throw new CommandFault(FAULTS.missing(path));
    if (code === "EISDIR") throw new CommandFault(FAULTS.directory(path));
    throw new CommandFault(FAULTS.unreadable(path), { cause: error });
  }
}

/** `долги.csv` → `долги – реестр.xlsx` in the same folder. */
export function defaultOutput(input: string, extension: string): string {
  return join(dirname(input), outputName(basename(input), extension));
}

/** Finished registers in the folder of a file, by their names. */
export async function registersBeside(path: string): Promise<readonly string[]> {
  const folder = dirname(path);
  const names = await readdir(folder);
  return names.filter((name) => / – реестр\.xls[xm]$/.test(name.normalize("NFC"))).map((name) => join(folder, name));
}

/** Refuses an output that is an input, has no folder, or has the wrong extension. */
export async function checkOutput(
  option: string,
  path: string,
  inputs: readonly InputFile[],
  extension: string | null,
): Promise<void> {
  if (extension !== null && extname(path).toLowerCase() !== `.${extension}`)
    throw new CommandFault(FAULTS.outExtension(path, extension));
  const folder = dirname(resolve(path));
  try {
    if (!(await stat(folder)).isDirectory()) throw new CommandFault(FAULTS.outFolder(folder));
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw new CommandFault(FAULTS.outFolder(folder), { cause: error });
  }
  const target = await identity(path);
  if (target === null) return;
  if (target.isDirectory) throw new CommandFault(FAULTS.outDirectory(option, path));
  for (const input of inputs)
    if ((await identity(input.path))?.id === target.id)
      throw new CommandFault(FAULTS.outIsInput(option, path));
}

/** What tells one file from another however it is named (links, letter case); `null` where there is none. */
async function identity(path: string): Promise<{ id: string; isDirectory: boolean } | null> {
  try {
    const found = await stat(path, { bigint: true });
    return { id: `${String(found.dev)}:${String(found.ino)}`, isDirectory: found.isDirectory() };
  } catch {
    return null;
  }
}

/** The bytes of a file that may not be there, and when it was changed; `null` if there is none or it is empty. */
export async function readIfPresent(path: string): Promise<{ bytes: Uint8Array; changed: number } | null> {
  try {
    const [bytes, found] = await Promise.all([readFile(path), stat(path)]);
    return bytes.length === 0 ? null : { bytes, changed: found.mtimeMs };
  } catch {
    return null;
  }
}

/** When a file was last changed. */
export async function changedAt(path: string): Promise<number> {
  return (await stat(path)).mtimeMs;
}

/** A file to write: its bytes, or its text in pieces. */
export interface Output {
  readonly path: string;
  readonly content: Uint8Array | Iterable<string>;
}

/**
 * Writes all files under temporary names beside their places and then renames them, so that nobody ever sees
 * half a file. If one cannot be written, none appears.
 */
export async function writeOutputs(outputs: readonly Output[]): Promise<void> {
  const temporary = outputs.map(({ path }) => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`));
  try {
    for (const [index, output] of outputs.entries()) {
      await guarded(output.path, () => write(temporary[index] ?? "", output.content));
      await guarded(output.path, () => writableTarget(output.path));
    }
    for (const [index, output] of outputs.entries())
      await guarded(output.path, () => rename(temporary[index] ?? "", output.path));
  } finally {
    await Promise.all(temporary.map((path) => rm(path, { force: true })));
  }
}

async function write(path: string, content: Output["content"]): Promise<void> {
  const file = await open(path, "w");
  try {
    if (content instanceof Uint8Array) await file.writeFile(content);
    else for (const piece of content) await file.write(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A write-protected file must not be replaced behind its owner's back. */
async function writableTarget(path: string): Promise<void> {
  try {
    await access(path, 2 /* W_OK */);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

async function guarded(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw new CommandFault(FAULTS.unwritable(path), { cause: error });
  }
}
