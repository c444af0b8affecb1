import { joinedBytes } from "../../../src/domain/bytes";
import { NODE_CODECS } from "../../../src/cli/zlibCodecs";
import { useCodecs, type Codec } from "../../../src/file/codecs";
import { pack, type PartPiece } from "../../../src/file/package/packPackage";

const CODECS: readonly (readonly [string, Codec])[] = [
  ["the command's codec", NODE_CODECS.compression],
  ["the platform's", CompressionStream as Codec],
  ["the command's codec, small parts at once", NODE_CODECS.compression],
];

/** Several times what is packed at a time, of texts and of bytes that each piece overwrites. */
function* pieces(): Iterable<PartPiece> {
  const bytes = new Uint8Array(3);
  for (let index = 0; index < 300_000; index++) {
    if (index % 3 > 0) yield `строка ${String(index)} `;
    else yield bytes.fill(0x30 + (index % 10));
  }
  yield "ж".repeat(400_000);
}

const CONTENT = Buffer.concat([...pieces()].map((_, index) => Buffer.from(textOf(index))));

function textOf(index: number): string {
  if (index === 300_000) return "ж".repeat(400_000);
  return index % 3 > 0 ? `строка ${String(index)} ` : String(index % 10).repeat(3);
}

async function unpacked(data: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return Buffer.from(await new Response(stream).arrayBuffer());
}

describe.each(CODECS)("a part packed by %s", (name, codec) => {
  beforeAll(() => {
    // From here on small parts are packed at once.
    if (name === "the command's codec, small parts at once") useCodecs(NODE_CODECS);
  });

  it("comes out as it was, with its size and checksum", async () => {
    const packed = await pack(pieces(), codec);
    expect(packed.size).toBe(CONTENT.length);
    expect((await unpacked(joinedBytes(packed.packed))).equals(CONTENT)).toBe(true);
    // The known checksum of these nine digits.
    expect((await pack(["1234", "56789"], codec)).crc32).toBe(0xcbf43926);
  });

  it("may be empty", async () => {
    const { size, crc32, packed: data } = await pack([], codec);
    expect([size, crc32]).toEqual([0, 0]);
    expect(await unpacked(joinedBytes(data))).toHaveLength(0);
  });

  it("fails as its text does, and looks no further", async () => {
    function* faulty(): Iterable<string> {
      yield "a";
      throw new RangeError("two cells");
    }
    await expect(pack(faulty(), codec)).rejects.toThrow("two cells");
  });

  it("stops when it is told to", async () => {
    const stop = new AbortController();
    let asked = 0;
    function* endless(): Iterable<string> {
      for (;;) {
        asked += 1;
        if (asked === 5) stop.abort();
        yield "x".repeat(100_000);
      }
    }
    await expect(pack(endless(), codec, stop.signal)).rejects.toThrow();
    expect(asked).toBeLessThan(10);
  });
});
