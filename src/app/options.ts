import type { Day } from "../domain/day";
import type { OwnRegulation } from "../regulations/own/ownRules";
import type { ColumnChoices, MoneyUnit } from "../intake/types";
import type { RuleSetId } from "../regulations/regulationRegistry";
import type { PairDecision } from "./build/decisions";
import type { FileVerdict } from "./inspect/inspectedVerdicts";
import type { Mark } from "./mark";
import type { Memory } from "./memory/memory";
import type { WorkbookPort } from "./ports";

/** The phases of a run, in order; each has its timing in the report. */
export const PHASES = ["read", "intake", "register", "forms", "write"] as const;
/** See {@link PHASES}. */
export type Phase = (typeof PHASES)[number];

/** How a caller follows a long run and stops it. */
export interface RunWatch {
  /** The current phase and the share of it done, 0–1. */
  readonly onProgress?: (phase: Phase, share: number) => void;
  /** Checked between steps; nothing is written once it is aborted. */
  readonly signal?: AbortSignal;
}

/** Which sheets to take: by name, every one that holds a debt table, or `null` for the only one that does. */
export type SheetChoice = readonly string[] | "all" | null;

/** What determines how sheets are read. */
export interface InspectOptions extends RunWatch {
  readonly asOf: Day;
  readonly sheets: SheetChoice;
  /**
   * Which of a sheet's names are meant: those in its file (the default), where several files may have a «Лист1», or
   * those in the workbook, which distinguish the sheets of several files.
   */
  readonly sheetNames?: "files" | "workbook";
  /** What the user chose for columns of all sheets; it overrides every guess and is remembered by the workbook. */
  readonly chosenColumns?: ColumnChoices;
  /**
   * What was chosen for columns of single sheets, by their names in the workbook: for columns that their headings do
   * not identify, so the choice says nothing about other sheets. It overrides `chosenColumns`.
   */
  readonly chosenColumnsBySheet?: ReadonlyMap<string, ColumnChoices>;
  /** Input files that could not be opened, to be reported with the others. */
  readonly unreadable?: readonly FileVerdict[];
  /** The unit of all sums, for when the sheets' own words are not to be trusted. */
  readonly unit?: MoneyUnit;
  /** What earlier registers remember, nearest first: used where the workbook itself remembers nothing. */
  readonly remembered?: readonly Memory[];
  /** Fills the gap if no sheet names the administrator. */
  readonly administrator?: { readonly code: string | null; readonly name: string | null };
}

/** What determines how a register is built. */
export interface BuildOptions extends InspectOptions {
  readonly rules: RuleSetId;
  /**
   * A regulation that the organisation wrote itself, from a file: it takes precedence over `rules`, and the workbook
   * keeps it.
   */
  readonly ownRegulation?: OwnRegulation;
  /** Ids of the forms to build, or `all`; none if empty. Unknown ids are refused. */
  readonly forms: readonly string[] | "all";
  /** A workbook with the earlier register, if it is not the source's own workbook. */
  readonly earlier?: WorkbookPort;
  /** Other finished registers: copies of the earlier one, or those of other administrators (docs/periods.md §5). */
  readonly registers?: readonly WorkbookPort[];
  /** The time of the build in ISO form: of two copies of a register, the one built last wins. */
  readonly builtAt?: string;
  /** Steps that were done, to be written into lines of the earlier register. */
  readonly marks?: readonly Mark[];
  /** A look at a date («Что если»): the build leaves no snapshot. */
  readonly whatIf?: boolean;
  /** Today's sheet corrects a past date and replaces its snapshot; otherwise a past date shows its snapshot. */
  readonly correctPast?: boolean;
  /** Whether the sheet «План работы» is to be built; an existing one is rebuilt in any case. */
  readonly plan?: boolean;
  /** The kept date to use for «на начало года» if that day has no snapshot. */
  readonly openingDate?: Day;
  /** Builds without the columns that may decide stage or sum but have not been answered for; a control then fails. */
  readonly leaveDoubtful?: boolean;
  /** What the user has said of debts that may be one, before this build. */
  readonly decisions?: readonly PairDecision[];
  /** Continues even if many lines with typed values find no debt, which would otherwise stop the build. */
  readonly acceptDoubt?: boolean;
}
