import { buildRegister } from "../../app/build/build";
import type { Mark } from "../../app/mark";
import type { BuildOptions } from "../../app/options";
import { inspectOptions } from "./choices";
import { momentOf, type SessionDeps } from "./deps";
import { Marking } from "./marking";
import { noticeOf } from "./notices";
import type { Showing } from "./showing";
import type { TaskKind } from "./state";
import type { Store } from "./store";

/** Builds the register at the user's command, and writes steps into its lines. */
export class Builder {
  readonly #marking = new Marking();
  /** Whether changes that the user makes in the workbook are heard of. */
  #hears = false;

  constructor(
    private readonly deps: SessionDeps,
    private readonly store: Store,
    private readonly showing: Showing,
    /** Called once the register is another one. */
    private readonly onBuilt: () => void,
  ) {}

  /** From now on `forget` is called for every change of the workbook. */
  hears(): void {
    this.#hears = true;
  }

  /** Something in the workbook has been changed by others: the next step has all of it built anew. */
  forget(): void {
    this.#marking.forget();
  }

  /** Builds; `show` is the kind of the sheet to be shown then. Returns whether it finished. */
  async build(kind: TaskKind, change: Partial<BuildOptions>, show: string | null): Promise<boolean> {
    const built = await this.store.run(kind, async (watch) => {
      const { request } = this.store.state();
      // A step that was done goes into the register that stands, whatever of the sheet was left out of it.
      const leaveDoubtful = kind === "mark";
      const moment = momentOf(this.deps);
      const always = {
        ...inspectOptions(request),
        ...moment,
        rules: request.rules,
        forms: [],
        leaveDoubtful,
      };
      this.#marking.forget();
      const report = await buildRegister(this.deps.port, { ...always, ...change, ...watch });
      this.showing.built(report);
      if (this.#hears) this.#marking.built(report, request);
      this.onBuilt();
      if (show !== null) await this.deps.view.activate(show);
    });
    if (built) await this.see();
    return built;
  }

  /** Writes steps into the register: into their lines alone where that is all there is to do. */
  async mark(marks: readonly Mark[]): Promise<boolean> {
    let isMarked = false;
    const done = await this.store.run("mark", async () => {
      const { request } = this.store.state();
      const { builtAt } = momentOf(this.deps);
      const marked = await this.#marking.mark(this.deps.port, marks, request, builtAt);
      if (marked === null) return;
      isMarked = true;
      this.#marking.forget();
      this.showing.built(marked.report);
      this.onBuilt();
      const report = await marked.follow();
      this.showing.built(report);
      this.#marking.built(report, request);
    });
    return done && !isMarked ? this.build("mark", { marks }, null) : done;
  }

  /** Learns the workbook's sheets anew. */
  async see(): Promise<void> {
    try {
      const all = await this.deps.port.sheets();
      const names = (own: boolean): string[] =>
        all.filter(({ kind, visible }) => visible && (kind !== null) === own).map(({ name }) => name);
      this.store.dispatch({ type: "workbook-seen", sheets: names(false), created: names(true) });
    } catch (error) {
      this.store.notice(noticeOf(error));
    }
  }
}
