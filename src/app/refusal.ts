import type { ColumnMatch, ColumnTarget, IntakeFailure, MoneyUnit } from "../intake/types";

/** A column about which an answer is needed before a register is built. */
export interface ColumnDoubt {
  readonly file: string;
  /** Its sheet, as named in the file. */
  readonly sheet: string;
  /** Its letters. */
  readonly column: string;
  /** The field that it probably is, for the switch that answers. */
  readonly proposed: ColumnTarget | null;
  /** One Russian sentence: which column, and what it seems to be. */
  readonly message: string;
}

/** A unit of sums about which an answer is needed before a register is built. */
export interface UnitQuestion {
  readonly file: string;
  /** Its sheet, as named in the file. */
  readonly sheet: string;
  /** The two possible units, the one used without an answer first. */
  readonly units: readonly [MoneyUnit, MoneyUnit];
  /** One Russian sentence: what indicates each, and what the debt is in each. */
  readonly message: string;
}

/** Why a request cannot be carried out as stated. */
export type RefusalCode =
  | "no-table"
  | "several-tables"
  | "no-such-sheet"
  | "own-sheet"
  | "unknown-form"
  | "no-such-line"
  | "no-such-column"
  | "debts-lost"
  | "several-periods"
  | "no-register"
  | "template-faulty"
  | "doubt"
  | "no-debts"
  | IntakeFailure["code"];

/**
 * A request that needs another decision from the user (which sheet, which column); nothing has been written. The
 * message is one Russian sentence that says what has to be decided; each face derives from the code and the details
 * how to do that there (a step of the pane, an option of the command).
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** What was found nevertheless, so that a face can ask instead of just reporting. */
    readonly details: {
      /** Sheets to choose from. */
      readonly sheets?: readonly string[];
      /** The columns of the table that was found, so that their meaning can be changed. */
      readonly mapping?: readonly ColumnMatch[];
      /** The sheet concerned, by its name in the workbook. */
      readonly sheet?: string;
      /** The columns about which an answer is needed before anything is built. */
      readonly doubts?: readonly ColumnDoubt[];
      /** The units about which an answer is needed. */
      readonly units?: readonly UnitQuestion[];
      /** The field that needs a column. */
      readonly field?: ColumnTarget;
      /** 0-based: the only column that may be it. */
      readonly column?: number;
    } = {},
  ) {
    super(message);
  }
}
