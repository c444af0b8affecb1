import { WorkbookError } from "../../app/ports";
import type { FileToOpen } from "../worker/api";
import { words } from "../webWords";

/**
 * Reads the files that the user chose or dropped; throws a WorkbookError for one that has disappeared or is locked.
 */
export async function readFiles(files: readonly File[]): Promise<readonly FileToOpen[]> {
  return Promise.all(
    files.map(async (file) => {
      // File names are compared and shown: macOS gives them decomposed.
      const fileName = file.name.normalize("NFC");
      try {
        return { fileName, bytes: new Uint8Array(await file.arrayBuffer()) };
      } catch (cause) {
        throw new WorkbookError("unreadable", words.failure.unreadable(fileName), true, { cause });
      }
    }),
  );
}
