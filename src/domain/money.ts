import Decimal from "decimal.js";

/**
 * The one decimal type of the project: half-up rounding (the Russian accounting rule) and enough
 * digits that sums of kopecks never lose one. A clone, so that decimal.js's global settings stay alone.
 * No other module imports decimal.js.
 */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

/** An exact amount in roubles; never a float. Compare with `.eq`, `.gt`, … and add with `.plus`. */
export type Money = Decimal;

/** Zero roubles. A known zero: what is unknown is `null`, not this. */
export const ZERO: Money = new Exact(0);

/**
 * Makes an exact amount. A number is taken as the shortest decimal that prints the same
 * (0.1 + 0.2 → 0.30000000000000004: round where the source allows no such digits).
 * Throws on text that is not a plain decimal such as `-1234.56`.
 */
export function money(value: string | number | Decimal): Money {
  return new Exact(value);
}

/** Whether a value of a sheet model or a debt is an amount. */
export function isMoney(value: unknown): value is Money {
  return Decimal.isDecimal(value);
}

/** The exact sum; `ZERO` for nothing. Absent values (`null`) are left out. */
export function sum(values: Iterable<Money | null>): Money {
  let total = ZERO;
  for (const value of values) if (value !== null) total = total.plus(value);
  return total;
}

/** Rounded half up to kopecks. */
export function toKopecks(value: Money): Money {
  return value.toDecimalPlaces(2);
}

/** Thousand roubles, rounded half up to one decimal (forms.md, common definitions). */
export function toThousands(value: Money): Money {
  return value.div(1000).toDecimalPlaces(1);
}

/** `1234.50`: two decimals and a point, the form of the JSON report. */
export function toDecimalString(value: Money): string {
  return value.toFixed(2);
}

/** `1 234,50` with no-break spaces between thousands: how Russian documents print money. */
export function formatMoney(value: Money, decimals = 2): string {
  const [whole = "0", fraction] = value.abs().toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  const sign = value.isNegative() && !value.isZero() ? "−" : "";
  return sign + grouped + (fraction === undefined ? "" : `,${fraction}`);
}
