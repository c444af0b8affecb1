/**
 * A value that is made when it is first asked for. Whoever asks while it is being made shares it; one that failed is
 * made anew for the next who asks.
 */
export class Lazy<T> {
  private made: Promise<T> | null;

  constructor(
    private readonly make: () => Promise<T>,
    ready: Promise<T> | null = null,
  ) {
    this.made = ready;
  }

  get(): Promise<T> {
    if (this.made) return this.made;
    const made = this.make();
    this.made = made;
    // The caller sees the failure; meanwhile the value may have been dropped and another one begun.
    made.catch(() => {
      if (this.made === made) this.made = null;
    });
    return made;
  }

  /** Lets go of the value, which is given back if there was one; the next who asks gets another. */
  forget(): Promise<T> | null {
    const { made } = this;
    this.made = null;
    return made;
  }
}
