import { readZip, unzip, ZipOutput } from "../../../src/file/package/zip";

async function archive(): Promise<[name: string, text: string][]> {
  const output = new ZipOutput();
  await output.add("пусто.xml", []);
  await output.add("a.xml", ["<a>", new TextEncoder().encode("долг"), "</a>"]);
  const entries = await readZip(await output.close());
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

  it("is the same where the platform cannot pack", async () => {
    Reflect.deleteProperty(globalThis, "CompressionStream");
    expect(await archive()).toEqual(PARTS);
  });
});
