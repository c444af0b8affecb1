import { buildRegister } from "../../app/build/build";
import type { Mark } from "../../app/mark";
import type { FileVerdict } from "../../app/inspect/inspectedVerdicts";
import type { BuildOptions, InspectOptions } from "../../app/options";
import type { WorkbookPort } from "../../app/ports";
import { openRegister, type OpenedRegister } from "../../app/openRegister";
import { readMemory, type Memory } from "../../app/memory/memory";
import { Refusal } from "../../app/refusal";
import { takeUp } from "../../app/takeUp";
import type { RegisterReport } from "../../app/report";
import { inspectOptions } from "./paneChoices";
import { ALONE, momentOf, type Beside, type SessionDeps } from "./deps";
import { Marking } from "./marking";
import { Preparing } from "./preparing";
import { noticeOf } from "./notices";
import type { Showing } from "./showing";
import type { Tab, TaskKind } from "./state";
import type { Store } from "./store";

/** Who sees every build, and holds those up that must be looked at first. */
export interface BuildsSeen {
  /** Whether the request is about a build that is only looked at. */
  readonly isLooking: boolean;
  /** What a step goes into then: the register that stands. */
  readonly standing: Partial<Pick<BuildOptions, "sheets" | "asOf">>;
  /** A register was built; `isMark`: only to write something into its lines. */
  built(report: RegisterReport, isMark: boolean): void;
  /** Shows what such a build would change, instead of building. */
  check(options: BuildOptions): Promise<void>;
}

/** Where steps are marked. */
const MARKING_TABS: ReadonlySet<Tab> = new Set(["work", "papers"]);

/** Builds the register at the user's request, and writes steps into its lines. */
export class Builder {
  readonly #marking = new Marking();
  /** Once begun; it ends by itself. */
  #preparing: Preparing | null = null;
  /** Whether the session is notified of changes that the user makes in the workbook. */
  #hears = false;
  /** What was opened together with the workbook; its registers until they have become the workbook's own. */
  #beside: Beside;
  /** What those registers remember. */
  #remembered: readonly Memory[] = [];

  constructor(
    private readonly deps: SessionDeps,
    private readonly store: Store,
    private readonly showing: Showing,
    /** Those that show something of the register: it is another one after each build. */
    private readonly desks: () => { readonly months: BuildsSeen; readonly papers: { forget(): void } },
  ) {
    this.#beside = deps.beside ?? ALONE;
    store.subscribe(() => {
      this.#prepareMarks();
    });
  }

  /** How the source sheets are read now. */
  reading(): InspectOptions {
    const { unreadable } = this.#beside;
    return {
      ...inspectOptions(this.store.state().request),
      ...(unreadable.length > 0 && { unreadable }),
      remembered: this.#remembered,
    };
  }

  /** A build as it would be now. */
  options(): BuildOptions {
    const { earlier, registers } = this.#beside;
    return {
      ...this.reading(),
      ...momentOf(this.deps),
      rules: this.store.state().request.rules,
      forms: [],
      ...(earlier && { earlier }),
      ...(registers.length > 0 && { registers }),
    };
  }

  /** Registers that the next build merges with the workbook's own. */
  get copies(): readonly WorkbookPort[] {
    return this.#beside.earlier === null ? this.#beside.registers : [];
  }

  /** Files that were opened with the workbook and cannot be read. */
  get unreadable(): readonly FileVerdict[] {
    return this.#beside.unreadable;
  }

  /** What lies beside the workbook is more by this. */
  join({ registers, unreadable }: Pick<Beside, "registers" | "unreadable">): void {
    this.#beside = {
      ...this.#beside,
      registers: [...this.#beside.registers, ...registers],
      unreadable: [...this.#beside.unreadable, ...unreadable],
    };
  }

  /** The register beside the workbook upon which the next one follows, with the rules that it was built by; `null`: none. */
  async earlier(): Promise<{ readonly register: OpenedRegister; readonly port: WorkbookPort } | null> {
    const { earlier: port, registers } = this.#beside;
    if (port === null) return null;
    const all = [port, ...registers];
    this.#remembered = await Promise.all(all.map(async (one) => readMemory(await one.settings())));
    const { asOf, rules } = this.store.state().request;
    const register = await openRegister(port, { asOf, rules });
    return register && { register, port };
  }

  /** From now on `forget` is called for every change of the workbook. */
  hears(): void {
    this.#hears = true;
  }

  /**
   * Something in the workbook has been changed: the next step rebuilds all of it, unless the workbook itself can tell
   * whether its sheets are as they were written.
   */
  forget(): void {
    if (this.deps.port.stands !== undefined) return;
    void this.#preparing?.stop();
    this.#marking.forget();
  }

  /**
   * The user is about to mark steps in a register that an earlier session has built: finds in the background what a build
   * would, so that the first step is not one. Whatever the user begins meanwhile comes first.
   */
  #prepareMarks(): void {
    const { port } = this.deps;
    const { task, tab, request } = this.store.state();
    if (!MARKING_TABS.has(tab) || task !== null || this.#preparing !== null || !this.#hears) return;
    if (!this.showing.opensStanding || port.recognise === undefined || this.desks().months.isLooking) return;
    const { earlier, registers, unreadable } = this.#beside;
    if (earlier !== null || registers.length > 0 || unreadable.length > 0) return;
    const options = { ...this.options(), leaveDoubtful: true };
    this.#preparing = new Preparing(
      (watch) => takeUp(port, { ...options, ...watch }),
      (report) => {
        this.#marking.takenUp(report, request);
      },
    );
  }

  /** Builds; `show` is the kind of the sheet to show afterwards. Returns whether it finished. */
  async build(kind: TaskKind, change: Partial<BuildOptions>, show: string | null): Promise<boolean> {
    const isMark = kind === "mark";
    let held = null as BuildOptions | null;
    const built = await this.store.run(kind, async (watch) => {
      const { request } = this.store.state();
      // A step that was done goes into the existing register, even if parts of the sheet were left out of it.
      const standing = isMark ? { ...this.desks().months.standing, leaveDoubtful: true } : {};
      const options = { ...this.options(), ...standing, ...change };
      await this.#preparing?.stop();
      this.#marking.forget();
      const report = await buildRegister(this.deps.port, { ...options, ...watch }).catch((error: unknown) => {
        if (isMark || !(error instanceof Refusal) || error.code !== "debts-lost") throw error;
        held = options;
        return null;
      });
      if (report === null) return;
      this.#beside = { ...this.#beside, earlier: null, registers: [] };
      this.showing.built(report);
      if (this.#hears) this.#marking.built(report, request);
      this.#built(report, isMark);
      if (show !== null) await this.deps.view.activate(show);
    });
    // Where many typed lines would lose their debts, that is looked at before anything is built.
    if (held !== null) {
      await this.desks().months.check(held);
      return false;
    }
    if (built) await this.see();
    return built;
  }

  /** Writes steps into the register: only into their lines if nothing else has to be done. */
  async mark(marks: readonly Mark[]): Promise<boolean> {
    // The request may be about a month that is only looked at.
    if (this.desks().months.isLooking) return this.build("mark", { marks }, null);
    let isMarked = false;
    const done = await this.store.run("mark", async (watch) => {
      await this.#preparing?.finish(watch);
      const { request } = this.store.state();
      const { builtAt } = momentOf(this.deps);
      const marked = await this.#marking.mark(this.deps.port, marks, request, builtAt);
      if (marked === null) return;
      isMarked = true;
      this.#marking.forget();
      this.showing.built(marked.report);
      this.#built(marked.report, true);
      const report = await marked.follow();
      this.showing.built(report);
      this.#marking.built(report, request);
    });
    return done && !isMarked ? this.build("mark", { marks }, null) : done;
  }

  #built(report: RegisterReport, isMark: boolean): void {
    const { months, papers } = this.desks();
    months.built(report, isMark);
    papers.forget();
  }

  /** Reads the workbook's sheets again. */
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
