import { textEncoding } from "./textEncoding";

/** The end-of-text mark of DOS programs, and what may follow it. */
// eslint-disable-next-line no-control-regex -- the mark is a control character
const DOS_END = /\x1a[\x1a\0\s]*$/;

/**
 * The text of a file without markup: UTF-8 and UTF-16 by their mark or their bytes, otherwise the Cyrillic encoding
 * (windows-1251, cp866, KOI8-R) in which it reads as Russian. The byte order mark and the DOS end mark are dropped.
 */
export function decodeText(bytes: Uint8Array): string {
  return decoded(bytes).replace(DOS_END, "");
}

function decoded(bytes: Uint8Array): string {
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(textEncoding(bytes)).decode(bytes);
  }
}

/**
 * The text of an HTML or XML file: like {@link decodeText}, but an encoding that the file declares (`charset=`,
 * `encoding=`) is believed if the bytes are not valid UTF-8.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  if (utf16Order(bytes) !== null) return decodeText(bytes);
  const declared = /(?:charset|encoding)\s*=\s*["']?([\w-]+)/i.exec(asciiHead(bytes, 2048))?.[1];
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(knownEncoding(declared)).decode(bytes);
  }
}

/** The first bytes as Latin-1 text, for checking signatures and declarations. */
export function asciiHead(bytes: Uint8Array, length: number): string {
  return binaryString(bytes.subarray(0, length));
}

/** One character per byte (U+0000–U+00FF): the form in which SheetJS takes XML. */
export function binaryString(bytes: Uint8Array): string {
  return binaryDecoder(bytes);
}

/** Replaces the implementation of {@link binaryString} from now on: Node has one that is ten times as fast. */
export function useBinaryDecoder(decoder: (bytes: Uint8Array) => string): void {
  binaryDecoder = decoder;
}

let binaryDecoder = portableBinaryString;

function portableBinaryString(bytes: Uint8Array): string {
  let text = "";
  // More arguments than this overflow the stack in some browsers; passing them one by one is ten times slower.
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode.apply(null, bytes.subarray(start, start + 8192) as unknown as number[]);
  return text;
}

/** The text of some UTF-8 bytes. */
export function utf8Slice(bytes: Uint8Array, start: number, end: number): string {
  return utf8Decoder(bytes, start, end);
}

/**
 * Replaces the implementation of {@link utf8Slice} from now on: a decoder made for large texts is slow with short
 * ones.
 */
export function useUtf8Decoder(decoder: typeof utf8Slice): void {
  utf8Decoder = decoder;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
let utf8Decoder: typeof utf8Slice = (bytes, start, end) => decoder.decode(bytes.subarray(start, end));

/** The inverse of {@link binaryString} for UTF-8 content: its real text. */
export function utf8Text(binary: string): string {
  return new TextDecoder().decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
}

function knownEncoding(label: string | undefined): string {
  if (label === undefined || /^utf-?8$/i.test(label)) return "windows-1251";
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return "windows-1251";
  }
}

/** UTF-16 by its mark, or because almost all of its units are Latin or Cyrillic letters, digits and punctuation. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const units = Math.min(500, bytes.length >> 1);
  let [little, big, zeros] = [0, 0, 0];
  for (let unit = 0; unit < units; unit++) {
    const [first, second] = [bytes[unit * 2] ?? 0, bytes[unit * 2 + 1] ?? 0];
    if (first === 0 || second === 0) zeros++;
    if ((second === 0 && first >= 9) || second === 4) little++;
    if ((first === 0 && second >= 9) || first === 4) big++;
  }
  if (units < 2 || zeros < units / 20) return null;
  if (little >= units * 0.8) return "utf-16le";
  return big >= units * 0.8 ? "utf-16be" : null;
}
