/** The first lines of a list that may have 100,000; «показать ещё» asks for the next. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** So many lines of a list are shown at first, and so many more on request. */
export const PAGE_LENGTH = 25;
