import { basename } from "node:path";
import { holdsRegister } from "../app/build/earlier";
import { WorkbookError } from "../app/ports";
import { openFileWorkbook, type FileInput, type FileWorkbook } from "../file/fileWorkbook";
import { CommandFault } from "./fault";
import { changedAt, readIfPresent, type InputFile } from "./cliFiles";
import { FAULTS } from "./cliWords";

/** A workbook and the file that it was opened from. */
export interface OpenedFile {
  readonly workbook: FileWorkbook;
  readonly file: FileInput;
}

/** Our finished workbook at `out`, and when it was changed; `null` if there is nothing. Any other file is refused. */
export async function openPresent(out: string): Promise<(OpenedFile & { readonly changed: number }) | null> {
  const present = await readIfPresent(out);
  if (present === null) return null;
  const file = { fileName: basename(out), bytes: present.bytes };
  const workbook = await openOwn(file);
  if (workbook === null) throw new CommandFault(FAULTS.outForeign(out));
  return { workbook, file, changed: present.changed };
}

/**
 * The register that an earlier run left at `out`, into which the user may have typed since: it is merged, not lost.
 * If the input has a register of its own that was changed later, that one counts instead. A file there that is not
 * the program's is refused.
 */
export async function openEarlier(
  out: string,
  workbook: FileWorkbook,
  inputs: readonly Pick<InputFile, "path">[],
): Promise<OpenedFile | null> {
  const earlier = await openPresent(out);
  if (earlier === null) return null;
  const input = inputs[0];
  const counts =
    input === undefined || !(await isOwn(workbook)) || earlier.changed > (await changedAt(input.path));
  return counts ? earlier : null;
}

/** Opens a finished register; `null` where the file is none or cannot be read. */
export const openOwn = (file: FileInput): Promise<FileWorkbook | null> => openIf(file, isOwn);

/** Opens what is named as a register: a copy of its sheet that has lost the marks is one by its headings. */
export const openNamed = (file: FileInput): Promise<FileWorkbook | null> =>
  openIf(file, async (workbook) => (await isOwn(workbook)) || holdsRegister(workbook));

async function openIf(
  file: FileInput,
  isWanted: (workbook: FileWorkbook) => Promise<boolean>,
): Promise<FileWorkbook | null> {
  try {
    // Other sheets are read where they are asked for.
    const workbook = await openFileWorkbook([file], { ownSheets: true });
    return (await isWanted(workbook)) ? workbook : null;
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** Whether a workbook holds sheets that the program made. */
export async function isOwn(workbook: FileWorkbook): Promise<boolean> {
  return (await workbook.sheets()).some(({ kind }) => kind !== null);
}
