import { NODE_CODECS } from "../../src/cli/zlibCodecs";
import type { Codec } from "../../src/file/codecs";

const { compression, decompression, small, binaryString } = NODE_CODECS;

/** Larger than what is handed over at a time, and not all alike. */
const CONTENT = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * index) % 251);

async function through(codec: Codec, format: string, pieces: readonly Uint8Array[]): Promise<Uint8Array> {
  const { readable, writable } = new codec(format);
  const writer = writable.getWriter();
  const writing = (async () => {
    for (const piece of pieces) await writer.write(piece);
    await writer.close();
  })();
  const read = new Response(readable).arrayBuffer();
  const [bytes] = await Promise.all([read, writing]);
  return new Uint8Array(bytes);
}

test.each(["gzip", "deflate-raw"])("what is packed as %s comes out as it was", async (format) => {
  const packed = await through(compression, format, [
    CONTENT.subarray(0, 10),
    CONTENT.subarray(10, 2_000_000),
    CONTENT.subarray(2_000_000),
  ]);
  expect(packed.length).toBeLessThan(CONTENT.length);
  const platform = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream(format as "gzip"));
  expect(Buffer.from(await new Response(platform).arrayBuffer()).equals(CONTENT)).toBe(true);
  expect(Buffer.from(await through(decompression, format, [packed])).equals(CONTENT)).toBe(true);
});

test("damaged bytes fail instead of waiting for ever", async () => {
  await expect(through(decompression, "gzip", [CONTENT])).rejects.toThrow();
});

test("what is packed at once comes out as it was, and never more than was announced", async () => {
  const packed = small.pack(CONTENT);
  expect(Buffer.from(await through(decompression, "gzip", [packed])).equals(CONTENT)).toBe(true);
  expect(Buffer.from(small.unpack(packed, CONTENT.length)).equals(CONTENT)).toBe(true);
  expect(() => small.unpack(packed, CONTENT.length - 1)).toThrow("larger");
  expect(() => small.unpack(packed.subarray(0, -9), CONTENT.length)).toThrow();
  expect(small.unpack(small.pack(new Uint8Array(0)), 0)).toHaveLength(0);
});

test("a format that is not known is refused, as the platform refuses it", () => {
  expect(() => new compression("brotli")).toThrow(TypeError);
});

test("bytes become characters one by one, also inside a larger buffer", () => {
  const bytes = Uint8Array.from({ length: 258 }, (_, index) => index % 256).subarray(1, 257);
  expect(Array.from(binaryString(bytes), (char) => char.charCodeAt(0))).toEqual([...bytes]);
});
