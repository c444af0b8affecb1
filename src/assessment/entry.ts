import type { Debt, DebtFacts } from "../domain/debt";
import type { Money } from "../domain/money";
import type { Presence } from "../domain/registerLine";
import type { Assessment } from "./types";

/** A line of the register: a debt, what the rules say about it, and whether its source still has it. */
export interface RegisterEntry {
  readonly debt: Debt;
  readonly assessment: Assessment;
  /** `gone`: kept from an earlier register but no longer in the source («нет в источнике»). */
  readonly presence: Presence;
  /**
   * Its amounts at the start of the year, principal and penalty separately, where an earlier build has kept them that
   * way.
   */
  readonly opening?: OpeningParts;
}

/** A debt's parts at the start of the year; `null` is unknown. */
export interface OpeningParts {
  readonly principal: Money | null;
  readonly penalty: Money | null;
  /** Its kind at that time. */
  readonly kind: DebtFacts["debtKind"];
}
