import type { CheckId } from "./checkIds";
import { SELF_TEST_WORDS as WORDS } from "./selfTestWords";

/** A table of the scratch sheet and formulas over it, with what the engine makes of them. */
export interface FormulaCases {
  readonly headers: readonly string[];
  /** Texts and numbers; an empty text leaves the cell empty. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Columns that hold codes as text, by index. */
  readonly texts: readonly number[];
  /** Formulas in English without `=`, given the table's name. */
  readonly formulas: readonly { readonly text: (table: string) => string; readonly value: number }[];
}

/** Found to be otherwise than expected; the message says how. */
export class Mismatch extends Error {}

/** One request of a check: queues actions; what it returns looks at the answers and may throw a {@link Mismatch}. */
export type Step = (sheet: Excel.Worksheet, context: Excel.RequestContext) => () => void;

/** A check of the scratch sheet. */
export interface Check {
  readonly id: CheckId;
  /** The ExcelApi set without which it is not supported, and need not be. */
  readonly needs?: string;
  readonly steps: readonly Step[];
  /** The check on whose work this one builds: it is skipped where that has not passed. */
  readonly after?: CheckId;
  /** Takes back what a failure may have left in the way of the checks that follow. */
  readonly undo?: Step;
  /** What to say where it has passed. */
  readonly said?: () => string;
}

/** Refuses what is not as expected. */
export function expectSame(what: string, expected: unknown, found: unknown): void {
  const [left, right] = [JSON.stringify(expected), JSON.stringify(found)];
  if (left !== right) throw new Mismatch(WORDS.differs(what, left, right));
}
