import { joinedBytes } from "../../../domain/bytes";

/** The password that Excel itself tries first: workbooks with a protected structure are encrypted with it. */
export const USUAL_PASSWORD = "VelvetSweatshop";

/** A text as UTF-16, lower byte first. */
export function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, place) => {
    const unit = text.charCodeAt(place >> 1);
    return place % 2 === 0 ? unit & 0xff : unit >> 8;
  });
}

/** A 32-bit number, lower byte first. */
export function le32(number: number): Uint8Array {
  return Uint8Array.of(number & 0xff, (number >> 8) & 0xff, (number >> 16) & 0xff, (number >>> 24) & 0xff);
}

/** Bytes, joined. */
export const concat = (...parts: readonly Uint8Array[]): Uint8Array => joinedBytes(parts);

/** Whether two byte sequences are the same. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, place) => byte === b[place]);
}
