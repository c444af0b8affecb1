import type { DateField } from "../../app/mark";
import type { Phase, SheetChoice } from "../../app/options";
import type { CellPlace } from "../../app/ports";
import type { RefusalCode } from "../../app/refusal";
import type { Day } from "../../domain/day";
import type { ControlVerdict, Severity } from "../../domain/problem";
import type { ColumnMatch, ColumnTarget, MoneyUnit, RowKind, UnitDoubt } from "../../intake/types";
import type { LikelyRegulation } from "../../regulations/likeness";
import type { Change } from "../../register/merge/registerMerge";
import type { FormId } from "../../forms/formRegistry";
import type { RegulationId, RuleSetId } from "../../regulations/regulationRegistry";
import type { ReportingDate } from "../../regulations/reportingCalendar";
import type { DebtCard } from "./debtCard";
import type { Choices, RulesInWords } from "./offered";
import type { Months } from "./months/monthsState";
import type { Page } from "./listPage";
import type { Papers } from "./papers/papersState";
import type { Work } from "./work/workState";

/**
 * Everything the pane shows, and no more: plain data that goes from the engine's thread to the page's. What it was
 * made from (debts, reports, grids) stays with the session.
 */

export type { Choices, DebtCard, RulesInWords };

/** The screens in the order of the journey. */
export const TABS = ["source", "register", "work", "deadlines", "papers", "forms", "done"] as const;
/** See {@link TABS}. */
export type Tab = (typeof TABS)[number];

/** The lists that are shown page by page. The first three belong to one source sheet. */
export const LIST_NAMES = [
  "source-rejected",
  "source-problems",
  "source-controls",
  "problems",
  "controls",
  "form-controls",
  "behind",
  "papers",
  "month-pairs",
  "month-changes",
  "month-files",
  "month-recognised",
] as const;
/** See {@link LIST_NAMES}. */
export type ListName = (typeof LIST_NAMES)[number];

/** What was chosen for columns of a sheet, by 0-based number; `null`: not to be used. */
export type ChosenColumns = Readonly<Record<number, ColumnTarget | null>>;

/** What the user has decided for the next build. */
export interface Request {
  readonly asOf: Day;
  readonly rules: RuleSetId;
  /** Whether they were chosen, now or at the last build: otherwise they are a default that may be asked about. */
  readonly rulesChosen: boolean;
  /** Source sheets by name; `null` until one is chosen. */
  readonly sheets: SheetChoice;
  /** For sheets that do not name their administrator; empty texts if nothing is set. */
  readonly administrator: { readonly code: string; readonly name: string };
  /** Columns that cannot be remembered by a heading, for this session, by the name of their sheet. */
  readonly columns: Readonly<Record<string, ChosenColumns>>;
}

/** Something to report about a place in the workbook. */
export interface Note {
  readonly severity: Severity;
  readonly message: string;
  /** The label of the link to it: «Лист1, D12». */
  readonly place: string;
  /** The place; `null` if it is not a cell. */
  readonly cell: CellPlace | null;
}

/** A check of figures with its verdict, the figures as printed; `null` is unknown. */
export interface ControlNote {
  readonly name: string;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly ok: boolean;
  /** How to read it if it is neither a fault nor simply passed. */
  readonly verdict: ControlVerdict | null;
  readonly advice: string | null;
}

/** What was understood about a source sheet. */
export interface SourceSheet {
  /** Its name in the workbook. */
  readonly sheet: string;
  /** The file that it came from. */
  readonly file: string;
  /** Counted from 1. */
  readonly headerRows: readonly number[];
  readonly unit: MoneyUnit;
  /** Whether its words and numbers indicate different units. */
  readonly unitDoubt: UnitDoubt | null;
  readonly counts: Readonly<Record<RowKind, number>>;
  readonly mapping: readonly ColumnMatch[];
  /** The header's signature: a different one means a different table. */
  readonly signature: string;
  readonly titleAsOf: Day | null;
  readonly hiddenRowCount: number;
  readonly hiddenColumnCount: number;
  readonly rejected: Page<Note>;
  /** What is doubtful, apart from the rejected rows. */
  readonly problems: Page<Note>;
  /** Its own totals against its rows, failed ones first. */
  readonly controls: Page<ControlNote>;
  readonly controlsHold: boolean;
}

/** The outcome of reading the source. */
export type Source =
  | { readonly kind: "unread" }
  | {
      readonly kind: "understood";
      readonly sheets: readonly SourceSheet[];
      /** The document that their titles point to. */
      readonly proposal: LikelyRegulation | null;
    }
  /** It needs another decision: which sheet, which column. */
  | {
      readonly kind: "refused";
      readonly code: RefusalCode;
      readonly message: string;
      /** The sheet that was not understood, by its name in the workbook; `null` if it is none in particular. */
      readonly sheet: string | null;
      /** Sheets to choose from. */
      readonly sheets: readonly string[];
      /** Columns to choose from. */
      readonly mapping: readonly ColumnMatch[];
    };

/** The register: as found in the workbook, or as built by this session (then with its report). */
export interface Register {
  readonly asOf: Day;
  readonly rules: RuleSetId;
  /** The name of its rules, which says so if the organisation has its own terms. */
  readonly rulesName: string;
  readonly totals: {
    readonly debts: number;
    /** Roubles as printed. */
    readonly total: string;
    readonly needClaim: number;
    readonly needLawsuit: number;
    readonly missed: number;
    /** Debts past their limitation period. */
    readonly expired: number;
    /** What each of these comes to, roubles as they are printed. */
    readonly sums: Readonly<Record<"needClaim" | "needLawsuit" | "missed" | "expired", string>>;
  };
  /** What forms need and no debt has, by form id: «нет КОСГУ». */
  readonly lacks: Readonly<Partial<Record<FormId, string>>>;
  readonly report: Report | null;
}

/** What a build in this session has to report. */
export interface Report {
  /** Whether an earlier register was merged. */
  readonly rebuilt: boolean;
  readonly changes: Readonly<Record<Change, number>>;
  readonly problems: Page<Note>;
  /** Failed ones first. */
  readonly controls: Page<ControlNote>;
  readonly failedControls: number;
  /** Rows of the sources that did not come into the register. */
  readonly rejected: number;
  /** Checks that could not be made, since a figure is unknown. */
  readonly uncheckedControls: number;
  readonly forms: readonly WrittenForm[];
  readonly skippedForms: readonly { readonly id: FormId; readonly title: string; readonly reason: string }[];
  readonly formControls: Page<ControlNote>;
}

/** A form's sheet as it was written. */
export interface WrittenForm {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  /** Its name in the workbook. */
  readonly sheet: string;
}

/** The debt whose reasons are shown. */
export interface ChosenDebt {
  readonly line: string;
  /** The rule in words, its clause, and the dates it was counted from. */
  readonly reasons: readonly string[];
  /** The steps that can now be marked as done. */
  readonly steps: readonly DateField[];
}

/** The upcoming dates of the reporting calendar. */
export interface ReportingCalendar {
  /** Of one document, or of all (`null`). */
  readonly document: RegulationId | null;
  /** The clause stands under its document's name. */
  readonly dates: readonly ReportingDate[];
}

/** The debts behind the selected cell of a form; `null` if it is not a figure of the register. */
export type Behind = { readonly place: CellPlace; readonly debts: Page<DebtCard> } | null;

/** Long work in progress. */
export interface Task {
  readonly kind: TaskKind;
  readonly phase: Phase | null;
  /** 0–1; `null` if it cannot be determined. */
  readonly share: number | null;
  /** Whether «Остановить» was pressed. */
  readonly stopping: boolean;
}

/** What long work is for. */
export type TaskKind =
  | "open"
  | "read"
  | "check"
  | "files"
  | "plan"
  | "build"
  | "mark"
  | "papers"
  | "find"
  | "save"
  | "copy"
  | "remove";

/** A one-time message from the pane; nothing else is blocked by it. */
export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly text: string;
  /** For an error: stable code and technical text, for «Подробнее». */
  readonly details: string | null;
  /** Whether the same action may now succeed. */
  readonly retry: boolean;
}

/** What the screens show of the engine's results. */
export interface Shown {
  readonly source: Source;
  readonly register: Register | null;
  readonly rules: RulesInWords;
  readonly work: Work | null;
  readonly chosen: ChosenDebt | null;
  readonly calendar: ReportingCalendar | null;
  readonly behind: Behind;
  /** What is to be said of months; `null` before there is a register. */
  readonly months: Months | null;
  /** `null` until papers are proposed for the current register. */
  readonly papers: Papers | null;
}

/** Everything the pane shows; each part is a new object when it changes, and the same one when it does not. */
export interface SessionState extends Shown {
  /** `opening` until the workbook has been inspected. */
  readonly stage: "opening" | "first-run" | "at-work";
  readonly tab: Tab;
  readonly request: Request;
  readonly choices: Choices;
  readonly task: Task | null;
  readonly notice: Notice | null;
  /** The workbook's visible sheets that can be sources. */
  readonly sheets: readonly string[];
  /** Names of visible sheets that the add-in has made. */
  readonly created: readonly string[];
  /** A source sheet that has changed since the register was built. */
  readonly changedSheet: string | null;
}
