import type { Money } from "./money";

/**
 * How serious a fault in the data is: an error leaves a value out, a warning keeps it, info only says what was done.
 */
export type Severity = "error" | "warning" | "info";

/**
 * A fault in the user's data, as data: where it is, what it is, and what to do. A fault never causes a debt to be
 * dropped.
 */
export interface Problem {
  readonly severity: Severity;
  /** A stable code from the catalogue, such as `inn-check-digit`. */
  readonly code: string;
  /** One plain Russian sentence, with what to do. */
  readonly message: string;
  readonly file: string;
  readonly sheet: string;
  /** `D12`, a range, or `null` where the fault concerns the sheet as a whole. */
  readonly cell: string | null;
}

/**
 * How to read a check that is no fault, where it is not simply «сошлось»: off by no more than rounding, for
 * information only («к сведению»), or not made because a figure is unknown («не проверено»).
 */
export type ControlVerdict = "rounding" | "notice" | "unchecked";

/** A check that two figures agree; a failed one is always shown. */
export interface Control {
  readonly name: string;
  /** `null`: unknown, for example a total that the sheet does not have. */
  readonly expected: Money | string | null;
  readonly actual: Money | string | null;
  readonly ok: boolean;
  /** Only where `ok`; absent if the figures are equal. */
  readonly verdict?: ControlVerdict;
  /** What to do when the check failed, or what an informational one reports; `null` where there is nothing to do. */
  readonly advice: string | null;
}
