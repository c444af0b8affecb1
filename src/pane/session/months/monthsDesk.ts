import type { BuildOptions } from "../../../app/options";
import type { OpenedRegister } from "../../../app/openRegister";
import { rememberOrigins } from "../../../app/memory/origins";
import { unknownSheets } from "../../../app/inspect/unknownSheets";
import type { RegisterReport } from "../../../app/report";
import type { Day } from "../../../domain/day";
import { PLAN_KIND } from "../../../register/plan/workPlanSheet";
import { REGISTER_KIND } from "../../../sheet/model";
import type { SessionDeps } from "../deps";
import type { ListName, Request } from "../state";
import type { Store } from "../store";
import type { Builder, BuildsSeen } from "../builder";
import { builtQuestion, openedQuestion, previewQuestion } from "./cards";
import { ShownChanges, ShownCheck, ShownFiles, ShownPairs } from "./monthsLists";
import type { Gathering, Months, MonthsAction } from "./monthsState";
import {
  builtStanding,
  openedStanding,
  proposedMonth,
  type Proposed,
  type StandingRegister,
} from "./newMonth";
import type { TakenFiles } from "./takeFiles";
import { handOutCalendar, handOutLook } from "./planOfWork";

/** What the desk has the session do. */
export interface MonthsHost {
  request(change: Partial<Request>): void;
  /** Reads the source sheets; what was understood comes back by `understood`. */
  read(change: Partial<Request>): Promise<void>;
}

/**
 * The months of a register (docs/periods.md §1, §2, §5, §6): tells the earlier register and the new table apart, shows
 * what a build would change and asks about debts that may be one before it, and afterwards what has changed.
 */
export class MonthsDesk implements BuildsSeen {
  #standing: StandingRegister | null = null;
  #proposed: Proposed | null = null;
  /** Sheets of which the user has said that they are no new month. */
  readonly #dismissed = new Set<string>();
  #later: Months["later"] = null;
  #check: ShownCheck | null = null;
  #pairs = new ShownPairs([]);
  #changes: ShownChanges | null = null;
  #files: ShownFiles | null = null;
  #gathering: Gathering | null = null;

  constructor(
    private readonly deps: SessionDeps,
    private readonly store: Store,
    private readonly builder: Pick<
      Builder,
      "options" | "build" | "join" | "copies" | "earlier" | "unreadable"
    >,
    private readonly host: MonthsHost,
  ) {}

  /** Whether a build is being looked at that is not the register's own. */
  get isLooking(): boolean {
    return Object.keys(this.standing).length > 0;
  }

  /** What a step that is marked now goes into: the register that stands, whatever month is being looked at. */
  get standing(): Partial<Pick<BuildOptions, "sheets" | "asOf">> {
    const standing = this.#standing;
    if (standing === null || standing.beside || (this.#proposed ?? this.#check) === null) return {};
    return { sheets: standing.sheets, asOf: standing.asOf };
  }

  /** The workbook was opened with this register of its own; without one, another may lie beside it. */
  async begin(register: OpenedRegister | null): Promise<void> {
    if (register !== null) {
      await this.#opened(register);
      return;
    }
    const earlier = await this.builder.earlier();
    if (earlier !== null) {
      // The next one goes on by its rules.
      this.host.request({ rules: earlier.register.rules });
      this.#standing = await openedStanding(earlier.register, earlier.port, true);
    }
    this.show();
  }

  /** Looks for a table that has come since the register was built, else for a later day. */
  async #opened(register: OpenedRegister): Promise<void> {
    const { port, today } = this.deps;
    const standing = await openedStanding(register, port, false);
    this.#standing = standing;
    this.#pairs = new ShownPairs(register.questions.map(openedQuestion));
    const unknown = await unknownSheets(port);
    if (unknown.length > 0) {
      const { newTables } = await import("../../../app/inspect/newTables");
      const tables = await newTables(port, unknown, standing.asOf);
      this.#proposed = proposedMonth(standing, tables, today, []);
    }
    if (this.#proposed === null && standing.asOf < today) this.#later = { asOf: standing.asOf, today };
    this.show();
  }

  /** The source sheets were understood: other ones than the register's are the new month. */
  understood(): void {
    const { source } = this.store.state();
    const standing = this.#standing;
    if (standing === null || source.kind !== "understood" || this.#check !== null) return;
    const tables = source.sheets.map(({ sheet: name, file, titleAsOf }) => ({
      name,
      source: { file, sheet: name },
      date: titleAsOf,
    }));
    const isNew = ({ name }: { name: string }): boolean =>
      standing.beside || !(standing.sheets.includes(name) || this.#dismissed.has(name));
    if (!tables.some(isNew) || tables.some(({ date }) => date !== null && date <= standing.asOf)) return;
    const latest = tables.sort((a, b) => (b.date ?? -Infinity) - (a.date ?? -Infinity));
    this.#proposed = proposedMonth(standing, latest, this.deps.today, this.deps.beside?.kept ?? []);
    this.#later = null;
    this.show();
  }

  /** A register was built; `isMark`: only to write something into its lines. */
  built(report: RegisterReport, isMark: boolean): void {
    this.#files = new ShownFiles(report);
    if (!isMark) {
      this.#standing = builtStanding(report, this.deps.port.fileName);
      this.#proposed = this.#later = this.#check = null;
      this.#changes = report.rebuilt ? new ShownChanges(report) : null;
    }
    if (this.#check === null) this.#pairs = new ShownPairs(report.pairs.map(builtQuestion));
    this.show();
  }

  /** The register is gone. */
  removed(): void {
    this.#standing = this.#proposed = this.#later = this.#check = this.#changes = this.#files = null;
    this.#pairs = new ShownPairs([]);
    this.show();
  }

  more(list: ListName): void {
    if (list === "month-pairs") this.#pairs.more();
    if (list === "month-changes") this.#changes?.more();
    if (list === "month-files") this.#files?.more();
    if (list === "month-recognised") this.#check?.more();
    this.show();
  }

  async act(action: MonthsAction): Promise<void> {
    switch (action.type) {
      case "check":
        await this.#prepare(action.asOf);
        break;
      case "build": {
        const decisions = this.#pairs.decisions();
        await this.builder.build("build", { decisions, acceptDoubt: action.accept }, REGISTER_KIND);
        break;
      }
      case "cancel":
        this.#check = null;
        this.#pairs = new ShownPairs([]);
        this.show();
        break;
      case "dismiss":
        this.#dismiss();
        break;
      case "recalculate":
        this.host.request({ asOf: this.deps.today });
        await this.builder.build("build", {}, REGISTER_KIND);
        break;
      case "decide":
        this.#pairs.decide(action.pair, action.same);
        this.show();
        break;
      case "rebuild":
        await this.builder.build("build", { decisions: this.#pairs.decisions() }, null);
        break;
      case "show-changes":
        this.#changes?.narrow(action.only);
        this.show();
        break;
      case "take-files":
        await this.#take(action.files);
        break;
      case "plan":
        await this.#plan(action.asOf);
        break;
      case "calendar":
        await this.store.run("plan", (watch) =>
          handOutCalendar(this.deps, { ...this.#look(action.asOf), ...watch }, action.names),
        );
    }
  }

  /** Works out what a build would change, and asks what it leaves open. */
  async check(options: BuildOptions): Promise<void> {
    await this.store.run("check", async (watch) => {
      const { previewBuild } = await import("../../../app/build/buildPreview");
      const preview = await previewBuild(this.deps.port, { ...options, ...watch });
      this.#check = new ShownCheck(preview);
      this.#pairs = new ShownPairs(preview.pairs.map(previewQuestion));
    });
    this.show();
  }

  /** Reads the month's sheets as of a date, so that they can be looked at too, and checks them. */
  async #prepare(asOf: Day): Promise<void> {
    await this.host.read({ sheets: this.#proposed?.sheets ?? this.builder.options().sheets, asOf });
    if (this.store.state().source.kind === "understood") await this.check(this.builder.options());
  }

  #dismiss(): void {
    for (const sheet of this.#proposed?.sheets ?? []) this.#dismissed.add(sheet);
    const standing = this.#standing;
    // Whatever is built next is the register that stands.
    if (this.#proposed !== null && standing !== null && !standing.beside)
      this.host.request({ sheets: standing.sheets, asOf: standing.asOf });
    this.#proposed = this.#later = this.#check = null;
    this.show();
  }

  async #plan(asOf: Day): Promise<void> {
    if (asOf === this.#standing?.asOf) {
      const plan = { ...this.standing, plan: true, leaveDoubtful: true };
      await this.builder.build("build", plan, PLAN_KIND);
      return;
    }
    await this.store.run("plan", (watch) => handOutLook(this.deps, { ...this.#look(asOf), ...watch }));
  }

  /** The register that stands, as of a date. */
  #look(asOf: Day): BuildOptions {
    return { ...this.builder.options(), ...this.standing, leaveDoubtful: true, asOf };
  }

  async #take(files: Extract<MonthsAction, { type: "take-files" }>["files"]): Promise<void> {
    const { takeFiles } = await import("./takeFiles");
    let found: TakenFiles | null = null;
    await this.store.run("files", async (watch) => {
      const taken = await takeFiles(this.deps, files, watch, (gathering) => {
        this.#gathering = gathering;
        this.show();
      });
      await rememberOrigins(this.deps.port, taken.sheets);
      found = taken;
    });
    this.#gathering = null;
    this.show();
    if (found !== null) await this.#taken(found);
  }

  async #taken({ sheets, unreadable, registers }: TakenFiles): Promise<void> {
    this.builder.join({ unreadable, registers });
    if (sheets.length > 0) await this.host.read({ sheets: sheets.map(({ name }) => name), columns: {} });
    this.show();
  }

  /** Tells the screens all of it anew. */
  show(): void {
    const { readFile, port } = this.deps;
    const months: Months = {
      next: this.#proposed?.next ?? null,
      later: this.#later,
      unread: this.#files === null ? this.builder.unreadable : [],
      copies: this.builder.copies.map(({ fileName }) => fileName),
      check: this.#check?.state() ?? null,
      pairs: this.#pairs.state(),
      changes: this.#changes?.state() ?? null,
      files: this.#files?.state() ?? null,
      gathering: this.#gathering,
      takesFiles: readFile !== undefined,
      uncarried: port.uncarried ?? [],
    };
    this.store.dispatch({ type: "shown", parts: { months } });
  }
}
