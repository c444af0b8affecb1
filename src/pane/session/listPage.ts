/** The first lines of a list that may have 100,000; «показать ещё» requests more. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** How many there are, shown or not. */
  readonly total: number;
}

/** How many lines of a list are shown at first, and how many more on each request. */
export const PAGE_LENGTH = 25;
