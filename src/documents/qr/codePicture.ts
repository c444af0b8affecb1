import { encode } from "uqr";
import { joinedBytes } from "../../domain/bytes";
import type { FactPicture } from "../template/templateFacts";

/** Pixels per module, and light modules around the code, as readers require. */
const MODULE = 4;
const QUIET = 4;

/** A QR code as a black-and-white PNG; error correction M, as on bank slips. */
export async function qrPicture(payload: Uint8Array): Promise<FactPicture> {
  const { data, size } = encode([...payload], { ecc: "M", border: QUIET });
  const edge = size * MODULE;
  const bytesARow = 1 + Math.ceil(edge / 8);
  const pixels = new Uint8Array(bytesARow * edge).fill(0xff);
  for (let y = 0; y < edge; y++) {
    pixels[y * bytesARow] = 0; // the row's filter: none
    for (let x = 0; x < edge; x++)
      if (data[Math.floor(y / MODULE)]?.[Math.floor(x / MODULE)] === true) {
        const at = y * bytesARow + 1 + (x >> 3);
        pixels[at] = (pixels[at] ?? 0) & ~(0x80 >> (x & 7));
      }
  }
  return { png: await png(edge, pixels), edge: Math.min(edge, 190) };
}

/** A PNG with one bit per pixel (PNG, 11.2). */
async function png(edge: number, rows: Uint8Array): Promise<Uint8Array> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, edge);
  view.setUint32(4, edge);
  header[8] = 1; // bits per pixel; grey, deflate, no interlace are zeros
  const packed = await deflated(rows);
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const parts = [signature, chunk("IHDR", header), chunk("IDAT", packed), chunk("IEND", new Uint8Array())];
  return joinedBytes(parts);
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index++) bytes[4 + index] = type.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
