/** The most that a request or its answer should weigh: Excel on the web refuses 5 MB, and smaller is smoother. */
export const REQUEST_BYTES = 2_000_000;

/** What the answer for one cell weighs with its value and number format, as a rule. */
export const BYTES_A_CELL = 40;

/** What one action weighs on the wire, with the path to its object. */
export const BYTES_AN_ACTION = 420;

/** What a value weighs on the wire: Cyrillic letters are two bytes each. */
export function valueBytes(value: unknown): number {
  return typeof value === "string" ? value.length * 2 + 3 : 18;
}
