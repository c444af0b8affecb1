/** How many milliseconds at a time the page may be kept from what the user does. */
const BUSY_FOR = 12;

/** Lets the page answer the user before going on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Lets the page answer the user now and then while there is much to compute. */
export class Turns {
  #since = performance.now();

  /** To be awaited between small pieces of work: a turn is given once they have added up. */
  async now(): Promise<void> {
    if (performance.now() - this.#since < BUSY_FOR) return;
    await turn();
    this.#since = performance.now();
  }
}
