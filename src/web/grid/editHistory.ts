import type { Put } from "./manyCells";

/** One change by the user: what each cell held and got, and what its rows said before and after. */
export interface EditChange {
  readonly sheet: string;
  readonly before: readonly Put[];
  readonly after: readonly Put[];
  /** All that stood in the changed rows, as one text: another build may put another debt there. */
  readonly rowsBefore: string;
  readonly rowsAfter: string;
}

/** What is to be put to take a change back or to make it again, and what must stand there for that. */
export interface EditStep {
  readonly sheet: string;
  readonly puts: readonly Put[];
  readonly rows: string;
}

/** So many changes can be taken back. */
const MOST = 100;

/**
 * What the user has typed, in order, to be taken back and made again. A step is for cells whose rows say just what they
 * said when the step was made: after another build the same row may be another debt's.
 */
export class EditHistory {
  private done: EditChange[] = [];
  private undone: EditChange[] = [];

  /** Takes in a change that stands; what was taken back before it cannot be made again. */
  record(change: EditChange): void {
    this.done = [...this.done, change].slice(-MOST);
    this.undone = [];
  }

  /** The step back; `null` where there is none. */
  back(): EditStep | null {
    const change = this.done.at(-1);
    return change ? { sheet: change.sheet, puts: change.before, rows: change.rowsAfter } : null;
  }

  /** The step that makes the change again that was taken back last; `null` where there is none. */
  again(): EditStep | null {
    const change = this.undone.at(-1);
    return change ? { sheet: change.sheet, puts: change.after, rows: change.rowsBefore } : null;
  }

  /** The step back stands. */
  wentBack(): void {
    const change = this.done.pop();
    if (change) this.undone.push(change);
  }

  /** The step again stands. */
  wentAgain(): void {
    const change = this.undone.pop();
    if (change) this.done.push(change);
  }

  /** Forgets all: the sheets are no longer those in which it was typed. */
  clear(): void {
    this.done = [];
    this.undone = [];
  }
}
