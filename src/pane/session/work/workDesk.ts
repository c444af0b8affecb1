import type { Mark } from "../../../app/mark";
import type { ManyMarks } from "../../../app/markMany";
import type { Showing } from "../showing";
import type { WorkAction } from "./workState";

/** The work list at the user's command: narrows, ticks, marks, and takes the last mark back. */
export class WorkDesk {
  #back: readonly Mark[] = [];

  constructor(
    private readonly showing: Showing,
    /** Marks the lines; returns whether that finished. */
    private readonly mark: (marks: readonly Mark[]) => Promise<boolean>,
  ) {}

  async act(action: WorkAction): Promise<void> {
    const work = this.showing.work;
    if (work === null) return;
    switch (action.type) {
      case "filter":
        work.filter(action.change);
        break;
      case "sort":
        work.sort(action.order);
        break;
      case "piece":
        work.piece(action.from);
        break;
      case "tick":
        work.tick(action.line, action.on);
        break;
      case "tick-found":
        work.tickFound(action.on);
        break;
      case "open":
        work.open(action.line);
        break;
      case "mark":
        await this.#markTicked(action.mark);
        break;
      case "undo":
        await this.#undo();
    }
    this.showing.showWork();
  }

  async #markTicked(mark: ManyMarks): Promise<void> {
    const work = this.showing.work;
    const ticked = work?.state().ticked.debts ?? 0;
    const { marks = [], back = [], place = 0 } = work?.marks(mark) ?? {};
    if (marks.length === 0 || !(await this.mark(marks))) return;
    this.#back = back;
    const last = { field: mark.field, debts: marks.length, skipped: ticked - marks.length };
    this.showing.work?.marked(last, place);
  }

  async #undo(): Promise<void> {
    const back = this.#back;
    if (back.length === 0 || !(await this.mark(back))) return;
    this.#back = [];
    this.showing.work?.undone(back.map(({ line }) => line));
  }
}
