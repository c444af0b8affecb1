import type { Put } from "./manyCells";

/** One change by the user: what each cell held and received, and what its rows said before and after. */
export interface EditChange {
  readonly sheet: string;
  readonly before: readonly Put[];
  readonly after: readonly Put[];
  /** Everything in the changed rows, as one text: another build may put another debt there. */
  readonly rowsBefore: string;
  readonly rowsAfter: string;
}

/** What to write in order to undo or redo a change, and what must be there for that. */
export interface EditStep {
  readonly sheet: string;
  readonly puts: readonly Put[];
  readonly rows: string;
}

/** How many changes can be undone. */
const MOST = 100;

/**
 * What the user has typed, in order, for undo and redo. A step applies only to cells whose rows say exactly what they
 * said when the step was made: after another build the same row may hold another debt.
 */
export class EditHistory {
  private done: EditChange[] = [];
  private undone: EditChange[] = [];

  /** Records a change that was accepted; what was undone before it can no longer be redone. */
  record(change: EditChange): void {
    this.done = [...this.done, change].slice(-MOST);
    this.undone = [];
  }

  /** The step to undo; `null` if there is none. */
  back(): EditStep | null {
    const change = this.done.at(-1);
    return change ? { sheet: change.sheet, puts: change.before, rows: change.rowsAfter } : null;
  }

  /** The step to redo; `null` if there is none. */
  again(): EditStep | null {
    const change = this.undone.at(-1);
    return change ? { sheet: change.sheet, puts: change.after, rows: change.rowsBefore } : null;
  }

  /** The undo was accepted. */
  wentBack(): void {
    const change = this.done.pop();
    if (change) this.undone.push(change);
  }

  /** The redo was accepted. */
  wentAgain(): void {
    const change = this.undone.pop();
    if (change) this.done.push(change);
  }

  /** Forgets everything: the sheets are no longer those in which it was typed. */
  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
