/** 10⁰ to 10²²: all powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${String(power)}`));
/** This many digits always fit into a double. */
const MOST_DIGITS = 15;

/**
 * The number represented by ASCII digits, NaN for anything else. A number of up to 15 digits is an integer divided by
 * a power of ten, both of which a double holds exactly, so that the result is the nearest double, as `Number` gives
 * it; longer ones and exponents go to `Number` itself.
 */
export function decimalOf(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    const digit = byte - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      if (mantissa !== 0) digits++;
      if (digits > MOST_DIGITS) return slowDecimal(bytes, start, end);
    } else if (byte === 0x2e && point < 0) point = at + 1;
    else return slowDecimal(bytes, start, end);
  }
  const fraction = point < 0 ? 0 : end - point;
  if (end === start || (end - start === 1 && (negative || point >= 0)) || fraction > 22)
    return slowDecimal(bytes, start, end);
  const value = fraction === 0 ? mantissa : mantissa / (POWERS[fraction] as number);
  return negative ? -value : value;
}

/** The whole number that ASCII digits give; 0 for anything else. */
export function wholeOf(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return 0;
    number = number * 10 + digit;
  }
  return number;
}

function slowDecimal(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return Number.NaN;
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at] as number);
  // Number() also accepts hexadecimal digits and an empty text.
  return /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : Number.NaN;
}
