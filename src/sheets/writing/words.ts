/** What the user may read of the sheets that ports name. */
export const WORDS = {
  /** Shown only where another program brings hidden sheets to light. */
  stateSheet: "Служебный лист реестра",
  /** The name of a sheet of which nothing is left once what Excel refuses is taken out. */
  sheet: "Лист",
} as const;
