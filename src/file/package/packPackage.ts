import { gzipSync } from "fflate";
import { joinedBytes } from "../../domain/bytes";
import { smallCodec, type Codec } from "../codecs";

/** A piece of a part: text, or UTF-8 that is read before the next piece is asked for. */
export type PartPiece = string | Uint8Array;

/** A part as stored in an archive. */
export interface PackedPart {
  /** Raw deflate data, in consecutive pieces. */
  readonly packed: readonly Uint8Array[];
  readonly crc32: number;
  /** Bytes before compression. */
  readonly size: number;
}

/** Bytes of XML compressed at a time: large, since each transfer to another thread has its own cost. */
const BUFFER = 1 << 20;
/** Buffers that are filled in turn: while one is compressed, the next ones are prepared. */
const BUFFERS = 4;
/** The most bytes that UTF-8 takes for one code unit of UTF-16. */
const BYTES_A_UNIT = 3;
/** Bytes that gzip puts before and after the data (RFC 1952): no optional fields; checksum and size. */
const [GZIP_HEADER, GZIP_TRAILER] = [10, 8];

/**
 * Compresses text that is produced meanwhile; as gzip, whose checksum is the one that archives need. A few buffers
 * are filled again and again: the sheets of a long register are half a gigabyte, and allocating that much memory
 * piece by piece, and again in an archiver that copies each piece, keeps the garbage collector busy. Therefore a
 * codec's write must not complete before its piece has been read.
 */
export async function pack(
  text: Iterable<PartPiece>,
  codec: Codec,
  signal?: AbortSignal,
): Promise<PackedPart> {
  const pieces = text[Symbol.iterator]();
  const first = filled(spare ?? new Uint8Array(BUFFER), 0, pieces);
  spare = null;
  const small = smallCodec();
  if (small !== null && first.over === null) {
    signal?.throwIfAborted();
    const packed = small.pack(first.buffer.subarray(0, first.used));
    spare = first.buffer;
    return partOf([packed], first.used);
  }
  const { readable, writable } = new codec("gzip");
  const [packed, size] = await Promise.all([
    collected(readable),
    written(first, pieces, writable.getWriter(), signal),
  ]);
  return partOf(packed, size);
}

/** A buffer that small parts fill and leave one after another. */
let spare: Uint8Array<ArrayBuffer> | null = null;

/** A buffer with `used` bytes in it, and the piece that did not fit any more; `null` where all have been taken. */
interface Filled {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly used: number;
  readonly over: PartPiece | null;
}

/** Fills the rest of a buffer with the next pieces as UTF-8. */
function filled(buffer: Uint8Array<ArrayBuffer>, from: number, pieces: Iterator<PartPiece>): Filled {
  let used = from;
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    if (mostBytes(next.value) > buffer.length - used) return { buffer, used, over: next.value };
    used += put(next.value, buffer, used);
  }
  return { buffer, used, over: null };
}

const encoder = new TextEncoder();

/** Writes a piece into a buffer that has room for it; returns its bytes. */
function put(piece: PartPiece, buffer: Uint8Array, at: number): number {
  if (typeof piece === "string") return encoder.encodeInto(piece, buffer.subarray(at)).written;
  buffer.set(piece, at);
  return piece.length;
}

function mostBytes(piece: PartPiece): number {
  return typeof piece === "string" ? piece.length * BYTES_A_UNIT : piece.length;
}

/** The same for platforms that cannot compress. */
export function packAtOnce(text: Iterable<PartPiece>, signal?: AbortSignal): PackedPart {
  const pieces: Uint8Array[] = [];
  for (const piece of text) {
    signal?.throwIfAborted();
    pieces.push(typeof piece === "string" ? encoder.encode(piece) : piece.slice());
  }
  return partOf([gzipSync(joinedBytes(pieces))], lengthOf(pieces));
}

function partOf(gzip: readonly Uint8Array[], size: number): PackedPart {
  const length = lengthOf(gzip);
  const trailer = joinedBytes(between(gzip, length - GZIP_TRAILER, length));
  const crc32 = new DataView(trailer.buffer).getUint32(0, true);
  return { packed: between(gzip, GZIP_HEADER, length - GZIP_TRAILER), crc32, size };
}

async function collected(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const reader = readable.getReader();
  const pieces: Uint8Array[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(value);
  }
}

/** A buffer that is being compressed; `read`: until when it must be left alone. */
interface Waiting {
  readonly buffer: Uint8Array<ArrayBuffer>;
  readonly read: Promise<void>;
}

/** Writes a filled buffer and what follows it as UTF-8, and returns the bytes of all. */
async function written(
  first: Filled,
  pieces: Iterator<PartPiece>,
  writer: WritableStreamDefaultWriter<Uint8Array>,
  signal?: AbortSignal,
): Promise<number> {
  const waiting: Waiting[] = [];
  let size = 0;
  const send = ({ buffer, used }: Filled): void => {
    signal?.throwIfAborted();
    const read = writer.write(buffer.subarray(0, used));
    // Whoever waits for the buffer is notified, or closing reports it.
    read.catch(() => undefined);
    waiting.push({ buffer, read });
    size += used;
  };
  try {
    let current = first;
    for (;;) {
      send(current);
      const { over } = current;
      if (over === null) break;
      const buffer = await freeBuffer(waiting, mostBytes(over));
      current = filled(buffer, put(over, buffer, 0), pieces);
    }
    await writer.close();
    return size;
  } catch (error) {
    await writer.abort(error).catch(() => undefined);
    throw error;
  }
}

/** A buffer of at least this many bytes: a new one, or the oldest one as soon as it has been read. */
async function freeBuffer(waiting: Waiting[], bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const oldest = waiting.length < BUFFERS ? undefined : waiting.shift();
  await oldest?.read;
  return oldest !== undefined && oldest.buffer.length >= bytes
    ? oldest.buffer
    : new Uint8Array(Math.max(BUFFER, bytes));
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((length, piece) => length + piece.length, 0);
}

/** The bytes from one position to another, without copying them. */
function between(pieces: readonly Uint8Array[], from: number, to: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let place = 0;
  for (const piece of pieces) {
    const [start, end] = [Math.max(0, from - place), Math.min(piece.length, to - place)];
    if (start < end) found.push(piece.subarray(start, end));
    place += piece.length;
  }
  return found;
}
