/** What the user may see of the sheets themselves: their names and footers. */
export const WORDS = {
  /** Shown only where another program brings hidden sheets to light. */
  stateSheet: "Служебный лист реестра",
  /** The name of a sheet of whose name nothing is left once the characters that Excel rejects are removed. */
  sheet: "Лист",
  /** Excel's code for «Страница 2 из 5» in a footer. */
  pageOf: "Страница &P из &N",
} as const;
