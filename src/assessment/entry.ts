import type { Debt } from "../domain/debt";
import type { Presence } from "../domain/registerLine";
import type { Assessment } from "./types";

/** A line of the register: a debt, what the rules say of it, and whether its source still has it. */
export interface RegisterEntry {
  readonly debt: Debt;
  readonly assessment: Assessment;
  /** `gone`: kept from an earlier register, no longer in the source («нет в источнике»). */
  readonly presence: Presence;
}
