/** Days between the starts of Excel's two date systems. */
export const DAYS_1900_TO_1904 = 1_462;

/** Whether a number format shows a date (register.md §1 p. 6), so that its number depends on the date system. */
export function isDateFormat(code: string | null): boolean {
  if (code === null) return false;
  // Quoted and escaped text, colours and conditions are no codes; `[h]` counts hours, which no system shifts.
  const codes = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");
  return /[yd]/i.test(codes) || /m/i.test(codes.replace(/[hs]+[^a-z]*m+|m+[^a-z]*s/gi, ""));
}
