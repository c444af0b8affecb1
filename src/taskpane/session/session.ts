import type { BuildOptions, InspectOptions } from "../../app/options";
import type { DateField } from "../../app/mark";
import { lineId } from "../../app/lineId";
import type { CellPlace, WorkbookPort, WorkbookView } from "../../app/ports";
import type { RegisterEntry } from "../../assessment/entry";
import type { Day } from "../../domain/day";
import type { ColumnTarget } from "../../intake/types";
import type { SheetModel } from "../../sheets/model";
import type { OrganisationSettings, SettingKey } from "../../sheets/settings/settings";
import { strings } from "../strings";
import { noticeOf } from "./notices";
import type { Request, SessionState, Tab, TaskKind } from "./state";
import { Store } from "./store";

/** What a session works on, and what only the composition root can give. */
export interface SessionDeps {
  readonly port: WorkbookPort;
  readonly view: WorkbookView;
  /** The as-of date where the workbook remembers none. */
  readonly today: Day;
  /** Packs sheets as a workbook of values; without it no copy is offered. */
  readonly packValues?: (models: readonly SheetModel[]) => Promise<Uint8Array>;
}

/** A column of a source sheet that the user gives another sense. */
export interface ColumnChoice {
  /** Index of the source in the inspection. */
  readonly source: number;
  readonly column: number;
  /** `null`: not used. */
  readonly target: ColumnTarget | null;
}

const engine = () => import("./engine");

/** The pane's state and what the user can do; knows nothing of React. One long task at a time. */
export class Session {
  readonly #store: Store;
  readonly #deps: SessionDeps;
  readonly #ends: (() => void)[] = [];

  /** The state now: a new object after each change. */
  readonly state: () => SessionState;
  /** Calls the listener after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;

  constructor(deps: SessionDeps) {
    this.#deps = deps;
    this.#store = new Store(deps.today);
    this.state = this.#store.state;
    this.subscribe = this.#store.subscribe;
  }

  /** Whether a values-only copy can be made here. */
  get canCopy(): boolean {
    return this.#deps.packValues !== undefined;
  }

  /** Looks at the workbook: a register of an earlier day is opened at once, by what the workbook remembers. */
  async start(): Promise<void> {
    const { view } = this.#deps;
    const done = await this.#store.run("open", async (watch) => {
      const { openRegister, readMemory } = await engine();
      const { port, today } = this.#deps;
      const memory = readMemory(await port.settings());
      const rules = memory.rules ?? this.state().request.rules;
      const register = await openRegister(port, { asOf: today, rules, ...watch });
      const sheets = memory.sheets.length > 0 ? memory.sheets : null;
      const asOf = register?.asOf ?? memory.asOf ?? today;
      this.#store.dispatch({ type: "opened", register, request: { asOf, rules, sheets } });
    });
    if (!done) this.#store.dispatch({ type: "opened", register: null, request: {} });
    await this.#see();
    // Of use, but the work goes on without: an Excel that refuses events only shows less.
    try {
      this.#ends.push(
        await view.onSheetChanged((sheet) => {
          this.#store.dispatch({ type: "sheet-changed", sheet });
        }),
        await view.onSelectionChanged((place) => void this.#selected(place)),
      );
    } catch (error) {
      this.#store.notice(noticeOf(error));
    }
  }

  /** Lets go of the workbook's events. */
  readonly end = (): void => {
    for (const end of this.#ends.splice(0)) end();
  };

  readonly chooseTab = (tab: Tab): void => {
    this.#store.dispatch({ type: "tab-chosen", tab });
  };

  readonly dismiss = (): void => {
    this.#store.dispatch({ type: "noticed", notice: null });
  };

  /** Excel waits for the user to finish typing into a cell, or goes on. */
  readonly tellCellEdit = (waiting: boolean): void => {
    if (waiting) this.#store.notice({ ...strings.notices.cellEdit, intent: "info" });
    else this.dismiss();
  };

  /** Stops the task under way before its next step; what is written by then is undone by the port. */
  readonly stop = (): void => {
    this.#store.stop();
  };

  /** «Взять активный лист». */
  readonly takeActiveSheet = async (): Promise<void> => {
    const sheet = await this.#deps.view.activeSheet();
    await this.read({ sheets: [sheet], columns: new Map() });
  };

  /** «Заполнить пример»: an example sheet of invented debts in this workbook, read at once. */
  readonly fillExample = async (): Promise<void> => {
    let sheet: string | null = null;
    await this.#store.run("save", async () => {
      const { exampleSheet, EXAMPLE_NAME } = await engine();
      sheet = await this.#deps.view.addSheet(EXAMPLE_NAME, exampleSheet(this.state().request.asOf));
    });
    if (sheet !== null) await this.read({ sheets: [sheet], columns: new Map() });
  };

  /** Reads and understands the source, after changing what is asked for. */
  readonly read = async (change: Partial<Request> = {}): Promise<void> => {
    this.#store.dispatch({ type: "requested", request: change });
    await this.#store.run("read", async (watch) => {
      const { inspectWorkbook } = await engine();
      const inspection = await inspectWorkbook(this.#deps.port, { ...this.#inspectOptions(), ...watch });
      this.#store.dispatch({ type: "understood", inspection });
    });
    await this.#see();
  };

  /** Changes what does not change how the sheet is read; the workbook remembers it at the next build. */
  readonly request = (change: Partial<Request>): void => {
    this.#store.dispatch({ type: "requested", request: change });
  };

  /** Gives a column another sense: remembered by its heading where it can be, and the sheet is read again. */
  readonly chooseColumn = async ({ source, column, target }: ColumnChoice): Promise<void> => {
    const columns = new Map(this.state().request.columns);
    for (const [field, at] of columns) if (at === column) columns.delete(field);
    const isField = target !== null && target !== "ignored" && target !== "closingCredit";
    const { source: read } = this.state();
    const intake = read.kind === "understood" ? read.inspection.sources[source]?.intake : undefined;
    const match = intake?.mapping.find((one) => one.column === column);
    if (intake === undefined || match === undefined) {
      // The sheet was not understood: nothing to remember it by yet.
      if (isField) columns.set(target, column);
    } else {
      const { isMemorable, rememberColumn } = await engine();
      if (isMemorable(intake, match.header)) {
        if (isField) columns.delete(target);
        const { port } = this.#deps;
        await this.#store.run("save", () => rememberColumn(port, intake, match.header, target));
      } else if (isField) columns.set(target, column);
    }
    await this.read({ columns });
  };

  /** Builds the register, or rebuilds it, with these forms beside those that stand. */
  readonly build = async (forms: BuildOptions["forms"] = []): Promise<void> => {
    const isFirst = this.state().register === null;
    await this.#build("build", { forms }, isFirst || forms.length === 0 ? "register" : null);
  };

  /** Writes the date of a step into the debt's line; the register, its colours and the forms follow. */
  readonly mark = async (entry: RegisterEntry, field: DateField, date: Day | null): Promise<void> => {
    await this.#build("mark", { marks: [{ line: lineId(entry), field, date }] }, null);
  };

  /** Selects the debt's line in the register, wherever it has been sorted to. */
  readonly goToLine = async (entry: RegisterEntry): Promise<void> => {
    await this.#store.run("find", async () => {
      const { findLine } = await engine();
      const place = await findLine(this.#deps.port, entry);
      if (place === null) this.#store.notice({ ...strings.notices.noLine, intent: "warning" });
      else await this.#deps.view.select(place);
    });
  };

  /** Selects a cell; the sheet by its name in the workbook. */
  readonly goToCell = async (place: CellPlace): Promise<void> => {
    await this.#store.run("find", () => this.#deps.view.select(place));
  };

  /** Shows a sheet of the add-in's own. */
  readonly openSheet = async (kind: string): Promise<void> => {
    await this.#store.run("find", async () => {
      if (!(await this.#deps.view.activate(kind)))
        this.#store.notice({ ...strings.notices.noSheet, intent: "warning" });
    });
  };

  /** Shows why a debt stands where it does; `null` closes that. */
  readonly chooseDebt = (entry: RegisterEntry | null): void => {
    this.#store.dispatch({ type: "debt-chosen", entry });
  };

  /** What the organisation has set; `null` where the workbook could not be read. */
  readonly organisation = async (): Promise<OrganisationSettings | null> => {
    let settings: OrganisationSettings | null = null;
    await this.#store.run("open", async () => {
      const { readOrganisation } = await engine();
      settings = await readOrganisation(this.#deps.port);
    });
    return settings;
  };

  /** Sets the organisation's own terms; a register that stands follows at once. */
  readonly saveSettings = async (
    changes: Readonly<Partial<Record<SettingKey, string | null>>>,
  ): Promise<void> => {
    const { asOf, rules } = this.state().request;
    const saved = await this.#store.run("save", async () => {
      const { saveSettings } = await engine();
      await saveSettings(this.#deps.port, changes, { asOf, rules });
    });
    if (saved && this.state().register !== null) await this.build();
    else if (saved) await this.#see();
  };

  /** Opens a copy of the own sheets in which formulas are values. */
  readonly copyValues = async (): Promise<void> => {
    const models = this.state().register?.report?.models;
    const { packValues, view, port } = this.#deps;
    if (models === undefined || packValues === undefined) return;
    await this.#store.run("copy", async () => {
      const bytes = await packValues(models);
      await view.openCopy(bytes, strings.done.copyName(port.fileName.replace(/\.[^.]+$/, "")));
    });
  };

  /** «Удалить созданное». */
  readonly remove = async (): Promise<void> => {
    const removed = await this.#store.run("remove", async () => {
      const { removeCreated } = await engine();
      await removeCreated(this.#deps.port);
    });
    if (!removed) return;
    this.#store.dispatch({ type: "removed" });
    this.#store.notice({ ...strings.notices.removed, intent: "success" });
    await this.#see();
  };

  async #build(kind: TaskKind, change: Partial<BuildOptions>, show: string | null): Promise<void> {
    const built = await this.#store.run(kind, async (watch) => {
      const { buildRegister } = await engine();
      const { rules } = this.state().request;
      const options = { ...this.#inspectOptions(), rules, forms: [], ...change, ...watch };
      const report = await buildRegister(this.#deps.port, options);
      this.#store.dispatch({ type: "built", report });
      if (show !== null) await this.#deps.view.activate(show);
    });
    if (built) await this.#see();
  }

  #inspectOptions(): InspectOptions {
    const { asOf, sheets, columns, administrator } = this.state().request;
    const [code, name] = [administrator.code.trim(), administrator.name.trim()];
    return {
      asOf,
      sheets,
      ...(columns.size > 0 && { chosenColumns: columns }),
      ...(code + name !== "" && { administrator: { code: code || null, name: name || null } }),
    };
  }

  /** Learns the workbook's sheets anew. */
  async #see(): Promise<void> {
    try {
      const all = await this.#deps.port.sheets();
      const names = (own: boolean): string[] =>
        all.filter(({ kind, visible }) => visible && (kind !== null) === own).map(({ name }) => name);
      this.#store.dispatch({ type: "workbook-seen", sheets: names(false), created: names(true) });
    } catch (error) {
      this.#store.notice(noticeOf(error));
    }
  }

  async #selected(place: CellPlace): Promise<void> {
    const report = this.state().register?.report;
    if (!report || this.state().tab !== "forms") return;
    const { rowsBehind } = await engine();
    this.#store.dispatch({ type: "cell-selected", behind: rowsBehind(report, place) });
  }
}
