import Decimal from "decimal.js";

/**
 * The one decimal type of the project: half-up rounding (the Russian accounting rule) and enough digits that sums of
 * kopecks never lose one. A clone, so that decimal.js's global settings are left alone. No other module imports
 * decimal.js.
 */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/** An exact amount in roubles; never a float. Compare with `.eq`, `.gt`, … and add with `.plus`. */
export type Money = Decimal;

/** Zero roubles. A known zero: what is unknown is `null`, not this. */
export const ZERO: Money = new Exact(0);

/**
 * Makes an exact amount. A number is taken as the shortest decimal that prints the same (0.1 + 0.2 →
 * 0.30000000000000004: round where the source cannot have such digits). Throws on text that is not a plain decimal
 * such as `-1234.56`.
 */
export function money(value: string | number | Decimal): Money {
  if (typeof value === "number") {
    const kopecks = Math.round(value * 100);
    // Nearly every number is in whole kopecks and need not be converted by way of its text.
    if (kopecks / 100 === value && Math.abs(kopecks) <= MOST_KOPECKS) return ofKopecks(kopecks);
  }
  return new Exact(value);
}

/** Whether a value of a sheet model or of a debt is an amount. */
export function isMoney(value: unknown): value is Money {
  return typeof value === "object" && value instanceof Exact;
}

/** An exact running sum: hundreds of thousands of amounts at the cost of adding integers. */
export class MoneyTotal {
  /** The part in whole kopecks, as long as that is exact; the rest is in `#other`. */
  #kopecks = 0;
  #other: Money = ZERO;

  /** Adds an amount; an absent one (`null`) adds nothing. */
  add(value: Money | null): void {
    if (value === null) return;
    const kopecks = kopecksOf(value);
    if (kopecks === null) this.#other = this.#other.plus(value);
    else if (Math.abs((this.#kopecks += kopecks)) > MOST_KOPECKS) {
      this.#other = this.value;
      this.#kopecks = 0;
    }
  }

  /** The sum so far. */
  get value(): Money {
    const whole = ofKopecks(this.#kopecks);
    return this.#other.isZero() ? whole : this.#other.plus(whole);
  }
}

/** The exact sum; `ZERO` for nothing. Absent values (`null`) are left out. */
export function sum(values: Iterable<Money | null>): Money {
  const total = new MoneyTotal();
  for (const value of values) total.add(value);
  return total.value;
}

/** `a.plus(b)`, but several times as fast for whole kopecks: for work done once per debt. */
export function add(a: Money, b: Money): Money {
  const left = kopecksOf(a);
  const right = kopecksOf(b);
  if (left === null || right === null || Math.abs(left + right) > MOST_KOPECKS) return a.plus(b);
  return ofKopecks(left + right);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`: `a.cmp(b)`, but faster. */
export function compareMoney(a: Money, b: Money): number {
  const left = kopecksOf(a);
  const right = kopecksOf(b);
  return left === null || right === null ? a.cmp(b) : left - right;
}

/** `value.gt(0)` without constructing a number to compare with. */
export function isAboveZero(value: Money): boolean {
  return value.isPositive() && !value.isZero();
}

/**
 * The amount as a number, as close as a double comes to it: for finding the greatest of many, never for calculating.
 */
export function roughly(value: Money): number {
  const kopecks = kopecksOf(value);
  return kopecks === null ? value.toNumber() : kopecks / 100;
}

/** Kopecks in a tenth of a thousand roubles. */
const KOPECKS_A_TENTH = 10_000;

/** Rounded half up to kopecks. */
export function toKopecks(value: Money): Money {
  return kopecksOf(value) === null ? value.toDecimalPlaces(2) : value;
}

/** Thousand roubles, rounded half up to one decimal (docs/forms.md, «Common definitions»). */
export function toThousands(value: Money): Money {
  const kopecks = kopecksOf(value);
  if (kopecks === null) return value.div(1000).toDecimalPlaces(1);
  return ofKopecks(tenthsOfThousand(kopecks) * 10);
}

/** Whole kopecks as tenths of a thousand roubles, rounded half up. */
export function tenthsOfThousand(kopecks: number): number {
  // Rounding the absolute value half up is what half up (away from zero) means for either sign.
  const tenths = Math.floor(Math.abs(kopecks) / KOPECKS_A_TENTH + 0.5);
  return kopecks < 0 ? -tenths : tenths;
}

/** `1234.50`: two decimals and a decimal point, the form of the JSON report. */
export function toDecimalString(value: Money): string {
  const kopecks = kopecksOf(value);
  if (kopecks === null || value.s < 0) return value.toFixed(2);
  const fraction = kopecks % 100;
  return `${String((kopecks - fraction) / 100)}.${fraction < 10 ? "0" : ""}${String(fraction)}`;
}

/** All digits of an amount and no more: `1234.5`. Throws on anything that is not a finite number. */
export function toPlainString(value: Money): string {
  const kopecks = kopecksOf(value);
  // A double prints as the shortest decimal closest to it alone: with so few digits, that is this very one.
  if (kopecks !== null) return String(kopecks / 100);
  if (!value.isFinite()) throw new RangeError("An amount that is no number");
  return value.toFixed();
}

/** `1 234,50` with no-break spaces between thousands: how Russian documents print money. */
export function formatMoney(value: Money, decimals = 2): string {
  const [whole = "0", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const sign = value.isNegative() && !value.isZero() ? "−" : "";
  return sign + grouped + (fraction === undefined ? "" : `,${fraction}`);
}

/**
 * From here on, amounts of whole kopecks are taken apart and put together through decimal.js's own fields (`s` the
 * sign, `e` the exponent of the first digit, `d` the digits, seven per word, without zero words at either end). A
 * register adds, compares and prints amounts millions of times; nearly all have at most two decimals, and integers
 * are exact.
 */
const WORD = 10_000_000;
const WORD_DIGITS = 7;
/** The value of one kopeck in the word after the decimal point. */
const KOPECK = WORD / 100;
/** Up to here a number of kopecks and a hundredth of it can be printed and read exactly. */
export const MOST_KOPECKS = 1e15;
/** Such numbers have at most this exponent when expressed in roubles. */
const MOST_EXPONENT = 12;

/** The amount in kopecks as a safe integer; `null` where it has more decimals or too many digits. */
export function kopecksOf({ s, e, d }: Money): number | null {
  // Infinity and NaN have no digits, whatever the types say.
  if (!(e <= MOST_EXPONENT && e >= -2)) return null;
  if (e >= 0 && e < WORD_DIGITS) {
    // Less than ten million roubles, as most amounts are: a word of roubles, and one of kopecks.
    const cents = d.length === 2 ? (d[1] ?? 0) : 0;
    return d.length > 2 || cents % KOPECK !== 0 ? null : s * ((d[0] ?? 0) * 100 + cents / KOPECK);
  }
  const wholeWords = Math.floor(e / WORD_DIGITS) + 1;
  if (d.length > wholeWords + 1) return null;
  let roubles = 0;
  for (let index = 0; index < wholeWords; index++) roubles = roubles * WORD + (d[index] ?? 0);
  const fraction = d[wholeWords] ?? 0;
  if (fraction % KOPECK !== 0) return null;
  return s * (roubles * 100 + fraction / KOPECK);
}

interface Fields {
  s: number;
  e: number;
  d: number[];
}

/** The amount of this many kopecks, an integer of at most {@link MOST_KOPECKS}. */
export function ofKopecks(kopecks: number): Money {
  if (kopecks === 0) return ZERO;
  const size = Math.abs(kopecks);
  const cents = size % 100;
  const whole = (size - cents) / 100;
  if (cents === 0 && whole < WORD) return new Exact(kopecks / 100);
  const amount = new Exact(1);
  const fields = amount as Fields;
  fields.s = kopecks < 0 ? -1 : 1;
  fields.e = whole === 0 ? (cents < 10 ? -2 : -1) : exponentOf(whole);
  fields.d = wordsOf(whole, cents * KOPECK);
  return amount;
}

/** The digits of roubles and of the word after the point. Arrays that grow keep room for sixteen words in each amount. */
function wordsOf(whole: number, fraction: number): number[] {
  if (whole === 0) return [fraction];
  if (whole < WORD) return fraction === 0 ? [whole] : [whole, fraction];
  const low = whole % WORD;
  const high = (whole - low) / WORD;
  if (fraction !== 0) return [high, low, fraction];
  return low === 0 ? [high] : [high, low];
}

function exponentOf(whole: number): number {
  let exponent = 0;
  for (let limit = 10; limit <= whole; limit *= 10) exponent++;
  return exponent;
}
