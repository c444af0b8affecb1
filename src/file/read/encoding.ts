import { binaryString } from "./fileText";

/** Receives bytes in pieces. */
export type ByteSink = (piece: Uint8Array) => void;

/**
 * Passes XML on as UTF-8 without a byte order mark, whatever encoding it is in: UTF-16 by its mark or by the zero
 * next to its `<`, any other by the declaration, otherwise UTF-8. `end` must be called after the last piece.
 */
export function utf8Pieces(sink: ByteSink): { push: ByteSink; end: () => void } {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | null | undefined;
  const recode = (text: string): void => {
    if (text !== "") sink(encoder.encode(text));
  };
  return {
    push(piece) {
      let bytes = piece;
      if (decoder === undefined && piece.length > 0) {
        const encoding = xmlEncoding(piece);
        decoder = encoding === null ? null : new TextDecoder(encoding);
        if (decoder === null && piece[0] === 0xef && piece[1] === 0xbb) bytes = piece.subarray(3);
      }
      if (decoder) recode(decoder.decode(bytes, { stream: true }));
      else sink(bytes);
    },
    end() {
      if (decoder) recode(decoder.decode());
    },
  };
}

/** The encoding of XML by its first bytes; `null` for UTF-8. */
function xmlEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0 && third !== 0) return "utf-16le";
  if (first === 0 && second === 0x3c && fourth !== 0) return "utf-16be";
  const head = binaryString(bytes.subarray(0, 200));
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w-]+)["']/i.exec(head)?.[1];
  if (declared === undefined || /^(?:utf-?8|utf-?16|us-ascii|ascii)$/i.test(declared)) return null;
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return null;
  }
}
