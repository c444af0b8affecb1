import type { RunWatch } from "../../app/options";
import type { RegisterReport } from "../../app/report";
import type { TaskWatch } from "./store";

/** Work in the background for something that the user will want soon; a failure only means that it was in vain. */
export class Preparing {
  readonly #abort = new AbortController();
  #watch: TaskWatch | null = null;
  #isDone = false;
  readonly #done: Promise<void>;

  constructor(
    work: (watch: RunWatch) => Promise<RegisterReport | null>,
    onReady: (report: RegisterReport) => void,
  ) {
    this.#done = this.#run(work, onReady);
  }

  /** Waits for the end as for a task of the user's own: with its progress, until he stops it. */
  async finish(watch: TaskWatch): Promise<void> {
    if (this.#isDone) return;
    this.#watch = watch;
    const stop = (): void => {
      this.#abort.abort(watch.signal.reason);
    };
    watch.signal.addEventListener("abort", stop);
    await this.#done;
    watch.signal.removeEventListener("abort", stop);
    watch.signal.throwIfAborted();
  }

  /** Gives up; resolves once nothing is under way any more. */
  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#done;
  }

  async #run(
    work: (watch: RunWatch) => Promise<RegisterReport | null>,
    onReady: (report: RegisterReport) => void,
  ): Promise<void> {
    try {
      const { signal } = this.#abort;
      const report = await work({
        signal,
        onProgress: (phase, share) => this.#watch?.onProgress(phase, share),
      });
      if (report !== null && !signal.aborted) onReady(report);
    } catch {
      // Whoever marks a step then builds, and hears why that is refused.
    } finally {
      this.#isDone = true;
    }
  }
}
