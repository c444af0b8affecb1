import { cellAddress, type CellRange } from "../../domain/grid";
import type { ActiveCell } from "./activeCell";
import { EditHistory } from "./editHistory";
import { WORDS } from "./gridWords";
import type { Put, PutSheet } from "./manyCells";
import type { Selection } from "./selection";
import { putSheet, rowsText } from "./sheetCells";
import type { HeldSheet, HeldSheets } from "./sheets";
import type { StatusLine } from "./statusLine";
import type { Grid, GridListeners } from "./types";

/** What typing needs from the grid around it. */
export interface TypingDeps {
  readonly grid: Pick<Grid, "select" | "loaded">;
  readonly sheets: HeldSheets;
  readonly selecting: Selection;
  readonly cell: ActiveCell;
  readonly status: StatusLine;
  readonly listeners: GridListeners;
  isGone(): boolean;
  /** Something was put into cells, or taken back. */
  onPut(): void;
}

/** What the user types, pastes, fills and empties, and undoes. All rows here are those of the file. */
export class Typing {
  private readonly history = new EditHistory();

  constructor(private readonly deps: TypingDeps) {}

  /** Why the active sheet takes nothing; `null` if it does. */
  refusal(): string | null {
    const { editable = false, kind = null } = this.deps.sheets.active()?.picture ?? {};
    if (editable) return null;
    return kind === null ? WORDS.readOnly : WORDS.computed;
  }

  /** A keyboard change of the selected cells: nothing happens if there is nothing to change. */
  changes(change: (range: CellRange, sheet: PutSheet) => readonly Put[] | string): void {
    const { sheets, selecting, cell, status } = this.deps;
    const [held, range] = [sheets.active(), selecting.range()];
    if (!held || !range) return;
    const sheet = putSheet(held, (row, column) => cell.textOf(held, row, column));
    const puts = this.refusal() ?? (held.loader.share < 1 ? WORDS.incoming : change(range, sheet));
    if (typeof puts === "string") status.say(puts);
    else if (puts.length > 0)
      void this.puts(
        held.picture.name,
        puts.map((put) => ({ ...put, row: held.order.toFile(put.row) })),
      );
  }

  /** Applies what the user typed, so that it can be undone later. */
  async puts(sheet: string, puts: readonly Put[]): Promise<void> {
    const held = this.deps.sheets.get(sheet);
    const before = puts.map(({ row, column }) => ({
      row,
      column,
      text: (held && this.deps.cell.textOf(held, held.order.toView(row), column)) || null,
    }));
    const rowsBefore = this.rowsOf(sheet, puts);
    if (!(await this.put(sheet, puts)) || rowsBefore === null) return;
    const rowsAfter = this.rowsOf(sheet, puts);
    if (rowsAfter !== null) this.history.record({ sheet, before, after: puts, rowsBefore, rowsAfter });
  }

  /** Undoes or redoes a step where it was made, unless another build has put something else there. */
  async steps(way: "back" | "again"): Promise<void> {
    const { grid, status } = this.deps;
    const step = way === "back" ? this.history.back() : this.history.again();
    const [first] = step?.puts ?? [];
    if (step === null || first === undefined) {
      status.say(way === "back" ? WORDS.nothingBack : WORDS.nothingAgain);
      return;
    }
    await grid.select({ sheet: step.sheet, address: cellAddress(first.row, first.column) });
    await grid.loaded();
    if (this.rowsOf(step.sheet, step.puts) !== step.rows) {
      this.history.clear();
      status.say(WORDS.changedSince);
    } else if (await this.put(step.sheet, step.puts)) {
      if (way === "back") this.history.wentBack();
      else this.history.wentAgain();
    }
  }

  /** Shows the texts in their cells while it is decided whether to accept them; if not, the old contents return. */
  private async put(sheet: string, puts: readonly Put[]): Promise<boolean> {
    const { cell, status, listeners, sheets } = this.deps;
    const putBack = cell.put(sheet, puts);
    status.say(WORDS.edited);
    const edits = puts.map(({ row, column, text }) => ({ sheet, row, column, value: text }));
    const answer = await listeners.onEdit(edits).catch(() => false);
    if (this.deps.isGone()) return false;
    const stands = answer === true;
    status.say(stands ? "" : typeof answer === "string" ? answer : WORDS.refused);
    if (!stands) putBack();
    this.deps.onPut();
    if (stands) await sheets.get(sheet)?.loaded.catch(() => undefined);
    return stands;
  }

  /** Everything in the rows of these cells; `null` if the sheet is not loaded. */
  private rowsOf(sheet: string, puts: readonly Put[]): string | null {
    const held: HeldSheet | undefined = this.deps.sheets.get(sheet);
    return held ? rowsText(held, new Set(puts.map(({ row }) => held.order.toView(row)))) : null;
  }
}
