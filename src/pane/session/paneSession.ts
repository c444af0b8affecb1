import { exampleSheet, EXAMPLE_NAME } from "../../app/example";
import { inspectWorkbook } from "../../app/inspect/inspect";
import type { DateField } from "../../app/mark";
import {
  forgetMapping,
  isMemorable,
  rememberColumn,
  rememberUnit,
  rememberedMappings,
  type RememberedMapping,
} from "../../app/memory/mappings";
import { findLine, openRegister } from "../../app/openRegister";
import type { BuildOptions } from "../../app/options";
import type { CellPlace } from "../../app/ports";
import { tryRegulation, type OwnTrial } from "../../app/ownTrial";
import { removeCreated } from "../../app/removeCreated";
import { readOrganisation, readSigners, saveSettings } from "../../app/saveSettings";
import { readMemory } from "../../app/memory/memory";
import type { Day } from "../../domain/day";
import type { MoneyUnit } from "../../intake/types";
import type { OwnRegulation } from "../../regulations/own/ownRules";
import type { RegulationId } from "../../regulations/regulationRegistry";
import type { OrganisationSettings } from "../../settings/settings";
import { strings } from "../strings";
import { Builder } from "./builder";
import { chosenAfter } from "./paneChoices";
import { listenTo } from "./listen";
import type { ColumnChoice, OfficialChanges, PaneSession, SettingChanges, Signers } from "./pane";
import { Showing } from "./showing";
import type { SessionDeps } from "./deps";
import { MonthsDesk } from "./months/monthsDesk";
import type { MonthsAction } from "./months/monthsState";
import { PapersDesk } from "./papers/papersDesk";
import type { PapersAction } from "./papers/papersState";
import { mappingOf, sheetOf } from "./shown/source";
import { startState } from "./startState";
import type { ListName, Notice, Request, SessionState, Tab } from "./state";
import { Store } from "./store";
import { WorkDesk } from "./work/workDesk";
import type { WorkAction } from "./work/workState";

/**
 * The session itself: runs the engine's use cases at the user's request. Knows nothing about React. One long task at
 * a time.
 */
export class Session implements PaneSession {
  readonly #deps: SessionDeps;
  readonly #store: Store;
  readonly #showing: Showing;
  readonly #papers: PapersDesk;
  readonly #builder: Builder;
  readonly #work: WorkDesk;
  readonly #months: MonthsDesk;
  readonly #ends: (() => void)[] = [];

  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly board: PaneSession["board"] = (part) => this.#showing.board(part);
  readonly printedList: PaneSession["printedList"] = () => Promise.resolve(this.#showing.printed());

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#store = new Store(startState(deps.today, deps.packValues !== undefined));
    this.#showing = new Showing(this.#store);
    const desks = () => ({ months: this.#months, papers: this.#papers });
    this.#builder = new Builder(deps, this.#store, this.#showing, desks);
    this.#months = new MonthsDesk(deps, this.#store, this.#builder, this);
    this.#work = new WorkDesk(this.#showing, (marks) => this.#builder.mark(marks));
    this.#papers = new PapersDesk(deps, this.#store, (marks) => this.#builder.mark(marks), deps.today);
    this.state = this.#store.state;
    this.subscribe = this.#store.subscribe;
  }

  /** Inspects the workbook: a register of an earlier day is opened at once, using what the workbook remembers. */
  async start(): Promise<void> {
    const { view, port, today } = this.#deps;
    const done = await this.#store.run("open", async (watch) => {
      const memory = readMemory(await port.settings());
      const rules = memory.rules ?? this.state().request.rules;
      const register = await openRegister(port, { asOf: today, rules, ...watch });
      const sheets = memory.sheets.length > 0 ? memory.sheets : null;
      const asOf = register?.asOf ?? memory.asOf ?? today;
      const settings = register === null ? await readOrganisation(port) : undefined;
      this.#showing.opened(register, { asOf, rules, rulesChosen: memory.rules !== null, sheets }, settings);
      await this.#months.begin(register);
    });
    if (!done) this.#showing.opened(null, {});
    await this.#builder.see();
    const ends = await listenTo(view, this.#store, {
      selected: (place) => {
        if (this.state().tab === "forms") this.#showing.selected(place);
      },
      changed: () => {
        this.#builder.forget();
      },
    });
    this.#ends.push(...ends);
    if (ends.length > 1) this.#builder.hears();
  }

  /** Stops listening to the workbook. */
  end(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  chooseTab(tab: Tab): void {
    this.#store.dispatch({ type: "tab-chosen", tab });
  }

  dismiss(): void {
    this.#store.dispatch({ type: "noticed", notice: null });
  }

  tellCellEdit(waiting: boolean): void {
    if (waiting) this.#store.notice({ ...strings.notices.cellEdit, intent: "info" });
    else this.dismiss();
  }

  stop(): void {
    this.#store.stop();
  }

  async takeActiveSheet(): Promise<void> {
    let sheet: string | null = null;
    await this.#store.run("find", async () => {
      sheet = await this.#deps.view.activeSheet();
    });
    if (sheet !== null) await this.read({ sheets: [sheet], columns: {} });
  }

  async fillExample(): Promise<void> {
    let sheet: string | null = null;
    await this.#store.run("save", async () => {
      sheet = await this.#deps.view.addSheet(EXAMPLE_NAME, exampleSheet(this.state().request.asOf));
    });
    if (sheet !== null) await this.read({ sheets: [sheet], columns: {} });
  }

  async read(change: Partial<Request> = {}): Promise<void> {
    this.request(change);
    await this.#store.run("read", async (watch) => {
      const options = { ...this.#builder.reading(), ...watch };
      this.#showing.understood(await inspectWorkbook(this.#deps.port, options));
    });
    this.#months.understood();
    await this.#builder.see();
  }

  request(change: Partial<Request>): void {
    this.#showing.requested(change);
  }

  async chooseColumn(choice: ColumnChoice): Promise<void> {
    const { source: shown, request } = this.state();
    const sheet = sheetOf(shown, choice.source);
    if (sheet === null) return;
    const mapping = mappingOf(shown, choice.source);
    const match = mapping.find(({ column }) => column === choice.column);
    // All that is known about a refused sheet is its columns: the sheet last understood may be another one.
    const intake = shown.kind === "understood" ? this.#showing.intake(choice.source) : null;
    const isRemembered = intake !== null && match !== undefined && isMemorable(intake, match.header);
    if (isRemembered) {
      const remember = () => rememberColumn(this.#deps.port, intake, match.header, choice.target);
      if (!(await this.#store.run("save", remember))) return;
    }
    const chosen = chosenAfter(request.columns[sheet] ?? {}, mapping, choice, isRemembered);
    await this.read({ columns: { ...request.columns, [sheet]: chosen } });
  }

  async chooseUnit(source: number, unit: MoneyUnit): Promise<void> {
    const intake = this.#showing.intake(source);
    if (intake === null) return;
    if (await this.#store.run("save", () => rememberUnit(this.#deps.port, intake, unit))) await this.read();
  }

  async remembered(): Promise<readonly RememberedMapping[] | null> {
    return this.#store.glance(async () => (await rememberedMappings(this.#deps.port)).mappings);
  }

  async forget(signature: string | null): Promise<void> {
    const forgotten = await this.#store.run("save", () => forgetMapping(this.#deps.port, signature));
    if (forgotten && this.state().source.kind !== "unread") await this.read();
  }

  async build(forms: BuildOptions["forms"] = [], leaveDoubtful = false): Promise<void> {
    const isFirst = this.state().register === null;
    await this.#build(forms, leaveDoubtful, isFirst || forms.length === 0 ? "register" : null);
  }

  async mark(line: string, field: DateField, date: Day | null): Promise<void> {
    await this.#builder.mark([{ line, field, date }]);
  }

  /** Rebuilds after the user has typed into one of our own sheets; returns whether it finished. */
  refresh(): Promise<boolean> {
    return this.#builder.build("mark", {}, null);
  }

  /** Reports something that happened outside the session's tasks. */
  tell(notice: Pick<Notice, "title" | "text" | "intent">): void {
    this.#store.notice(notice);
  }

  chooseDebt(line: string | null): void {
    this.#showing.chooseDebt(line);
  }

  chooseDocument(document: RegulationId | null): void {
    this.#showing.chooseDocument(document);
  }

  showMore(list: ListName, source = 0): void {
    if (list === "papers") this.#papers.more();
    else if (list.startsWith("month-")) this.#months.more(list);
    else this.#showing.more(list, source);
  }

  papers(action: PapersAction): Promise<void> {
    return this.#papers.act(action);
  }

  work(action: WorkAction): Promise<void> {
    return this.#work.act(action);
  }

  months(action: MonthsAction): Promise<void> {
    return this.#months.act(action);
  }

  async goToLine(line: string): Promise<void> {
    await this.#store.run("find", async () => {
      const place = await findLine(this.#deps.port, line);
      if (place === null) this.#store.notice({ ...strings.notices.noLine, intent: "warning" });
      else await this.#deps.view.select(place);
    });
  }

  async goToCell(place: CellPlace): Promise<void> {
    await this.#store.run("find", () => this.#deps.view.select(place));
  }

  async openSheet(kind: string): Promise<void> {
    await this.#store.run("find", async () => {
      if (!(await this.#deps.view.activate(kind)))
        this.#store.notice({ ...strings.notices.noSheet, intent: "warning" });
    });
  }

  async organisation(): Promise<OrganisationSettings | null> {
    return this.#store.glance(() => readOrganisation(this.#deps.port));
  }

  async signers(): Promise<Signers | null> {
    return this.#store.glance(() => readSigners(this.#deps.port, ...this.#showing.signing));
  }

  async saveSettings(changes: SettingChanges, officials?: readonly OfficialChanges[]): Promise<void> {
    const { asOf, rules } = this.state().request;
    const saved = await this.#store.run("save", () =>
      saveSettings(this.#deps.port, changes, { asOf, rules }, officials),
    );
    if (!saved) return;
    if (this.state().register !== null) await this.build();
    else await this.#builder.see();
    const settings = await this.organisation();
    if (settings !== null) this.#showing.settled(settings);
  }

  tryRegulation(own: OwnRegulation): Promise<OwnTrial | null> {
    return Promise.resolve(tryRegulation(own, this.state().request.asOf));
  }

  async copyValues(): Promise<void> {
    const models = this.#showing.models;
    const { packValues, view, port } = this.#deps;
    if (models === null || packValues === undefined) return;
    await this.#store.run("copy", async () => {
      const bytes = await packValues(models);
      await view.openCopy(bytes, strings.done.copyName(port.fileName.replace(/\.[^.]+$/, "")));
    });
  }

  async remove(): Promise<void> {
    const removed = await this.#store.run("remove", () => removeCreated(this.#deps.port));
    if (!removed) return;
    this.#showing.removed();
    this.#months.removed();
    this.#builder.forget();
    this.#papers.forget();
    this.#store.notice({ ...strings.notices.removed, intent: "success" });
    await this.#builder.see();
  }

  async #build(forms: BuildOptions["forms"], leaveDoubtful: boolean, show: string | null): Promise<void> {
    const built = await this.#builder.build("build", { forms, leaveDoubtful }, show);
    const { tab, source } = this.state();
    // What holds up the build is shown where it can be answered.
    if (!built && tab === "source" && source.kind === "unread") await this.read();
  }
}
