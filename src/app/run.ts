import type { Steps } from "../domain/steps";
import { PHASES, type Phase, type RunWatch } from "./options";

/** Milliseconds that each phase took. */
export type Timings = Record<Phase, number>;

/** Milliseconds of work after which the interface gets a turn: half of what people notice as a delay. */
const WORK_AT_A_TIME = 50;

/** A step's share of a phase, by time: 0–1. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const WHOLE: Span = { from: 0, to: 1 };

/** One run through the phases: reports progress, times them, and gives the interface turns in between. */
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
  async step<T>(
    phase: Phase,
    work: (onProgress: (share: number) => void) => T | Promise<T>,
    { from, to }: Span = WHOLE,
  ): Promise<T> {
    await this.#turn();
    const report = (share: number): void => this.#watch.onProgress?.(phase, from + (to - from) * share);
    const start = performance.now();
    report(0);
    const result = await work(report);
    this.timings[phase] += performance.now() - start;
    report(1);
    return result;
  }

  /** Does work in steps: it can be stopped halfway, and then has no result. */
  steps<T>(phase: Phase, work: Steps<T>, span: Span = WHOLE): Promise<T> {
    const drive = async (onProgress: (share: number) => void): Promise<T> => {
      let pause = performance.now() + WORK_AT_A_TIME;
      for (;;) {
        const step = work.next();
        if (step.done === true) return step.value;
        if (performance.now() < pause) continue;
        onProgress(step.value);
        await this.#turn();
        pause = performance.now() + WORK_AT_A_TIME;
      }
    };
    return this.step(phase, drive, span);
  }

  /** Gives the interface a turn, in which the run may be stopped. */
  async #turn(): Promise<void> {
    await breathe();
    this.#watch.signal?.throwIfAborted();
  }
}

/**
 * For long work that is not a phase of a build: to be awaited between its pieces. Gives the event loop a turn once
 * enough has been done, and throws the signal's reason if the user has stopped in the meantime.
 */
export function turns(signal?: AbortSignal): () => Promise<void> {
  let pause = performance.now() + WORK_AT_A_TIME;
  return async () => {
    if (performance.now() >= pause) {
      await breathe();
      pause = performance.now() + WORK_AT_A_TIME;
    }
    signal?.throwIfAborted();
  };
}

/**
 * Gives the event loop a turn, so that a pane can repaint and a click on «Остановить» can arrive. Uses a message,
 * since browsers delay the timers of a page in the background by a second each.
 */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
