import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

/** Packs files into an archive. */
export async function zipOf(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [name, content] of parts)
    await writer.add(
      name,
      new Uint8ArrayReader(typeof content === "string" ? new TextEncoder().encode(content) : content),
    );
  return writer.close();
}
