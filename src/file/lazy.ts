/**
 * A value created when it is first requested. Callers that ask while it is being created share it; if creation fails,
 * the next caller triggers it again.
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
    // The caller sees the failure; meanwhile the value may have been dropped and another one started.
    made.catch(() => {
      if (this.made === made) this.made = null;
    });
    return made;
  }

  /**
   * Releases the value and returns it if there was one; the next caller gets a new one. `dispose` gets it once those
   * still waiting for it have received it.
   */
  forget(dispose?: (value: T) => void): Promise<T> | null {
    const { made } = this;
    this.made = null;
    made?.then(dispose, () => undefined);
    return made;
  }
}
