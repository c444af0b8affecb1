import { partKey, partName } from "../package/partNames";
import { readZip } from "../package/zip";

/** The beginning of an archive part as text, without decompressing the rest; empty if there is no such part. */
export async function partStart(bytes: Uint8Array, part: string): Promise<string> {
  const entry = (await readZip(bytes)).find(({ filename }) => partKey(partName(filename)) === partKey(part));
  const enough = new Error("Enough of the entry is unpacked");
  const chunks: Uint8Array[] = [];
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      chunks.push(chunk.slice());
      throw enough;
    },
  });
  await entry?.getData(sink).catch((error: unknown) => {
    if (chunks.length === 0) throw error;
  });
  return new TextDecoder().decode(chunks[0]);
}
