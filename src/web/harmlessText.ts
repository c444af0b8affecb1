/** What a spreadsheet would take for the beginning of a formula. */
const FORMULA = /^[=+\-@]/;

/** A text for another spreadsheet: an apostrophe before it keeps it from becoming a formula there. */
export function harmlessText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text that comes back: what {@link harmlessText} has put before it is not part of it. */
export function withoutHarmlessMark(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
