import type { FileVerdict } from "../../../app/inspect/inspectedVerdicts";
import type { Uncarried } from "../../../app/ports";
import type { Day } from "../../../domain/day";
import type { Change } from "../../../register/merge/registerMerge";
import type { Page } from "../listPage";

/** A register, or a table of debts, by where it stands. */
export interface MonthTable {
  readonly file: string;
  readonly sheet: string;
  /** Its date; `null` where it names none. */
  readonly date: Day | null;
}

/** «Новый месяц»: the register that stands, and the tables that have come since. */
export interface NewMonth {
  readonly register: MonthTable & { readonly debts: number };
  /** Those from which the register will be built. */
  readonly tables: readonly MonthTable[];
  /** Tables of earlier dates: periods are never added up. */
  readonly others: readonly MonthTable[];
  /** The date of the new register: the tables' own, else today. */
  readonly asOf: Day;
  /** Sheets of the user's that the finished workbook will take over from the earlier one. */
  readonly kept: readonly string[];
}

/** What a build would make of the register, to be looked at before it is built. */
export interface MonthCheck {
  readonly from: Day | null;
  readonly to: Day;
  readonly counts: Readonly<Record<Change, number>>;
  readonly before: { readonly debts: number; readonly total: string };
  readonly after: { readonly debts: number; readonly total: string };
  readonly recognised: Page<ChangeCard>;
  /** Why the build would stop; `null` where it would not. */
  readonly guard: string | null;
}

/** One of two lines that may be one debt. */
export interface PairSide {
  /** `null` where nobody is named. */
  readonly name: string | null;
  /** Basis and term of payment. */
  readonly basis: string | null;
  readonly total: string;
}

/** Two lines that may be one debt, for the user to say. */
export interface PairCard {
  /** Names the pair in {@link MonthsAction}. */
  readonly id: string;
  readonly old: PairSide & { readonly typed: string | null };
  readonly fresh: PairSide;
  /** Why they may be one. */
  readonly reason: string;
  readonly same: boolean | null;
}

/** What was decided of the pairs so far. */
export interface PairList {
  readonly list: Page<PairCard>;
  readonly decided: number;
}

/** What a build did to a debt; texts as they are shown. */
export interface ChangeCard {
  readonly change: Change;
  readonly name: string | null;
  readonly basis: string | null;
  /** A field with what it was and is, or the whole sum; a blank is an empty text. */
  readonly fields: readonly { readonly field: string; readonly was: string; readonly is: string }[];
  /** How it was recognised, or what was typed into it; empty where there is nothing to say. */
  readonly notes: readonly string[];
}

/** What the last build changed. */
export interface ChangeList {
  readonly counts: Readonly<Record<Change, number>>;
  /** `null`: all of them. */
  readonly only: Change | null;
  readonly list: Page<ChangeCard>;
}

/** A file of a consolidation, or somebody who has submitted none. */
export interface FileCard extends FileVerdict {
  /** Whether it is missing from the register and ought to be in it. */
  readonly isLost: boolean;
  /** The sum of its debts; `null` where it brings none. */
  readonly total: string | null;
  /** How many of the register's doubts are about it. */
  readonly problems: number;
}

/** The table of files of a consolidation. */
export interface FileList {
  readonly list: Page<FileCard>;
  /** How many are missing from the register. */
  readonly lost: number;
}

/** Files that are being read, one after the other. */
export interface Gathering {
  readonly file: string;
  /** From 1. */
  readonly at: number;
  readonly of: number;
}

/** All that the pane says of months: what has come, what would change, what has changed. */
export interface Months {
  readonly next: NewMonth | null;
  /** The register's date, where today is a later one and nobody has said yet whether it is to stay. */
  readonly later: { readonly asOf: Day; readonly today: Day } | null;
  /** Files that could not be read, before a build lists them with the others. */
  readonly unread: readonly FileVerdict[];
  /** Further registers that the next build will merge with this one, by their files. */
  readonly copies: readonly string[];
  readonly check: MonthCheck | null;
  readonly pairs: PairList | null;
  readonly changes: ChangeList | null;
  readonly files: FileList | null;
  readonly gathering: Gathering | null;
  /** Whether files can be taken into this workbook one by one. */
  readonly takesFiles: boolean;
  /** The remarks on the register's cells that a rebuild cannot carry, because this Excel does not tell them. */
  readonly uncarried: readonly Uncarried[];
}

/** A file that the user has chosen. */
export interface ChosenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What the user can do with months. */
export type MonthsAction =
  /** Works out what building the new month would change, as of this date. */
  | { readonly type: "check"; readonly asOf: Day }
  /** Builds what was checked, with the decisions; `accept`: though many typed lines find no debt. */
  | { readonly type: "build"; readonly accept: boolean }
  /** Goes back to the register as it stands. */
  | { readonly type: "cancel" }
  /** It is no new month, or the date is to stay. */
  | { readonly type: "dismiss" }
  /** The register as of today, from the sheets that it was built from. */
  | { readonly type: "recalculate" }
  /** Of a pair, or of all that are not decided (`null`); a decision of `null` takes one back. */
  | { readonly type: "decide"; readonly pair: string | null; readonly same: boolean | null }
  /** Builds the register that stands with the decisions. */
  | { readonly type: "rebuild" }
  | { readonly type: "show-changes"; readonly only: Change | null }
  /** Takes files into this workbook as sheets, and has them checked as the new month. */
  | { readonly type: "take-files"; readonly files: readonly ChosenFile[] }
  /** «План работы»: a sheet of the register, or as of another date a workbook of its own. */
  | { readonly type: "plan"; readonly asOf: Day }
  | { readonly type: "calendar"; readonly asOf: Day; readonly names: boolean };
