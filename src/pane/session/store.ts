import type { Phase } from "../../app/options";
import { Refusal } from "../../app/refusal";
import { noticeOf } from "./notices";
import { reduce, type SessionEvent } from "./reducer";
import { refusedSource } from "./shown/source";
import type { Notice, SessionState, TaskKind } from "./state";

/** How often progress is shown, in milliseconds: more often would only cost time. */
const PROGRESS_EVERY = 80;

/** How a task reports how far it is (`null`: it has no phases), and learns that it should end. */
export interface TaskWatch {
  readonly onProgress: (phase: Phase | null, share: number) => void;
  readonly signal: AbortSignal;
}

/** Work on the existing register: if it is refused, the reason has nothing to do with the source. */
const ABOUT_THE_REGISTER: ReadonlySet<TaskKind> = new Set(["mark", "papers"]);

/** Holds the state, announces its changes, and runs the one long task that can be active at a time. */
export class Store {
  #state: SessionState;
  readonly #listeners = new Set<() => void>();
  #abort: AbortController | null = null;

  constructor(state: SessionState) {
    this.#state = state;
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Applies events, and announces them once. */
  dispatch(...events: readonly SessionEvent[]): void {
    this.#state = events.reduce(reduce, this.#state);
    for (const listener of [...this.#listeners]) listener();
  }

  notice(notice: Pick<Notice, "title" | "text" | "intent"> & Partial<Notice>): void {
    this.dispatch({ type: "noticed", notice: { details: null, retry: false, ...notice } });
  }

  /** Asks the current task to end before its next step. */
  stop(): void {
    this.#abort?.abort();
    this.dispatch({ type: "task-stopping" });
  }

  /** Runs one task: shows its progress, turns failures into notices; returns whether it finished. */
  async run(kind: TaskKind, work: (watch: TaskWatch) => Promise<void>): Promise<boolean> {
    if (this.#state.task !== null) return false;
    const abort = new AbortController();
    this.#abort = abort;
    this.dispatch({ type: "task-began", kind });
    let shown = 0;
    const onProgress = (phase: Phase | null, share: number): void => {
      if (phase === this.#state.task?.phase && performance.now() - shown < PROGRESS_EVERY) return;
      shown = performance.now();
      this.dispatch({ type: "task-went-on", phase, share });
    };
    try {
      await work({ onProgress, signal: abort.signal });
      return true;
    } catch (error) {
      // The source remains as it was understood: that is where each column can be answered for.
      if (error instanceof Refusal && error.code === "doubt") {
        this.notice(noticeOf(error));
        this.dispatch({ type: "refused" });
      } else if (error instanceof Refusal && !ABOUT_THE_REGISTER.has(kind) && error.code !== "unknown-form")
        this.dispatch({ type: "shown", parts: { source: refusedSource(error) } }, { type: "refused" });
      else this.notice(noticeOf(error, abort.signal));
      return false;
    } finally {
      this.#abort = null;
      this.dispatch({ type: "task-ended" });
    }
  }

  /** Looks something up without waiting for a task; a failure becomes a notice, and `null`. */
  async glance<T>(look: () => Promise<T>): Promise<T | null> {
    try {
      return await look();
    } catch (error) {
      this.notice(noticeOf(error));
      return null;
    }
  }
}
