import type { Debt, DebtFacts } from "../domain/debt";
import type { Money } from "../domain/money";
import type { Presence } from "../domain/registerLine";
import type { Assessment } from "./types";

/** A line of the register: a debt, what the rules say of it, and whether its source still has it. */
export interface RegisterEntry {
  readonly debt: Debt;
  readonly assessment: Assessment;
  /** `gone`: kept from an earlier register, no longer in the source («нет в источнике»). */
  readonly presence: Presence;
  /** What it stood at when the year began, principal and penalty apart, where an earlier build has kept them so. */
  readonly opening?: OpeningParts;
}

/** A debt's parts when the year began; `null` is not known. */
export interface OpeningParts {
  readonly principal: Money | null;
  readonly penalty: Money | null;
  /** Its kind then. */
  readonly kind: DebtFacts["debtKind"];
}
