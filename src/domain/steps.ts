/**
 * Long work in steps: between steps it yields the share done so far (0–1, never falling), so that the caller can
 * paint, check for a click on «Остановить», or simply go on. If it is abandoned halfway, nothing is left behind.
 */
export type Steps<T> = Generator<number, T, void>;

/** How many rows of a sheet are processed in one step: some tens of milliseconds. */
export const ROWS_PER_STEP = 2_000;

/** Runs all the work at once. */
export function atOnce<T>(steps: Steps<T>, onShare?: (share: number) => void): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    onShare?.(step.value);
  }
}

/** Work as part of longer work, of which it covers the share between `from` and `to`. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** Calls `work` for each item in turn and yields after every {@link ROWS_PER_STEP} of them. */
export function* eachOf<T>(items: readonly T[], work: (item: T, index: number) => void): Steps<void> {
  for (let index = 0; index < items.length; index++) {
    work(items[index] as T, index);
    if ((index + 1) % ROWS_PER_STEP === 0) yield (index + 1) / items.length;
  }
}
