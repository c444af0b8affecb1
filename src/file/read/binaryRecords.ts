/** The records that the parts of a binary workbook (.xlsb) consist of (MS-XLSB 2.1.4). */

/**
 * Records without which cells would be lost or moved: rows, cells and shared texts (0 to 19), rich texts, the
 * beginning of the cells, the list of sheets, merged areas.
 */
const ESSENTIAL: ReadonlySet<number> = new Set([
  ...Array.from({ length: 20 }, (_, type) => type),
  0x3e,
  0x91,
  0x9c,
  0xb0,
]);

/** More kinds of records than this are not unknown to a library: the file is damaged. */
const MOST_UNKNOWN = 32;

/**
 * Reads the parts of a binary workbook with a library that refuses the whole file for a record it does not know, as
 * colours that the user has mixed: such records are left out, and reading starts again. Throws what the library throws
 * where it is another failure or the record is an essential one.
 */
export function readWithoutUnknown<T>(
  parts: Readonly<Record<string, Uint8Array>>,
  read: (parts: Readonly<Record<string, Uint8Array>>) => T,
): T {
  const unknown = new Set<number>();
  let known = parts;
  for (;;) {
    try {
      return read(known);
    } catch (cause) {
      const type = unknownRecord(cause);
      if (type === null || ESSENTIAL.has(type) || unknown.has(type) || unknown.size === MOST_UNKNOWN)
        throw cause;
      unknown.add(type);
      known = Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [
          name,
          /\.bin$/i.test(name) ? withoutRecords(part, unknown) : part,
        ]),
      );
    }
  }
}

function unknownRecord(cause: unknown): number | null {
  const [, type] = (cause instanceof Error && /^Unexpected record 0x([\da-f]+)$/.exec(cause.message)) || [];
  return type === undefined ? null : parseInt(type, 16);
}

/** A part without the records of some types; from where it is no longer made of records, it stays as it is. */
function withoutRecords(part: Uint8Array, types: ReadonlySet<number>): Uint8Array {
  const kept = new Uint8Array(part.length);
  let end = 0;
  for (let at = 0; at < part.length;) {
    const start = at;
    let type = part[at++] ?? 0;
    if (type & 0x80) type = (type & 0x7f) | (((part[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = part[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    at = Math.min(at + length, part.length);
    if (types.has(type)) continue;
    kept.set(part.subarray(start, at), end);
    end += at - start;
  }
  return kept.subarray(0, end);
}
