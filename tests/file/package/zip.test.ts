import { joinedBytes } from "../../../src/domain/bytes";
import { archivePieces } from "../../../src/file/package/archive";
import { readZip, unzip, ZipOutput } from "../../../src/file/package/zip";

async function archive(): Promise<[name: string, text: string][]> {
  const output = new ZipOutput();
  await output.add("пусто.xml", []);
  await output.add("a.xml", ["<a>", new TextEncoder().encode("долг"), "</a>"]);
  const entries = await readZip(joinedBytes(output.pieces()));
  return Promise.all(
    entries.map(async (entry) => [entry.filename, new TextDecoder().decode(await unzip(entry))] as const),
  ) as Promise<[string, string][]>;
}

const PARTS = [
  ["пусто.xml", ""],
  ["a.xml", "<a>долг</a>"],
];

describe("an archive", () => {
  const platform = globalThis.CompressionStream;

  afterEach(() => {
    globalThis.CompressionStream = platform;
  });

  it("holds what was added, in that order", async () => {
    expect(await archive()).toEqual(PARTS);
  });

  it("names a part that unpacks to more than four bytes can say", async () => {
    const size = 5 * 2 ** 32 + 7;
    const packed = [Uint8Array.of(3, 0)];
    const files = [
      { name: "a.xml", method: 8, crc32: 0xdeadbeef, size, packed, date: 0x00210000 },
      { name: "долги.xml", method: 8, crc32: 0, size: 0, packed, date: 0x00210000 },
    ];
    const [large, next] = await readZip(joinedBytes(archivePieces(files)));
    expect([large?.filename, large?.uncompressedSize, large?.compressedSize]).toEqual(["a.xml", size, 2]);
    expect(large?.crc32).toBe(0xdeadbeef);
    expect(next?.filename).toBe("долги.xml");
  });

  it("is the same where the platform cannot pack", async () => {
    Reflect.deleteProperty(globalThis, "CompressionStream");
    expect(await archive()).toEqual(PARTS);
  });
});
