import { WorkbookError } from "../app/ports";
import type { WorkbookPart } from "./package/workbookPart";
import { packageListing } from "./packageListing";
import { readWorkbook, type ReadWorkbook } from "./read/workbook";
import type { FileInput, FileWorkbookOptions } from "./types";

/** The finished workbook's base, and the inputs that follow it. */
export interface OpenedBase {
  readonly first: FileInput;
  readonly base: ReadWorkbook;
  readonly listed: WorkbookPart | null;
  readonly others: readonly FileInput[];
}

/** The first input that can be read is the base; a failure of the last one is thrown in any case. */
export async function firstReadable(
  inputs: readonly FileInput[],
  options: FileWorkbookOptions,
): Promise<OpenedBase> {
  const [first, ...others] = inputs;
  if (first === undefined) throw new RangeError("No input to open");
  try {
    const base = await readWorkbook(first.bytes, first.fileName);
    const listed = base.format === "xlsx" || base.format === "xlsm" ? await packageListing(first) : null;
    return { first, base, listed, others };
  } catch (error) {
    if (!(error instanceof WorkbookError) || options.onUnreadable === undefined || others.length === 0)
      throw error;
    options.onUnreadable(first.fileName, error);
    return firstReadable(others, options);
  }
}

/** An input, read; `null` for one that cannot be, of which `onUnreadable` was told. */
export async function readable(
  { bytes, fileName }: FileInput,
  { onUnreadable }: FileWorkbookOptions,
): Promise<ReadWorkbook | null> {
  try {
    return await readWorkbook(bytes, fileName);
  } catch (error) {
    if (!(error instanceof WorkbookError) || onUnreadable === undefined) throw error;
    onUnreadable(fileName, error);
    return null;
  }
}
