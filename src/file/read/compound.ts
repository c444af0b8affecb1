import { LimitError } from "./fileLimits";

/** A compound (OLE2) file: .xls, an encrypted .xlsx, or another program's document. */
export interface CompoundFile {
  /** The names of the streams in the root storage; documents embedded in it are deeper down. */
  readonly names: readonly string[];
  /** A stream of the root storage by its name, ignoring letter case; `null` if there is none. */
  stream(name: string): Uint8Array | null;
}

const HEADER = 512;
/** Sector numbers from here on are not sectors: free, the end of a chain (MS-CFB 2.1). */
const LAST_SECTOR = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const ENTRY = 128;
const [STREAM, ROOT] = [2, 5];
const NO_ENTRY = 0xffffffff;

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

/**
 * Opens a compound file (MS-CFB). No chain of sectors can be longer than the file, so that one that loops back on
 * itself ends; throws if the file is damaged.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER) throw new Error("No header");
  const sectorShift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if (sectorShift < 7 || sectorShift > 16 || miniShift > sectorShift) throw new Error("No sector size");
  const sectorSize = 1 << sectorShift;
  const sectors = Math.ceil((bytes.length - sectorSize) / sectorSize) + 1;
  const numberAt = (sector: number, index: number): number => {
    const place = (sector + 1) * sectorSize + index * 4;
    if (place + 4 > bytes.length) throw new Error("A sector beyond the file");
    return view.getUint32(place, true);
  };

  const fat = allocationSectors(view, numberAt, sectorSize, sectors);
  const perSector = sectorSize / 4;
  const next = (sector: number): number => {
    const table = fat[Math.floor(sector / perSector)];
    return table === undefined ? END_OF_CHAIN : numberAt(table, sector % perSector);
  };
  const chain = (first: number): number[] => {
    const found: number[] = [];
    for (let sector = first; sector < LAST_SECTOR; sector = next(sector)) {
      if (found.length > sectors) throw new LimitError("A chain of sectors without end");
      found.push(sector);
    }
    return found;
  };
  const gather = (chained: readonly number[], size: number): Uint8Array => {
    const length = Math.min(size, chained.length * sectorSize);
    if (size !== Infinity && length < size) throw new Error("A stream breaks off");
    const whole = new Uint8Array(length);
    chained.forEach((sector, index) => {
      const [from, to] = [(sector + 1) * sectorSize, index * sectorSize];
      if (size !== Infinity && from + Math.min(sectorSize, length - to) > bytes.length && to < length)
        throw new Error("A stream breaks off");
      if (to < length) whole.set(bytes.subarray(from, from + Math.min(sectorSize, length - to)), to);
    });
    return whole;
  };
  /** How many bytes of a chain the file has, up to the first that it does not. */
  const bytesHeld = (chained: readonly number[]): number => {
    let length = 0;
    for (const sector of chained) {
      const held = Math.min(sectorSize, Math.max(0, bytes.length - (sector + 1) * sectorSize));
      length += held;
      if (held < sectorSize) break;
    }
    return length;
  };

  const entries = directory(gather(chain(view.getUint32(48, true)), Infinity));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw new Error("No root storage");
  const cutoff = view.getUint32(56, true) || 4096;
  const miniSize = 1 << miniShift;
  let mini: { readonly content: Uint8Array; readonly table: DataView } | null = null;
  const miniStream = (first: number, size: number): Uint8Array => {
    if (mini === null) {
      const table = gather(chain(view.getUint32(60, true)), Infinity);
      const sectorsOfAll = chain(root.start);
      // What the file ends within may be the unused end of the last sector: each stream is checked by itself.
      const content = gather(sectorsOfAll, Math.min(root.size, bytesHeld(sectorsOfAll)));
      mini = { content, table: new DataView(table.buffer) };
    }
    const { content, table } = mini;
    if (size > content.length) throw new Error("A stream breaks off");
    const whole = new Uint8Array(size);
    let end = 0;
    for (let sector = first; sector < LAST_SECTOR && end < whole.length; end += miniSize) {
      const [from, to] = [sector * miniSize, sector * miniSize + Math.min(miniSize, whole.length - end)];
      if (to > content.length) throw new Error("A stream breaks off");
      whole.set(content.subarray(from, to), end);
      sector = sector * 4 + 4 <= table.byteLength ? table.getUint32(sector * 4, true) : END_OF_CHAIN;
    }
    if (end < size) throw new Error("A stream breaks off");
    return whole;
  };

  const streams = rootEntries(entries, root).filter(({ type }) => type === STREAM);
  return {
    names: streams.map(({ name }) => name),
    stream(name) {
      const entry = streams.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!entry) return null;
      return entry.size < cutoff
        ? miniStream(entry.start, entry.size)
        : gather(chain(entry.start), entry.size);
    },
  };
}

/** The sectors that hold the allocation table: 109 are named in the header, the rest in a chain of their own. */
function allocationSectors(
  view: DataView,
  numberAt: (sector: number, index: number) => number,
  sectorSize: number,
  sectors: number,
): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < 109; index++) {
    const sector = view.getUint32(76 + index * 4, true);
    if (sector < LAST_SECTOR) found.push(sector);
  }
  const last = sectorSize / 4 - 1;
  let steps = 0;
  for (let table = view.getUint32(68, true); table < LAST_SECTOR; table = numberAt(table, last)) {
    if (++steps > sectors) throw new LimitError("A chain of sectors without end");
    for (let index = 0; index < last; index++) {
      const sector = numberAt(table, index);
      if (sector < LAST_SECTOR) found.push(sector);
    }
  }
  return found;
}

function directory(bytes: Uint8Array): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer);
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    entries.push({
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length)),
      type: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

/** The entries of the root storage, a tree of siblings. Each counts once, even if the tree loops back on itself. */
function rootEntries(entries: readonly DirectoryEntry[], root: DirectoryEntry): readonly DirectoryEntry[] {
  const seen = new Set<number>();
  const open = [root.child];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const entry = entries[place];
    if (place === NO_ENTRY || entry === undefined || seen.has(place)) continue;
    seen.add(place);
    open.push(entry.left, entry.right);
  }
  return [...seen].sort((a, b) => a - b).flatMap((place) => entries[place] ?? []);
}
