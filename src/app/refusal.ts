import type { ColumnMatch, ColumnTarget, IntakeFailure, MoneyUnit } from "../intake/types";

/** A column that must be answered for before a register is built. */
export interface ColumnDoubt {
  readonly file: string;
  /** Its sheet as the file calls it. */
  readonly sheet: string;
  /** Letters. */
  readonly column: string;
  /** The field that it probably is, for the switch that answers. */
  readonly proposed: ColumnTarget | null;
  /** One Russian sentence: which column, and what it seems to be. */
  readonly message: string;
}

/** A unit of sums that must be answered for before a register is built. */
export interface UnitQuestion {
  readonly file: string;
  /** Its sheet as the file calls it. */
  readonly sheet: string;
  /** The two units that are in question, the one that is read while nobody has answered first. */
  readonly units: readonly [MoneyUnit, MoneyUnit];
  /** One Russian sentence: what speaks for each, and what the debt is in each. */
  readonly message: string;
}

/** Why a request cannot be carried out as it is asked. */
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
 * A request that needs another decision of the user (which sheet, which column); nothing has been written.
 * The message is one Russian sentence that says what is to be decided; how that is done where the user is (a step of the
 * pane, an option of the command) each face adds from the code and the details.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** What was found all the same, so that a face can ask instead of only telling. */
    readonly details: {
      /** Sheets to choose from. */
      readonly sheets?: readonly string[];
      /** The columns of the table that was found, to be given another sense. */
      readonly mapping?: readonly ColumnMatch[];
      /** The sheet that is meant, by its name in the workbook. */
      readonly sheet?: string;
      /** The columns that must be answered for before anything is built. */
      readonly doubts?: readonly ColumnDoubt[];
      /** The units that must be answered for. */
      readonly units?: readonly UnitQuestion[];
      /** The field for which a column is wanted. */
      readonly field?: ColumnTarget;
    } = {},
  ) {
    super(message);
  }
}
