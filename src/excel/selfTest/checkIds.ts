/** What is tried of an Excel. */
export const CHECK_IDS = [
  "sets",
  "values",
  "numbers",
  "table",
  "formulas",
  "colours",
  "names",
  "merges",
  "charts",
  "choices",
  "view",
  "comments",
  "protection",
  "page",
  "speed",
] as const;
/** See {@link CHECK_IDS}. */
export type CheckId = (typeof CHECK_IDS)[number];
