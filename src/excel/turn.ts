/** How many milliseconds at a time the page may be blocked from responding to the user. */
const BUSY_FOR = 12;

/** Lets the page respond to the user before continuing. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Lets the page respond to the user now and then during long computations. */
export class Turns {
  #since = performance.now();

  /** To be awaited between small pieces of work: it yields once they have added up. */
  async now(): Promise<void> {
    if (performance.now() - this.#since < BUSY_FOR) return;
    await turn();
    this.#since = performance.now();
  }
}
