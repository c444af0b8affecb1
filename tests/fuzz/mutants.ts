import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "@zip.js/zip.js";
import { type Random } from "./random";

const SAMPLES = join(__dirname, "../fixtures/samples");

/** The bytes of a sample. */
export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(SAMPLES, name)));
}

/** A file with some of its bytes changed, cut out or doubled. */
export function byteMutant(bytes: Uint8Array, random: Random): Uint8Array {
  let mutant = bytes.slice();
  for (let change = random.below(8); change >= 0; change--) {
    const at = random.below(mutant.length);
    const length = random.below(64);
    const kind = random.below(4);
    if (kind === 0) mutant[at] = random.below(256);
    else if (kind === 1) mutant.fill(random.below(2) * 255, at, at + length);
    else if (kind === 2) mutant = joined(mutant.subarray(0, at), mutant.subarray(at + length));
    else mutant = joined(mutant.subarray(0, at + length), mutant.subarray(at));
  }
  return mutant;
}

/** What a worksheet's XML may hold in place of what it holds. */
const PIECES = ["<", ">", '"', "&", "</c>", "<c>", '<c r="XFD1048576"><v>1</v></c>', '<row r="0">', 'r="A1"'];
const VALUES = [
  "-1",
  "0",
  "99999999999999999999",
  "1e309",
  "NaN",
  "",
  "ЖЖ",
  "A0",
  "2147483648",
  "&#0;",
  "_x0000_",
];

/** A package in one of whose parts of XML something was exchanged; its checksums are right. */
export async function xmlMutant(bytes: Uint8Array, random: Random): Promise<Uint8Array> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const entries = (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  const chosen = random.of(entries.filter(({ filename }) => /\.(?:xml|rels)$/.test(filename)));
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level: 0 });
  for (const entry of entries) {
    let content = await entry.getData(new Uint8ArrayWriter());
    if (entry === chosen)
      content = new TextEncoder().encode(changedXml(new TextDecoder().decode(content), random));
    await writer.add(entry.filename, new Uint8ArrayReader(content));
  }
  return writer.close();
}

function changedXml(xml: string, random: Random): string {
  let text = xml;
  for (let change = random.below(4); change >= 0; change--) {
    const at = random.below(text.length);
    const kind = random.below(4);
    if (kind === 0) text = text.slice(0, at) + random.of(PIECES) + text.slice(at);
    else if (kind === 1) text = text.slice(0, at) + text.slice(at + random.below(80));
    else {
      // The next value of an attribute, or of a cell.
      const pattern = kind === 2 ? /="[^"]*"/g : />[^<]+</g;
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      const value = random.of(VALUES);
      if (found)
        text =
          text.slice(0, found.index) +
          (kind === 2 ? `="${value}"` : `>${value}<`) +
          text.slice(found.index + found[0].length);
    }
  }
  return text;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
