/** How many texts of a column are kept: stages, rules and codes are fewer; names and marks are not repeated. */
const MOST_KEPT = 64;
/** Longer texts are seldom repeated, and to look one up takes as long as writing it. */
const MOST_LENGTH = 80;
/** A column that has not repeated itself by now is written without being looked up. */
const PATIENCE = 512;

/** What the texts of one column become as bytes: most columns of a register repeat a few texts in all of its lines. */
export class RepeatedTexts {
  readonly #kept = new Map<string, Uint8Array>();
  #missed = 0;
  #found = 0;

  /** The bytes kept for a text; `null` if there are none. */
  find(text: string): Uint8Array | null {
    if (text.length > MOST_LENGTH || this.#isUseless) return null;
    const bytes = this.#kept.get(text) ?? null;
    if (bytes === null) this.#missed++;
    else this.#found++;
    return bytes;
  }

  /** Keeps a copy of a text's bytes while there is room. */
  keep(text: string, bytes: Uint8Array): void {
    if (text.length <= MOST_LENGTH && this.#kept.size < MOST_KEPT) this.#kept.set(text, bytes.slice());
  }

  get #isUseless(): boolean {
    return this.#missed > PATIENCE && this.#found < this.#missed;
  }
}
