import { WorkbookError } from "../app/ports";
import { OpcPackage } from "./package/opcPackage";
import { readWorkbookPart, type WorkbookPart } from "./package/workbookPart";
import { workbookPartName } from "./package/openParts";
import { LimitError } from "./read/fileLimits";
import type { FileInput } from "./types";
import { WORDS } from "./fileWords";

/** What an .xlsx lists, `null` for Strict OOXML; a WorkbookError for a package that cannot be added to. */
export async function packageListing({ bytes, fileName }: FileInput): Promise<WorkbookPart | null> {
  try {
    const pack = await OpcPackage.open(bytes);
    const workbook = readWorkbookPart(await pack.readText(await workbookPartName(pack)));
    return workbook.strict ? null : workbook;
  } catch (cause) {
    throw new WorkbookError("unwritable", WORDS.writeFailed(fileName), false, { cause });
  }
}

/** How a failure to write into a package is reported: a part that no parser understands is a fault of the file. */
export function fileFault(fileName: string, cause: unknown): unknown {
  // Faults in our own models throw errors of other kinds.
  const isOfTheFile =
    cause instanceof LimitError ||
    (cause instanceof Error && Object.getPrototypeOf(cause) === Error.prototype && cause.name === "Error");
  return isOfTheFile ? new WorkbookError("unwritable", WORDS.writeFailed(fileName), false, { cause }) : cause;
}
