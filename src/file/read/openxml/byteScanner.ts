import { LimitError, MOST_NESTING, MOST_TOKEN } from "../fileLimits";

/** A part whose markup is truncated or invalid. */
export class MarkupError extends Error {
  override readonly name = "MarkupError";
}

const [LT, GT, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE, EQUALS, COLON, BRACKET, DASH] = [
  0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27, 0x3d, 0x3a, 0x5b, 0x2d,
] as const;
const NOTHING = new Uint8Array(0);

/**
 * Scans the UTF-8 bytes of XML that arrive in pieces, and reports tags and texts by their positions in `bytes`: a
 * large worksheet has millions, and a parser that creates a string or an object for each takes ten times as long.
 * Each byte is looked at once or twice, whatever the markup. Entities of a document type are not known.
 */
export abstract class ByteScanner {
  /** The current data; positions are valid until the handler returns. */
  protected bytes: Uint8Array = NOTHING;
  /** Whether texts are wanted at the current position; others are skipped without being collected. */
  protected wantsText = false;
  /** A buffer that every piece is put into, behind what is left of the one before: its first `left` bytes. */
  private buffer = new Uint8Array(0);
  private left = 0;
  private depth = 0;
  private sawElement = false;

  /** An opening tag: the position of its name without a prefix, and of its attributes. */
  protected abstract open(name: number, nameEnd: number, end: number): void;
  /** A closing tag, or the end of a self-closing element. */
  protected abstract close(name: number, nameEnd: number): void;
  /** A text, or a piece of one; `raw` is inside CDATA and has no entities. */
  protected abstract text(start: number, end: number, raw: boolean): void;

  /**
   * Takes an element at once, from its `<` at a position, and returns where it ends; -1 leaves it to the general way.
   */
  protected whole?(at: number): number;

  /** Takes the next piece, which may be changed afterwards. */
  push(piece: Uint8Array): void {
    const length = this.left + piece.length;
    if (length > this.buffer.length) this.grow(length);
    this.buffer.set(piece, this.left);
    const used = this.scan(this.buffer.subarray(0, length), false);
    if (length - used > MOST_TOKEN) throw new LimitError("A tag or text without end");
    this.buffer.copyWithin(0, used, length);
    this.left = length - used;
    this.bytes = NOTHING;
  }

  /** Throws a MarkupError if the part is truncated. */
  finish(): void {
    this.scan(this.buffer.subarray(0, this.left), true);
    this.buffer = this.bytes = NOTHING;
    this.left = 0;
    if (this.depth !== 0 || !this.sawElement) throw new MarkupError("The part breaks off");
  }

  private grow(length: number): void {
    const larger = new Uint8Array(Math.max(length, 2 * this.buffer.length));
    larger.set(this.buffer.subarray(0, this.left));
    this.buffer = larger;
  }

  /** Visits the attributes of the current tag: calls `visit` with the positions of name and value. */
  protected forEachAttribute(
    from: number,
    end: number,
    visit: (name: number, nameEnd: number, value: number, valueEnd: number) => void,
  ): void {
    const { bytes } = this;
    let at = from;
    while (at < end) {
      while (at < end && isSpace(bytes[at] as number)) at++;
      const name = at;
      while (at < end && bytes[at] !== EQUALS) at++;
      let nameEnd = at++;
      while (nameEnd > name && isSpace(bytes[nameEnd - 1] as number)) nameEnd--;
      while (at < end && isSpace(bytes[at] as number)) at++;
      const quote = bytes[at];
      if (quote !== QUOTE && quote !== APOSTROPHE) return;
      const value = ++at;
      while (at < end && bytes[at] !== quote) at++;
      visit(name, nameEnd, value, at++);
    }
  }

  /** Bytes of ASCII as a text. */
  protected ascii(start: number, end: number): string {
    let text = "";
    for (let at = start; at < end; at++) text += String.fromCharCode(this.bytes[at] as number);
    return text;
  }

  /** Processes as many whole tags and texts as there are; returns where to continue. */
  private scan(bytes: Uint8Array, isLast: boolean): number {
    this.bytes = bytes;
    const { length } = bytes;
    let at = 0;
    for (;;) {
      const start = at;
      while (at < length && bytes[at] !== LT) at++;
      if (at === length) return isLast || !this.wantsText ? length : start;
      if (at > start && this.wantsText) this.text(start, at, false);
      const whole = this.whole?.(at) ?? -1;
      if (whole !== -1) {
        at = whole;
        continue;
      }
      const end = this.tag(at);
      if (end === -1) {
        if (isLast) throw new MarkupError("A tag without end");
        return at;
      }
      at = end;
    }
  }

  /** Reads the tag that begins at a position; returns where it ends, or -1 if it is incomplete. */
  private tag(at: number): number {
    const { bytes } = this;
    const { length } = bytes;
    const next = bytes[at + 1];
    if (next === undefined) return -1;
    if (next === BANG) return this.declaration(at);
    if (next === QUESTION) return endOf(bytes, at + 2, [QUESTION, GT]);
    if (next === SLASH) {
      let end = at + 2;
      while (end < length && bytes[end] !== GT) end++;
      if (end === length) return -1;
      let nameEnd = end;
      while (isSpace(bytes[nameEnd - 1] as number)) nameEnd--;
      if (--this.depth < 0) throw new MarkupError("More ends than beginnings");
      this.close(this.withoutPrefix(at + 2, nameEnd), nameEnd);
      return end + 1;
    }
    let nameEnd = at + 1;
    let name = nameEnd;
    for (; nameEnd < length; nameEnd++) {
      const byte = bytes[nameEnd] as number;
      if (byte === GT || byte === SLASH || isSpace(byte)) break;
      if (byte === COLON) name = nameEnd + 1;
    }
    let end = nameEnd;
    for (; end < length; end++) {
      const byte = bytes[end] as number;
      if (byte === GT) break;
      if (byte !== QUOTE && byte !== APOSTROPHE) continue;
      end++;
      while (end < length && bytes[end] !== byte) end++;
    }
    if (end >= length) return -1;
    this.sawElement = true;
    const isWhole = bytes[end - 1] === SLASH;
    if (++this.depth > MOST_NESTING) throw new LimitError("Elements nested too deep");
    this.open(name, nameEnd, isWhole ? end - 1 : end);
    if (isWhole) {
      this.depth--;
      this.close(name, nameEnd);
    }
    return end + 1;
  }

  private declaration(at: number): number {
    const { bytes } = this;
    if (bytes.length < at + 9) return -1;
    if (bytes[at + 2] === DASH) return endOf(bytes, at + 4, [DASH, DASH, GT]);
    if (bytes[at + 2] === BRACKET) {
      const end = endOf(bytes, at + 9, [0x5d, 0x5d, GT]);
      if (end !== -1 && this.wantsText) this.text(at + 9, end - 3, true);
      return end;
    }
    // A document type, whose own declarations are in brackets.
    let brackets = 0;
    for (let end = at + 2; end < bytes.length; end++) {
      if (bytes[end] === BRACKET) brackets++;
      else if (bytes[end] === 0x5d) brackets--;
      else if (bytes[end] === GT && brackets <= 0) return end + 1;
    }
    return -1;
  }

  private withoutPrefix(name: number, nameEnd: number): number {
    for (let at = nameEnd - 1; at >= name; at--) if (this.bytes[at] === COLON) return at + 1;
    return name;
  }
}

/** The position after the first occurrence of these bytes; -1 if there is none. */
function endOf(bytes: Uint8Array, from: number, mark: readonly number[]): number {
  for (let at = from; at + mark.length <= bytes.length; at++)
    if (mark.every((byte, index) => bytes[at + index] === byte)) return at + mark.length;
  return -1;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
