import { zipSync } from "fflate";

/** The same papers produce the same archive. */
const FIXED_TIME = new Date(1980, 0, 1);

/**
 * One .zip of these files, in their order. They are already compressed (.docx, .xlsx), so compressing them again
 * would take time and save nothing: they are stored. Names are marked as UTF-8, which Windows displays correctly.
 */
export function archiveOf(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ fileName, bytes }) => [fileName, bytes])), {
    level: 0,
    mtime: FIXED_TIME,
  });
}
