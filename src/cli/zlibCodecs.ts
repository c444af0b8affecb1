import type { Transform } from "node:stream";
import zlib, { type ZlibOptions } from "node:zlib";
import type { Codec, Codecs } from "../file/codecs";

/**
 * How much output zlib produces at a time. Node's own CompressionStream passes on 16 KB, and after each piece zlib
 * waits for the main thread, which is busy making the next sheet rows: compression took as long again as writing
 * them.
 */
const PIECE = 1 << 20;
/**
 * Sheets of 100,000 rows grow by a quarter compared with zlib's usual 6, and are compressed in a quarter of the time.
 */
const LEVEL = 1;

/** What both ways of packing agree on. */
const PACKING = { level: LEVEL, memLevel: 9 } as const;

type Maker = (options: ZlibOptions) => Transform;

/** Compresses and decompresses off the main thread, and decodes natively. */
export const NODE_CODECS: Codecs = {
  compression: codec({ gzip: zlib.createGzip, "deflate-raw": zlib.createDeflateRaw }),
  decompression: codec({ gzip: zlib.createGunzip, "deflate-raw": zlib.createInflateRaw }),
  small: {
    pack: (bytes) => zlib.gzipSync(bytes, PACKING),
    unpack: (bytes, size) => zlib.gunzipSync(bytes, { maxOutputLength: Math.max(1, size) }),
  },
  binaryString: ({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength).toString("latin1"),
  utf8Slice: utf8Slicer(),
};

/** Node's own way of decoding bytes to a string, which needs them as a Buffer: the one from the last call is kept. */
function utf8Slicer(): Codecs["utf8Slice"] {
  let last: Uint8Array = new Uint8Array(0);
  let buffer: Buffer = Buffer.from(last.buffer);
  return (bytes, start, end) => {
    if (bytes !== last) {
      last = bytes;
      buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    return buffer.toString("utf8", start, end);
  };
}

function codec(makers: Readonly<Record<string, Maker>>): Codec {
  return class {
    readonly readable: ReadableStream<Uint8Array>;
    readonly writable: WritableStream<Uint8Array>;

    constructor(format: string) {
      const make = makers[format];
      // The platform's streams reject a format in the same way; the library then tries another.
      if (make === undefined) throw new TypeError(`No codec for ${format}`);
      const stream = make({ chunkSize: PIECE, ...PACKING });
      this.readable = readableOf(stream);
      this.writable = writableOf(stream);
    }
  };
}

function readableOf(stream: Transform): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stream.on("data", (piece: Uint8Array) => {
        controller.enqueue(piece);
        if ((controller.desiredSize ?? 0) <= 0) stream.pause();
      });
      stream.on("end", () => {
        controller.close();
      });
      stream.on("error", (error) => {
        controller.error(error);
      });
    },
    pull() {
      stream.resume();
    },
    cancel() {
      stream.destroy();
    },
  });
}

function writableOf(stream: Transform): WritableStream<Uint8Array> {
  const failed = new Promise<never>((_resolve, reject) => stream.once("error", reject));
  // The next write fails with this error; if there is none, the reader has already received it.
  failed.catch(() => undefined);
  return new WritableStream<Uint8Array>({
    write(piece) {
      const read = new Promise<void>((resolve) => {
        stream.write(piece, () => {
          resolve();
        });
      });
      return Promise.race([read, failed]);
    },
    close() {
      const ended = new Promise<void>((resolve) => stream.end(resolve));
      return Promise.race([ended, failed]);
    },
    abort() {
      stream.destroy();
    },
  });
}
