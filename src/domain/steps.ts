/**
 * Long work in steps: between two of them it gives way, with the share of it that is done (0–1, never falling), so that
 * whoever drives it can paint, look for a click on «Остановить», or simply go on. Dropped halfway, it leaves nothing.
 */
export type Steps<T> = Generator<number, T, void>;

/** How many rows of a sheet are done in one step: some tens of milliseconds. */
export const ROWS_PER_STEP = 2_000;

/** Does all the work at once. */
export function atOnce<T>(steps: Steps<T>, onShare?: (share: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onShare?.(step.value);
  }
}

/** Work as a part of longer work, of which it is the share between `from` and `to`. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Calls `work` for each item in turn, and gives way after every {@link ROWS_PER_STEP} of them. */
export function* eachOf<T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> {
  for (let index = 0; index < items.length; index++) {
    work(items[index] as T, index);
    if ((index + 1) % ROWS_PER_STEP === 0) yield (index + 1) / items.length;
  }
}
