/** A file of an archive, already compressed. */
export interface ArchivedFile {
  readonly name: string;
  /** The archive's number for the compression method. */
  readonly method: number;
  readonly crc32: number;
  /** Bytes before compression. */
  readonly size: number;
  readonly packed: readonly Uint8Array[];
  /** Date and time in MS-DOS form. */
  readonly date: number;
}

/**
 * A ZIP archive (APPNOTE.TXT 6.3) of compressed files, in consecutive pieces that contain the compressed data
 * unchanged. Libraries that write archives copy all of it piece by piece, which takes as long as compressing it.
 */
export function archivePieces(files: readonly ArchivedFile[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const facts = factsOf(file, name.length);
    const extra = extraOf(file);
    const local = [numbers([4, LOCAL], ...facts), name, extra];
    const entry = [[4, CENTRAL], [2, MADE_BY], ...facts, ...OUTSIDE, [4, offset]] as const;
    directory.push(numbers(...entry), name, extra);
    pieces.push(...local, ...file.packed);
    offset += lengthOf(local) + packedSize(file);
  }
  if (offset > MOST || files.length > MOST_FILES) throw new RangeError("An archive beyond what ZIP holds");
  const count = [2, files.length] as const;
  const end = numbers([4, END], [4, 0], count, count, [4, lengthOf(directory)], [4, offset], [2, 0]);
  return [...pieces, ...directory, end];
}

/** A number and how many bytes it takes, lowest byte first. */
type Sized = readonly [bytes: number, value: number];

/** Signatures of the records of an archive. */
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** The largest values of four and two bytes; in place of a size they mean that the ZIP64 field holds it. */
const [MOST, MOST_FILES] = [0xffffffff, 0xffff];
/** Versions of the format that readers must know: the usual one, and that with ZIP64. */
const [USUAL, ZIP64] = [20, 45];
/** ZIP64's extra field, and the bytes of the two sizes in it. */
const [ZIP64_FIELD, ZIP64_LENGTH] = [1, 16];
/** Set if a name is UTF-8. */
const UTF8_NAME = 0x800;
/** Unix, for the permissions that follow. */
const MADE_BY = 0x0300;
/**
 * Further fields of the directory: no comment, first volume, nothing about the content; a file that its owner may
 * write.
 */
const OUTSIDE: readonly Sized[] = [
  [2, 0],
  [2, 0],
  [2, 0],
  [4, 0x81a40000],
];

/** What both headers of a file have in common, from the version to the length of the extra fields. */
function factsOf(file: ArchivedFile, nameLength: number): readonly Sized[] {
  const isLarge = isBeyond(file);
  return [
    [2, isLarge ? ZIP64 : USUAL],
    [2, /^[\0-\x7f]*$/.test(file.name) ? 0 : UTF8_NAME],
    [2, file.method],
    [4, file.date],
    [4, file.crc32],
    [4, isLarge ? MOST : packedSize(file)],
    [4, isLarge ? MOST : file.size],
    [2, nameLength],
    [2, isLarge ? ZIP64_LENGTH + 4 : 0],
  ];
}

/** The sizes of a part whose uncompressed size exceeds four bytes. */
function extraOf(file: ArchivedFile): Uint8Array {
  if (!isBeyond(file)) return new Uint8Array(0);
  return numbers([2, ZIP64_FIELD], [2, ZIP64_LENGTH], [8, file.size], [8, packedSize(file)]);
}

function isBeyond(file: ArchivedFile): boolean {
  return file.size >= MOST || packedSize(file) >= MOST;
}

function packedSize({ packed }: ArchivedFile): number {
  return lengthOf(packed);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}

function numbers(...fields: readonly Sized[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((length, [size]) => length + size, 0));
  let at = 0;
  for (const [size, value] of fields)
    // By division: shifts would truncate numbers longer than four bytes.
    for (let byte = 0, rest = value; byte < size; byte++, rest = Math.floor(rest / 256))
      bytes[at++] = rest % 256;
  return bytes;
}
