import { WorkbookError } from "../app/ports";
import type { WorkbookPart } from "./package/workbookPart";
import { packageListing } from "./packageListing";
import { readWorkbook, type ReadWorkbook } from "./read/readWorkbook";
import { isOwnSheet } from "./read/types";
import type { FileInput, FileWorkbookOptions } from "./types";

/** The finished workbook's base, and the inputs that follow it. */
export interface OpenedBase {
  readonly first: FileInput;
  readonly base: ReadWorkbook;
  readonly listed: WorkbookPart | null;
  readonly others: readonly FileInput[];
}

/** The first readable input is the base; a failure of the last one is thrown in any case. */
export async function firstReadable(
  inputs: readonly FileInput[],
  options: FileWorkbookOptions,
  all = inputs,
): Promise<OpenedBase> {
  const [first, ...others] = inputs;
  if (first === undefined) throw new RangeError("No input to open");
  tell(first, all, options);
  try {
    const { ownSheets, onFirstRows } = options;
    const base = await readWorkbook(first.bytes, first.fileName, {
      ...(ownSheets === true && { wanted: isOwnSheet }),
      ...(onFirstRows && { onFirstRows }),
    });
    const listed = base.format === "xlsx" || base.format === "xlsm" ? await packageListing(first) : null;
    return { first, base, listed, others };
  } catch (error) {
    if (!(error instanceof WorkbookError) || options.onUnreadable === undefined || others.length === 0)
      throw error;
    options.onFirstRows?.(null);
    options.onUnreadable(first.fileName, error);
    return firstReadable(others, options, all);
  }
}

/** Tells of an input that its turn has come. */
function tell(
  { fileName }: FileInput,
  all: readonly FileInput[],
  { onFile }: Pick<FileWorkbookOptions, "onFile">,
): void {
  onFile?.(fileName, all.findIndex((one) => one.fileName === fileName) + 1, all.length);
}

/** One of the inputs, read; `null` if it cannot be read, which is reported to `onUnreadable`. */
export async function readable(
  input: FileInput,
  all: readonly FileInput[],
  options: FileWorkbookOptions,
): Promise<ReadWorkbook | null> {
  const { bytes, fileName } = input;
  const { onUnreadable } = options;
  tell(input, all, options);
  try {
    return await readWorkbook(bytes, fileName);
  } catch (error) {
    if (!(error instanceof WorkbookError) || onUnreadable === undefined) throw error;
    onUnreadable(fileName, error);
    return null;
  }
}
