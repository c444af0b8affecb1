import type { Board, BoardPart } from "../../app/board/board";
import type { DateField } from "../../app/mark";
import type { RememberedMapping } from "../../app/memory/mappings";
import type { BuildOptions } from "../../app/options";
import type { OwnTrial } from "../../app/ownTrial";
import type { CellPlace } from "../../app/ports";
import type { OfficialChanges, Signers } from "../../app/saveSettings";
import type { Day } from "../../domain/day";
import type { ColumnTarget, MoneyUnit } from "../../intake/types";
import type { OwnRegulation } from "../../regulations/own/ownRules";
import type { RegulationId } from "../../regulations/regulationRegistry";
import type { OrganisationSettings, SettingKey } from "../../settings/settings";
import type { MonthsAction } from "./months/monthsState";
import type { PapersAction } from "./papers/papersState";
import type { PrintedList, WorkAction } from "./work/workState";
import type { ListName, Request, SessionState, Tab } from "./state";

/** A column of a source sheet to which the user gives another meaning. */
export interface ColumnChoice {
  /** Index of the sheet among those that were understood. */
  readonly source: number;
  readonly column: number;
  /** `null`: not used. */
  readonly target: ColumnTarget | null;
}

export type { OfficialChanges, Signers };

/** What the organisation sets; `null` removes a setting, absent ones stay. */
export type SettingChanges = Readonly<Partial<Record<SettingKey, string | null>>>;

/**
 * The pane's state and what the user can do, wherever the engine runs: in this thread or another one. Actions take
 * and return plain data; those that return a promise settle with their failure shown as a notice, and never throw.
 */
export interface PaneSession {
  /** The current state: a new object after each change. Bound, as `subscribe` is. */
  readonly state: () => SessionState;
  /** Calls the listener after each change; returns a function that ends this. */
  readonly subscribe: (listener: () => void) => () => void;

  chooseTab(tab: Tab): void;
  /** Closes the notice. */
  dismiss(): void;
  /** Excel is waiting for the user to finish typing into a cell, or continues. */
  tellCellEdit(waiting: boolean): void;
  /** Stops the current task before its next step; the port undoes what has been written by then. */
  stop(): void;

  /** «Взять активный лист». */
  takeActiveSheet(): Promise<void>;
  /** «Заполнить пример»: an example sheet of invented debts in this workbook, read at once. */
  fillExample(): Promise<void>;
  /** Reads and understands the source, after applying the requested changes. */
  read(change?: Partial<Request>): Promise<void>;
  /** Changes that do not affect how the sheet is read; the workbook remembers them at the next build. */
  request(change: Partial<Request>): void;
  /** Gives a column another meaning: remembered by its heading if possible, and the sheet is read again. */
  chooseColumn(choice: ColumnChoice): Promise<void>;
  /** States the unit of a sheet's sums if its own words leave that open: remembered, and the sheet is read again. */
  chooseUnit(source: number, unit: MoneyUnit): Promise<void>;
  /** The columns that the workbook remembers, by kind of header; `null` if it could not be read. */
  remembered(): Promise<readonly RememberedMapping[] | null>;
  /** Forgets the columns of one kind of header, or all of them (`null`); a source that was read is read again. */
  forget(signature: string | null): Promise<void>;
  /** What the organisation has set; `null` if the workbook could not be read. */
  organisation(): Promise<OrganisationSettings | null>;
  /** Who signs; `null` if the workbook could not be read. */
  signers(): Promise<Signers | null>;
  /** Stores settings of the organisation or of one of its administrators; an existing register follows at once. */
  saveSettings(changes: SettingChanges, officials?: readonly OfficialChanges[]): Promise<void>;
  /** Checks a regulation that is being typed, and tries it on an example debt; `null` if the engine is gone. */
  tryRegulation(own: OwnRegulation): Promise<OwnTrial | null>;

  /**
   * Builds the register, or rebuilds it, with these forms in addition to the existing ones; `leaveDoubtful` leaves
   * out the columns that may decide stage or sum but have not been answered for.
   */
  build(forms?: BuildOptions["forms"], leaveDoubtful?: boolean): Promise<void>;
  /** Writes the date of a step into the debt's line; the register, its colours and the forms follow. */
  mark(line: string, field: DateField, date: Day | null): Promise<void>;
  /** Shows why a debt is at its stage; `null` closes that. */
  chooseDebt(line: string | null): void;
  /** Shows the reporting dates of one document, or of all. */
  chooseDocument(document: RegulationId | null): void;
  /** «Показать ещё»; `source` is the index of the sheet whose list it is. */
  showMore(list: ListName, source?: number): void;

  /** Selects the debt's line in the register, wherever it has been sorted to. */
  goToLine(line: string): Promise<void>;
  /** Selects a cell; the sheet is given by its name in the workbook. */
  goToCell(place: CellPlace): Promise<void>;
  /** Shows one of the add-in's own sheets. */
  openSheet(kind: string): Promise<void>;
  /** Opens a copy of the own sheets in which formulas are replaced by values. */
  copyValues(): Promise<void>;
  /** What the user does with months: see MonthsAction. */
  months(action: MonthsAction): Promise<void>;
  /** What the user does with papers: see PapersAction. */
  papers(action: PapersAction): Promise<void>;
  /** What the user does with the work list: see WorkAction. */
  work(action: WorkAction): Promise<void>;
  /** «Сводка», drawn for the whole register or a part of it; `null` without a register. */
  board(part: BoardPart | null): Promise<Board | null>;
  /** The picked debts of the work list, or all that were found, to be printed; `null` without a register. */
  printedList(): Promise<PrintedList | null>;
  /** «Удалить созданное». */
  remove(): Promise<void>;
}
