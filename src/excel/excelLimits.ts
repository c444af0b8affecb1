/** The largest size a request or its answer should have: Excel on the web refuses 5 MB, and smaller is smoother. */
export const REQUEST_BYTES = 2_000_000;

/** The typical size of the answer for one cell with its value and number format. */
export const BYTES_A_CELL = 40;

/** The size of one action on the wire, with the path to its object. */
export const BYTES_AN_ACTION = 420;

/** The size of a value on the wire: Cyrillic letters are two bytes each. */
export function valueBytes(value: unknown): number {
  return typeof value === "string" ? value.length * 2 + 3 : 18;
}

/** The API sets that can tell and write threads of comments, and notes. */
export const COMMENTS_API = "1.10";
/** See {@link COMMENTS_API}. */
export const NOTES_API = "1.18";
