import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** 1 January 1980, 00:00 in MS-DOS form: the same papers give the same archive. */
const FIXED_DATE = 0x00210000;

/**
 * One .zip of these files, in their order. They are packed already (.docx, .xlsx), so that packing them again would
 * take time and save nothing: they are stored. Names are marked as UTF-8, which Windows opens as they are.
 */
export async function archiveOf(
  files: readonly { readonly fileName: string; readonly bytes: Uint8Array }[],
): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), {
    dataDescriptor: false,
    extendedTimestamp: false,
    level: 0,
    useWebWorkers: false,
  });
  for (const { fileName, bytes } of files)
    await writer.add(fileName, new Uint8ArrayReader(bytes), { rawLastModDate: FIXED_DATE });
  return writer.close();
}
