import type { FieldKey } from "../../domain/fields";
import type { DebtFacts } from "../../domain/debt";

/** Facts that groups state for the debts under them. One object serves all debts of a group. */
export type GroupFacts = Partial<DebtFacts>;

/** Where no group is open. */
export const NO_GROUP: GroupFacts = Object.freeze({});

interface OpenGroup {
  readonly fields: readonly FieldKey[];
  /** What this group and the groups around it state. */
  readonly facts: GroupFacts;
  /** How many debts came before it. */
  readonly start: number;
}

/**
 * The groups in effect at a row. A group of a field closes the open group of the same field and everything nested in
 * it; the nesting follows the order in which the sheet opens them.
 */
export class GroupStack {
  private readonly open: OpenGroup[] = [];

  /** What the open groups state; inner groups win. */
  get facts(): GroupFacts {
    return this.open.at(-1)?.facts ?? NO_GROUP;
  }

  /** Opens a group; `start` is the number of debts so far. A group that states nothing has no effect. */
  enter(own: GroupFacts, start: number): void {
    const fields = Object.keys(own) as FieldKey[];
    if (fields.length === 0) return;
    const same = this.open.findIndex((group) => group.fields.some((field) => fields.includes(field)));
    if (same >= 0) this.open.length = same;
    this.open.push({ fields, facts: { ...this.facts, ...own }, start });
  }

  /** Closes the groups that a total has summed up: those with debts, opened at or after the `start`-th debt. */
  closeFrom(start: number, end: number): void {
    const first = this.open.findIndex((group) => group.start >= start && group.start < end);
    if (first >= 0) this.open.length = first;
  }
}
