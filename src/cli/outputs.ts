import { constants } from "node:fs";
import { access, copyFile, lstat, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { CommandFault } from "./fault";
import type { InputFile } from "./cliFiles";
import { removeStale, temporaryName } from "./temporaryFiles";
import { FAULTS } from "./cliWords";

/** The longest file name, in bytes, that common file systems allow. */
const LONGEST_NAME = 255;
/** A report of this program: which one it is, is told by what follows its date (jsonReport.ts, datasetReport.ts). */
export type ReportKind = "build" | "inspect" | "dataset";
const OWN_REPORTS: Readonly<Record<ReportKind, RegExp>> = {
  build: ownReport(/"rules"\s*:\s*"[^"]*"\s*,\s*"sources"/),
  inspect: ownReport(/"sources"/),
  dataset: ownReport(/"rules"\s*:\s*"[^"]*"\s*,\s*"dataset"/),
};

function ownReport(next: RegExp): RegExp {
  return new RegExp(`^\\s*\\{\\s*"asOf"\\s*:\\s*"\\d{4}-\\d\\d-\\d\\d"\\s*,\\s*${next.source}`);
}

/** How its calendars begin (calendarFile.ts). */
const OWN_CALENDAR = /^BEGIN:VCALENDAR[\s\S]*\bdebtor-register\b/;

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | null)?.code;

/**
 * Refuses an output that is an input, has no folder or no name, is not a regular file, or has the wrong extension.
 */
export async function checkOutput(
  option: string,
  path: string,
  inputs: readonly Pick<InputFile, "path">[],
  extension: string | null,
): Promise<void> {
  if (path.trim() === "") throw new CommandFault(FAULTS.outEmpty(option));
  if (extension !== null && extname(path).toLowerCase() !== `.${extension}`)
    throw new CommandFault(FAULTS.outExtension(path, extension));
  if (Buffer.byteLength(basename(path)) > LONGEST_NAME) throw new CommandFault(FAULTS.outLong(option, path));
  const folder = dirname(resolve(path));
  try {
    if (!(await stat(folder)).isDirectory()) throw new CommandFault(FAULTS.outFolder(folder));
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw new CommandFault(FAULTS.outFolder(folder), { cause: error });
  }
  const target = await found(path);
  if (target === null) return;
  if (target.isDirectory) throw new CommandFault(FAULTS.outDirectory(option, path));
  if (!target.isFile) throw new CommandFault(FAULTS.outSpecial(option, path));
  for (const input of inputs)
    if ((await found(input.path))?.id === target.id) throw new CommandFault(FAULTS.outIsInput(option, path));
}

/** Refuses `--json` if anything other than an earlier report of the same kind would be lost. */
export async function checkReport(path: string, kind: ReportKind): Promise<void> {
  const head = await beginning(path);
  if (head !== "" && !OWN_REPORTS[kind].test(head)) throw new CommandFault(FAULTS.jsonForeign(path));
}

/** Refuses `--ics` if anything other than a calendar of this program would be lost. */
export async function checkCalendar(path: string, inputs: readonly InputFile[]): Promise<void> {
  await checkOutput("--ics", path, inputs, "ics");
  const head = await beginning(path);
  if (head !== "" && !OWN_CALENDAR.test(head)) throw new CommandFault(FAULTS.icsForeign(path));
}

/** Refuses outputs of which two are the same file: the paths by their options, those not asked for left out. */
export async function checkDistinct(paths: Readonly<Record<string, string | undefined>>): Promise<void> {
  const asked = Object.entries(paths).flatMap(([option, path]) =>
    path === undefined ? [] : [{ option, path }],
  );
  for (const [index, one] of asked.entries())
    for (const other of asked.slice(0, index))
      if (await isSameFile(one.path, other.path))
        throw new CommandFault(FAULTS.sameOutputs(other.option, one.option, other.path));
}

/** Whether two paths lead to the same file, however they are spelt. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([found(one), found(other)]);
  if (a !== null && b !== null) return a.id === b.id;
  return (await realPlace(one)) === (await realPlace(other));
}

async function realPlace(path: string): Promise<string> {
  const whole = resolve(path);
  const place = join(await realpath(dirname(whole)), basename(whole)).normalize("NFC");
  // File systems on these platforms ignore letter case.
  return process.platform === "linux" ? place : place.toLowerCase();
}

interface Found {
  /** What identifies a file however it is named (links, letter case). */
  readonly id: string;
  readonly isDirectory: boolean;
  readonly isFile: boolean;
}

/** What is at a path; a link that leads nowhere is not a regular file. `null` if there is nothing. */
async function found(path: string): Promise<Found | null> {
  const seen = await stat(path, { bigint: true })
    .catch(() => lstat(path, { bigint: true }))
    .catch(() => null);
  if (seen === null) return null;
  const id = `${String(seen.dev)}:${String(seen.ino)}`;
  return { id, isDirectory: seen.isDirectory(), isFile: seen.isFile() };
}

/** The first characters of a file; empty if there is none. */
async function beginning(path: string): Promise<string> {
  try {
    const file = await open(path, "r");
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
      return buffer.toString("utf8", 0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw new CommandFault(FAULTS.unreadable(path), { cause: error });
  }
}

/** A file to write: its bytes, or pieces of bytes or text. */
export interface Output {
  readonly path: string;
  readonly content: Uint8Array | Iterable<string | Uint8Array>;
}

/** An output in progress: all its files are next to its destination. */
interface Prepared {
  readonly path: string;
  /** Where the file really is: a link to it stays a link. */
  readonly place: string;
  readonly temporary: string;
  /** A copy of what is replaced, to be restored if another output fails; `null` if there is nothing. */
  readonly backup: string | null;
}

/** Notified of the folders in which temporary files are about to appear. */
export type OnHold = (folders: readonly string[]) => void;
let onHold: OnHold = () => undefined;

/** Sets who is notified of the folders, in order to clean up if the process is ended from outside. */
export function watchOutputs(listener: OnHold): void {
  onHold = listener;
}

/**
 * Writes all files under temporary names next to their destinations, and renames them once all are complete, so that
 * nobody ever sees half a file, or one of two: if one cannot be put in place, those already there are restored.
 * Nobody can read an output whom the inputs' permissions would exclude.
 */
export async function writeOutputs(
  outputs: readonly Output[],
  inputs: readonly { readonly path: string }[],
): Promise<void> {
  const places = await Promise.all(
    outputs.map(async (output) => ({ ...output, place: await placeOf(output.path) })),
  );
  hold(places.map(({ place }) => dirname(place)));
  const mode = await commonMode(inputs);
  const prepared: Prepared[] = [];
  const made: string[] = [];
  const temporary = (folder: string): string => {
    const name = temporaryName(folder);
    made.push(name);
    return name;
  };
  try {
    for (const { path, place, content } of places)
      await guarded(path, async () => {
        const name = temporary(dirname(place));
        await write(name, content, mode & (await modeOf(place)));
        await writableTarget(place);
        prepared.push({ path, place, temporary: name, backup: await backedUp(place, temporary) });
      });
    await renameAll(prepared);
  } finally {
    await Promise.all(made.map((path) => rm(path, { force: true })));
  }
}

/** Where a file really is: a link that leads to it stays a link. */
export const placeOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Tells of folders in which temporary files are about to appear, after removing what dead processes left there. */
export function hold(folders: readonly string[]): void {
  const once = [...new Set(folders)];
  onHold(once);
  for (const folder of once) removeStale(folder);
}

async function renameAll(prepared: readonly Prepared[]): Promise<void> {
  const done: Prepared[] = [];
  try {
    for (const output of prepared) {
      await guarded(output.path, () => rename(output.temporary, output.place));
      done.push(output);
    }
  } catch (error) {
    for (const { place, backup } of done)
      if (backup === null) await rm(place, { force: true });
      else await rename(backup, place);
    throw error;
  }
}

/** A copy of what an output will replace, if several outputs must be put in place together. */
async function backedUp(place: string, temporary: (folder: string) => string): Promise<string | null> {
  const backup = temporary(dirname(place));
  try {
    await copyFile(place, backup, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    return backup;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
}

async function write(path: string, content: Output["content"], mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    for (const piece of content instanceof Uint8Array ? [content] : content) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The users who may read and write all of the inputs. */
export async function commonMode(inputs: readonly { readonly path: string }[]): Promise<number> {
  const modes = await Promise.all(inputs.map(({ path }) => modeOf(path)));
  // The owner may always write their own output, even if the input is write-protected.
  return modes.reduce((common, mode) => common & mode, 0o666) | 0o600;
}

/** Who may read and write what is at a path; everybody if there is nothing. */
export async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ mode }) => mode & 0o666,
    () => 0o666,
  );
}

/** A write-protected file must not be replaced behind its owner's back. */
async function writableTarget(path: string): Promise<void> {
  try {
    await access(path, constants.W_OK);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Does a piece of writing: whatever prevents it is told in words that name the place. */
export async function guarded(path: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    throw new CommandFault(codeOf(error) === "ENOSPC" ? FAULTS.diskFull(path) : FAULTS.unwritable(path), {
      cause: error,
    });
  }
}
