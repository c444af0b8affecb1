import type { Block, CellStyle, CellType, FormulaContext, SheetModel } from "../../sheet/model";
import type { WorkbookSettings } from "../ports";

/** Sheet models as plain data sent from thread to thread in small messages: first the sheets, then their cells. */

/** A value as it is written: amounts have become numbers, or texts in text cells. */
export type PackedValue = string | number | boolean | null;

/**
 * A single cell; the style by index, the formula as a template (see {@link formulaTemplate}); `typed` is a formula of
 * the user's own.
 */
export type PackedCell = readonly [
  row: number,
  column: number,
  type: CellType,
  value: PackedValue,
  style: number,
  formula: string | null,
  typed: string | null,
];

/** Some rows of a block, column by column. */
export interface PackedRows {
  readonly values: readonly (readonly PackedValue[])[];
  /** The user's own formulas, by column; a column without any is absent. */
  readonly formulas: ReadonlyMap<number, readonly (string | null)[]>;
}

/** A block without its rows. */
export interface PackedBlock extends Pick<Block, "name" | "top" | "left" | "rowCount"> {
  readonly columns: readonly {
    readonly type: CellType;
    readonly style: number;
    /** Whether there are formulas of the user's own in it. */
    readonly calculated: boolean;
  }[];
  /** Whether its rows should be fitted to their texts. */
  readonly fitted: boolean;
}

/** A model without its cells and rows. */
export interface PackedSheet extends Omit<SheetModel, "cells" | "blocks"> {
  readonly blocks: readonly PackedBlock[];
}

/** A change without cells and rows. */
export interface PackedChange {
  readonly sheets: readonly PackedSheet[];
  /** Every style of the change, once. */
  readonly styles: readonly CellStyle[];
  readonly remove: readonly string[];
  readonly settings: WorkbookSettings | null;
}

/** How many rows, or single cells, are sent in one message. */
export const ROWS_A_MESSAGE = 1_000;
/** See {@link ROWS_A_MESSAGE}. */
export const CELLS_A_MESSAGE = 3_000;

// Private-use characters: no formula contains them.
const REGISTER = "\uE000";
const SHEET = ["\uE001", "\uE002"] as const;

/** A formula in which the names of the register's table and of sheets are placeholders; serials are filled in. */
export function formulaTemplate(
  text: (context: FormulaContext) => string,
  serial: FormulaContext["serial"],
): string {
  return text({ register: REGISTER, sheet: (kind) => SHEET.join(kind), serial });
}

/** The formula with the names used in the workbook it is written into. */
export function filledFormula(template: string, context: FormulaContext): string {
  return template
    .replaceAll(REGISTER, () => context.register)
    .replace(/\uE001([^\uE002]*)\uE002/g, (_whole, kind: string) => context.sheet(kind));
}
