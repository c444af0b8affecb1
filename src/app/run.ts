import { PHASES, type Phase, type RunWatch } from "./options";

/** Milliseconds that each phase took. */
export type Timings = Record<Phase, number>;

/** One run through the phases: reports progress, times them, and lets the interface breathe between steps. */
export class Run {
  readonly timings: Timings = Object.fromEntries(PHASES.map((phase) => [phase, 0])) as Timings;
  readonly #watch: RunWatch;

  constructor(watch: RunWatch) {
    this.#watch = watch;
  }

  get signal(): AbortSignal | undefined {
    return this.#watch.signal;
  }

  /** Does one step of a phase; throws the signal's reason instead if the user has stopped the run. */
  async step<T>(phase: Phase, work: (onProgress: (share: number) => void) => T | Promise<T>): Promise<T> {
    await breathe();
    this.#watch.signal?.throwIfAborted();
    const report = (share: number): void => this.#watch.onProgress?.(phase, share);
    const start = performance.now();
    report(0);
    const result = await work(report);
    this.timings[phase] += performance.now() - start;
    report(1);
    return result;
  }
}

/** Gives the event loop a turn, so that a pane can paint and a click on «Остановить» arrives. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
