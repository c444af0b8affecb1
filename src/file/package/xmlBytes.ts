/**
 * XML as UTF-8, assembled in one buffer. A register has millions of cells: creating strings for them, joining and
 * encoding them takes several times as long as writing the bytes directly into place.
 */
export class XmlBytes {
  #bytes = new Uint8Array(1 << 14);
  #length = 0;
  /** The row of the last cell, and its number in digits, which lie at the beginning. */
  #row = 0;
  #digits = new Uint8Array(MOST_DIGITS);
  #digitCount = 0;

  /** How many bytes have been written; {@link cut} goes back to such a position. */
  get length(): number {
    return this.#length;
  }

  /** What was written: a view that the next change invalidates. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Removes what was written after a position. */
  cut(length: number): void {
    this.#length = length;
  }

  /** Writes ready-made bytes. */
  put(ready: Uint8Array): void {
    const { length } = ready;
    this.#makeRoom(length);
    this.#bytes.set(ready, this.#length);
    this.#length += length;
  }

  /**
   * Writes the beginning of a cell: `start`, the number of its row, `rest`; returns where `rest` begins. All cells of a
   * row share its digits.
   */
  cellStart(start: Uint8Array, row: number, rest: Uint8Array): number {
    if (row !== this.#row) {
      this.#row = row;
      this.#digitCount = putDigits(this.#digits, 0, row);
    }
    const [digits, count] = [this.#digits, this.#digitCount];
    this.#makeRoom(start.length + count + rest.length);
    const bytes = this.#bytes;
    let end = this.#length;
    // A native copy costs more to call than such short pieces.
    for (let index = 0; index < start.length; index++) bytes[end++] = start[index] as number;
    for (let index = 0; index < count; index++) bytes[end++] = digits[index] as number;
    bytes.set(rest, end);
    this.#length = end + rest.length;
    return end;
  }

  /** What was written since a position: a view that the next change invalidates. */
  since(position: number): Uint8Array {
    return this.#bytes.subarray(position, this.#length);
  }

  /** Writes text that is already XML. */
  xml(text: string): void {
    this.#makeRoom(text.length * BYTES_A_UNIT);
    this.#length += ENCODER.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  /** Writes a cell's text; writes nothing and returns `false` if anything in it must be escaped. */
  plainText(text: string): boolean {
    const { length } = text;
    if (length > SHORT) {
      if (NOT_PLAIN.test(text)) return false;
      this.xml(text);
      return true;
    }
    this.#makeRoom(length * BYTES_A_UNIT);
    const bytes = this.#bytes;
    let end = this.#length;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        if (ESCAPED[unit] === 1) return false;
        bytes[end++] = unit;
      } else if (unit < 0x800) {
        bytes[end++] = 0xc0 | (unit >> 6);
        bytes[end++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800 || (unit >= 0xe000 && unit < 0xfffe)) {
        bytes[end++] = 0xe0 | (unit >> 12);
        bytes[end++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[end++] = 0x80 | (unit & 0x3f);
      } else return false; // a surrogate, paired or not, or what XML cannot hold
    }
    this.#length = end;
    return true;
  }

  /** Writes a whole number. */
  integer(value: number): void {
    if (!(value >= 0 && value < MOST_INT)) {
      this.xml(String(value));
      return;
    }
    this.#makeRoom(MOST_DIGITS);
    this.#length = putDigits(this.#bytes, this.#length, value);
  }

  /** Writes this many hundredths as a plain decimal: `-120` as `-1.2`. */
  hundredths(value: number): void {
    const size = Math.abs(value);
    const whole = Math.floor(size / 100);
    const fraction = size - whole * 100;
    this.#makeRoom(MOST_DIGITS);
    if (value < 0) this.#bytes[this.#length++] = MINUS;
    this.integer(whole);
    if (fraction === 0) return;
    this.#makeRoom(MOST_DIGITS);
    const tenth = (fraction / 10) | 0;
    this.#bytes[this.#length++] = POINT;
    this.#bytes[this.#length++] = ZERO + tenth;
    if (fraction !== tenth * 10) this.#bytes[this.#length++] = ZERO + (fraction - tenth * 10);
  }

  #makeRoom(length: number): void {
    const needed = this.#length + length;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.bytes);
    this.#bytes = larger;
  }
}

/** XML text as bytes that are written many times. */
export function utf8(text: string): Uint8Array {
  return ENCODER.encode(text);
}

const ENCODER = new TextEncoder();
/** The most bytes that UTF-8 takes for one code unit of UTF-16. */
const BYTES_A_UNIT = 3;
/** Whole numbers below this are split up as 32-bit integers. */
const MOST_INT = 2 ** 31;
/** Digits and signs of the longest number that is written digit by digit. */
const MOST_DIGITS = 12;
const [ZERO, MINUS, POINT] = [0x30, 0x2d, 0x2e];

/** Up to this length, a text is encoded sooner than a native encoder is called. */
const SHORT = 24;
/** What a cell's text may have to escape, as in {@link ESCAPED}, surrogates, and what XML cannot hold. */
// eslint-disable-next-line no-control-regex -- controls are among it
const NOT_PLAIN = /[\0-\x1f&<>_\ud800-\udfff\ufffe\uffff]/;
/** The ASCII characters that a cell's text may have to escape: markup, controls, and the `_` of Excel's own escapes. */
const ESCAPED = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit < 0x20 || "&<>_".includes(String.fromCharCode(unit)) ? 1 : 0,
);

/** Writes a whole number below {@link MOST_INT} at a position; returns where it ends. */
function putDigits(bytes: Uint8Array, start: number, value: number): number {
  let rest = value | 0;
  const end = start + digitsOf(rest);
  let at = end;
  do {
    const tenth = (rest / 10) | 0;
    bytes[--at] = ZERO + (rest - tenth * 10);
    rest = tenth;
  } while (rest > 0);
  return end;
}

function digitsOf(value: number): number {
  let digits = 1;
  for (let limit = 10; limit <= value; limit *= 10) digits++;
  return digits;
}
