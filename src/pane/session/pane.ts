import type { DateField } from "../../app/mark";
import type { RememberedMapping } from "../../app/memory/mappings";
import type { BuildOptions } from "../../app/options";
import type { OwnTrial } from "../../app/ownTrial";
import type { CellPlace } from "../../app/ports";
import type { OfficialChanges, Signers } from "../../app/saveSettings";
import type { Day } from "../../domain/day";
import type { ColumnTarget, MoneyUnit } from "../../intake/types";
import type { OwnRegulation } from "../../regulations/own/ownRules";
import type { RegulationId } from "../../regulations/registry";
import type { OrganisationSettings, SettingKey } from "../../settings/settings";
import type { MonthsAction } from "./months/monthsState";
import type { PapersAction } from "./papers/papersState";
import type { WorkAction } from "./work/workState";
import type { ListName, Request, SessionState, Tab } from "./state";

/** A column of a source sheet that the user gives another sense. */
export interface ColumnChoice {
  /** Index of the sheet among those that were understood. */
  readonly source: number;
  readonly column: number;
  /** `null`: not used. */
  readonly target: ColumnTarget | null;
}

export type { OfficialChanges, Signers };

/** What the organisation sets; `null` takes a setting back, absent ones stay. */
export type SettingChanges = Readonly<Partial<Record<SettingKey, string | null>>>;

/**
 * The pane's state and what the user can do, wherever the engine works: in this thread or another one. Actions take
 * and give plain data; those that return a promise settle with their failure shown as a notice, never thrown.
 */
export interface PaneSession {
  /** The state now: a new object after each change. Bound, as `subscribe` is. */
  readonly state: () => SessionState;
  /** Calls the listener after each change; returns what ends that. */
  readonly subscribe: (listener: () => void) => () => void;

  chooseTab(tab: Tab): void;
  /** Closes the notice. */
  dismiss(): void;
  /** Excel waits for the user to finish typing into a cell, or goes on. */
  tellCellEdit(waiting: boolean): void;
  /** Stops the task under way before its next step; what is written by then is undone by the port. */
  stop(): void;

  /** «Взять активный лист». */
  takeActiveSheet(): Promise<void>;
  /** «Заполнить пример»: an example sheet of invented debts in this workbook, read at once. */
  fillExample(): Promise<void>;
  /** Reads and understands the source, after changing what is asked for. */
  read(change?: Partial<Request>): Promise<void>;
  /** Changes what does not change how the sheet is read; the workbook remembers it at the next build. */
  request(change: Partial<Request>): void;
  /** Gives a column another sense: remembered by its heading where it can be, and the sheet is read again. */
  chooseColumn(choice: ColumnChoice): Promise<void>;
  /** Says in which unit a sheet's sums are, where its own words leave that open: remembered, and the sheet is read again. */
  chooseUnit(source: number, unit: MoneyUnit): Promise<void>;
  /** The columns that the workbook remembers, by kinds of header; `null` where it could not be read. */
  remembered(): Promise<readonly RememberedMapping[] | null>;
  /** Forgets the columns of one kind of header, or all of them (`null`); a source that was read is read again. */
  forget(signature: string | null): Promise<void>;
  /** What the organisation has set; `null` where the workbook could not be read. */
  organisation(): Promise<OrganisationSettings | null>;
  /** Who signs; `null` where the workbook could not be read. */
  signers(): Promise<Signers | null>;
  /** Sets what the organisation, or one of its administrators, has of its own; a register that stands follows at once. */
  saveSettings(changes: SettingChanges, officials?: readonly OfficialChanges[]): Promise<void>;
  /** Checks a regulation that is being typed, and tries it on an example debt; `null` where the engine is gone. */
  tryRegulation(own: OwnRegulation): Promise<OwnTrial | null>;

  /**
   * Builds the register, or rebuilds it, with these forms beside those that stand; `leaveDoubtful` leaves out the columns
   * that may decide stage or sum and are not answered for.
   */
  build(forms?: BuildOptions["forms"], leaveDoubtful?: boolean): Promise<void>;
  /** Writes the date of a step into the debt's line; the register, its colours and the forms follow. */
  mark(line: string, field: DateField, date: Day | null): Promise<void>;
  /** Shows why a debt stands where it does; `null` closes that. */
  chooseDebt(line: string | null): void;
  /** Shows the reporting dates of one document, or of all. */
  chooseDocument(document: RegulationId | null): void;
  /** «Показать ещё»; `source` is the index of the sheet whose list it is. */
  showMore(list: ListName, source?: number): void;

  /** Selects the debt's line in the register, wherever it has been sorted to. */
  goToLine(line: string): Promise<void>;
  /** Selects a cell; the sheet by its name in the workbook. */
  goToCell(place: CellPlace): Promise<void>;
  /** Shows a sheet of the add-in's own. */
  openSheet(kind: string): Promise<void>;
  /** Opens a copy of the own sheets in which formulas are values. */
  copyValues(): Promise<void>;
  /** What the user does with months: see MonthsAction. */
  months(action: MonthsAction): Promise<void>;
  /** What the user does with papers: see PapersAction. */
  papers(action: PapersAction): Promise<void>;
  /** What the user does with the work list: see WorkAction. */
  work(action: WorkAction): Promise<void>;
  /** «Удалить созданное». */
  remove(): Promise<void>;
}
