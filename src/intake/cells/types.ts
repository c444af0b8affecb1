import type { DateOrder } from "../../domain/written/writtenDay";
import type { Severity } from "../../domain/problem";
import type { LoneSeparator } from "../../domain/written/sum";
import type { MoneyUnit } from "../types";

/** Something to report about one cell's value. The caller adds the location and turns it into a `Problem`. */
export interface Finding {
  readonly severity: Severity;
  /** A stable code from the catalogue, such as `money-rounded`. */
  readonly code: string;
  /** One plain Russian sentence, with what to do, without the address of the cell. */
  readonly message: string;
}

/**
 * The reading of a cell. `null` without findings is an empty cell; `null` with an error is a cell that contains
 * something other than it should.
 */
export interface Reading<T> {
  readonly value: T | null;
  readonly findings: readonly Finding[];
}

/** What the cell of a sum does not say itself. */
export interface MoneyContext {
  /** The unit of the sheet or column; a unit written in the cell overrides it. */
  readonly unit: MoneyUnit;
  readonly lone: LoneSeparator;
}

export type { DateOrder } from "../../domain/written/writtenDay";

/** What the cell of a date does not say itself. */
export interface DateContext {
  readonly date1904: boolean;
  /** How the column writes its dates; if not given, the day comes first. */
  readonly order?: DateOrder;
  /** Excel's number format of the cell, `null` for General. */
  readonly numberFormat: string | null;
}

/** Everything that reading any field may need; the caller may reuse one object and change it between cells. */
export interface FieldContext extends MoneyContext, DateContext {
  /** Whether the heading means the opposite of the field («Претензия не требуется»): yes reads as no. */
  readonly inverted: boolean;
}

const NO_FINDINGS: readonly Finding[] = Object.freeze([]);

/** The reading of an empty cell: one shared object, so that two million of them cost nothing. */
export const EMPTY: Reading<never> = Object.freeze({ value: null, findings: NO_FINDINGS });

/** A value with nothing to say about it. */
export function known<T>(value: T): Reading<T> {
  return { value, findings: NO_FINDINGS };
}

/** A value with something to say about it. */
export function noted<T>(value: T, ...findings: Finding[]): Reading<T> {
  return { value, findings };
}

/** No value, and why. */
export function unreadable(finding: Finding): Reading<never> {
  return { value: null, findings: [finding] };
}
