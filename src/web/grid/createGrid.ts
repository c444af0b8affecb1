import "./grid.css";
import { LifecycleService, LifecycleStages } from "@univerjs/core";
import type { CellPlace } from "../../app/ports";
import { ActiveCell } from "./activeCell";
import { cellAddress, rangeOfAddress, type CellRange } from "../../domain/grid";
import { addressWithin } from "./addresses";
import { CellEditor } from "./cellEditor";
import { EditHistory } from "./editHistory";
import { element } from "./element";
import { filterCriteria, putFilter, tuckButtons, type FilterCriteria } from "./filter";
import { giveFocusTo } from "./focus";
import { guardWorkbook } from "./editGuard";
import { cleared, filledDown, pasted, type Put, type PutSheet } from "./manyCells";
import { Selection } from "./selection";
import { selectionTotals } from "./selectionTotals";
import { countedCells, putSheet, rowsText } from "./sheetCells";
import type { RowSpan } from "./loader";
import { HeldSheets, type HeldSheet } from "./sheets";
import { startSpreadsheet, type Spreadsheet } from "./spreadsheet";
import { StatusLine } from "./statusLine";
import { TabBar } from "./tabBar";
import type { CreateGrid, Grid, GridListeners, GridSource, GridTab } from "./types";
import { WORDS } from "./gridWords";

/** More rows than a screen shows. */
const SEEN_ROWS = 150;
const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

/** Creates an empty grid in an element; see {@link CreateGrid}. */
export const createGrid: CreateGrid = async (container, source, listeners) => {
  const grid = new SpreadsheetGrid(container, source, listeners);
  await grid.drawn();
  return grid;
};

class SpreadsheetGrid implements Grid {
  private readonly root = element("section", "grid", { "aria-label": WORDS.grid });
  private readonly status = new StatusLine();
  private readonly tabs = new TabBar((name) => void this.enqueue(() => this.userActivates(name)));
  private readonly spreadsheet: Spreadsheet;
  private readonly sheets: HeldSheets;
  private readonly selecting: Selection;
  private readonly cell: ActiveCell;
  private readonly editor: CellEditor;
  private readonly history = new EditHistory();
  private names: readonly string[] = [];
  private activeName = "";
  /** Showing, selecting and changing tabs happen one after the other. */
  private queue: Promise<unknown> = Promise.resolve();
  private disposed = false;

  constructor(
    container: HTMLElement,
    source: GridSource,
    private readonly listeners: GridListeners,
  ) {
    const canvas = element("div", "grid-canvas");
    this.root.append(canvas, this.tabs.root, this.status.root);
    container.append(this.root);
    const drawing = element("div", "grid-drawing");
    canvas.append(drawing);
    this.editor = new CellEditor({
      refusal: () => this.refusal(),
      cell: () => this.cell.cell(),
      text: () => this.cell.text(),
      box: () => this.cell.box(),
      typed: ({ sheet, row, column }, text) => void this.userPuts(sheet, [{ row, column, text }]),
      pasted: (text) => this.userChanges((range, sheet) => pasted(text, range, sheet)),
      clear: () => this.userChanges(cleared),
      fillDown: () => this.userChanges(filledDown),
      undo: () => void this.userSteps("back"),
      redo: () => void this.userSteps("again"),
      step: (step) => this.selecting.step(step),
      say: (message) => this.status.say(message),
    });
    this.spreadsheet = startSpreadsheet(drawing);
    this.sheets = new HeldSheets(this.spreadsheet, source, (sheet, piece) => this.pieceCame(sheet, piece));
    this.selecting = new Selection(this.spreadsheet);
    this.selecting.onUserSelects(() => this.userSelects());
    this.cell = new ActiveCell(this.spreadsheet, this.selecting, this.sheets);
    tuckButtons(this.spreadsheet, () => this.sheets.active());
    guardWorkbook(this.spreadsheet, () => this.status.say(this.refusal() ?? WORDS.notHere));
    canvas.append(this.editor.root);
    canvas.addEventListener("dblclick", () => this.editor.begin());
    giveFocusTo(this.editor.root, canvas, this.spreadsheet);
  }

  show(tabs: readonly GridTab[], active: string, changed: readonly string[] = []): Promise<void> {
    return this.enqueue(async () => {
      this.names = tabs.map((tab) => tab.name);
      const stale = this.sheets
        .names()
        .filter((name) => name !== active && (changed.includes(name) || !this.names.includes(name)));
      await this.activate(active, { fresh: changed.includes(active) });
      this.sheets.drop(stale);
      this.tabs.show(tabs, active);
    });
  }

  redraw(sheet: string, rows: readonly number[]): Promise<boolean> {
    return this.enqueue(async () => {
      const isDone = await this.sheets.redraw(sheet, rows);
      if (isDone && sheet === this.activeName) this.tellCell();
      return isDone;
    });
  }

  /** Resolves when the component can accept commands. */
  drawn(): Promise<void> {
    return this.spreadsheet.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  }

  active(): string {
    return this.activeName;
  }

  select({ sheet, address }: CellPlace): Promise<void> {
    return this.enqueue(async () => {
      const range = rangeOfAddress(address);
      if (range === null || !this.names.includes(sheet)) return;
      this.sheets.get(sheet)?.loader.want(range.top);
      const held = await this.activate(sheet, { row: range.top });
      // The heights of rows that have arrived in the meantime affect where to scroll.
      if (held.loader.share < 1) this.spreadsheet.redraw();
      this.selecting.select(range, held);
      this.tellCell();
    });
  }

  selection(): CellPlace | null {
    const held = this.sheets.active();
    const range = this.selecting.range();
    if (!held || !range) return null;
    const { worksheet, picture } = held;
    const address = addressWithin(range, worksheet.getRowCount(), worksheet.getColumnCount());
    return { sheet: picture.name, address };
  }

  async loaded(): Promise<void> {
    await this.queue;
    await this.sheets.active()?.loaded;
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.status.dispose();
    this.editor.dispose();
    this.spreadsheet.dispose();
    this.sheets.dispose();
    this.root.remove();
  }

  private async activate(
    name: string,
    { fresh = false, row = 0 }: { readonly fresh?: boolean; readonly row?: number } = {},
  ): Promise<HeldSheet> {
    const before = this.sheets.get(name);
    const isHere = name === this.activeName;
    const seen = isHere ? this.selecting.firstRow() : row;
    const sheet = await (fresh ? this.sheets.refetch(name, seen) : this.sheets.fetch(name, row));
    if (sheet === before && isHere) return sheet;
    // What the user did while the rows were arriving counts, too.
    const view = isHere ? this.selecting.view() : null;
    const criteria = before && sheet !== before ? filterCriteria(this.spreadsheet, before) : [];
    this.sheets.activate(sheet);
    this.activeName = name;
    if (view) this.selecting.restore(view, sheet);
    else if (sheet !== before) this.selecting.select(FIRST_CELL, sheet, false);
    if (sheet !== before)
      void sheet.loaded.then(
        () => this.allCame(sheet, criteria),
        () => this.status.say(WORDS.incomplete),
      );
    this.tabs.choose(name);
    this.tellCell();
    return sheet;
  }

  private async userActivates(name: string): Promise<void> {
    if (name === this.activeName) return;
    await this.activate(name);
    this.listeners.onActivate(name);
  }

  private userSelects(): void {
    this.status.say("");
    this.tellCell();
    const place = this.selection();
    if (place) this.listeners.onSelect(place);
  }

  private refusal(): string | null {
    const { editable = false, kind = null } = this.sheets.active()?.picture ?? {};
    if (editable) return null;
    return kind === null ? WORDS.readOnly : WORDS.computed;
  }

  /** A keyboard change of the selected cells: nothing happens if there is nothing to change. */
  private userChanges(change: (range: CellRange, sheet: PutSheet) => readonly Put[] | string): void {
    const [held, range] = [this.sheets.active(), this.selecting.range()];
    if (!held || !range) return;
    const sheet = putSheet(held, (row, column) => this.cell.textOf(held, row, column));
    const puts = this.refusal() ?? (held.loader.share < 1 ? WORDS.incoming : change(range, sheet));
    if (typeof puts === "string") this.status.say(puts);
    else if (puts.length > 0) void this.userPuts(held.picture.name, puts);
  }

  /** Applies what the user typed, so that it can be undone later. */
  private async userPuts(sheet: string, puts: readonly Put[]): Promise<void> {
    const held = this.sheets.get(sheet);
    const before = puts.map(({ row, column }) => ({
      row,
      column,
      text: (held && this.cell.textOf(held, row, column)) || null,
    }));
    const rowsBefore = this.rowsOf(sheet, puts);
    if (!(await this.put(sheet, puts)) || rowsBefore === null) return;
    const rowsAfter = this.rowsOf(sheet, puts);
    if (rowsAfter !== null) this.history.record({ sheet, before, after: puts, rowsBefore, rowsAfter });
  }

  /** Undoes or redoes a step where it was made, unless another build has put something else there. */
  private async userSteps(way: "back" | "again"): Promise<void> {
    const step = way === "back" ? this.history.back() : this.history.again();
    const [first] = step?.puts ?? [];
    if (step === null || first === undefined) {
      this.status.say(way === "back" ? WORDS.nothingBack : WORDS.nothingAgain);
      return;
    }
    await this.select({ sheet: step.sheet, address: cellAddress(first.row, first.column) });
    await this.loaded();
    if (this.rowsOf(step.sheet, step.puts) !== step.rows) {
      this.history.clear();
      this.status.say(WORDS.changedSince);
    } else if (await this.put(step.sheet, step.puts)) {
      if (way === "back") this.history.wentBack();
      else this.history.wentAgain();
    }
  }

  /** Shows the texts in their cells while it is decided whether to accept them; if not, the old contents return. */
  private async put(sheet: string, puts: readonly Put[]): Promise<boolean> {
    const putBack = this.cell.put(sheet, puts);
    this.status.say(WORDS.edited);
    const edits = puts.map(({ row, column, text }) => ({ sheet, row, column, value: text }));
    const answer = await this.listeners.onEdit(edits).catch(() => false);
    if (this.disposed) return false;
    const stands = answer === true;
    this.status.say(stands ? "" : typeof answer === "string" ? answer : WORDS.refused);
    if (!stands) putBack();
    this.tellCell();
    if (stands) await this.sheets.get(sheet)?.loaded.catch(() => undefined);
    return stands;
  }

  /** Everything in the rows of these cells; `null` if the sheet is not loaded. */
  private rowsOf(sheet: string, puts: readonly Put[]): string | null {
    const held = this.sheets.get(sheet);
    return held ? rowsText(held, new Set(puts.map(({ row }) => row))) : null;
  }

  private tellCell(): void {
    const place = this.selection();
    if (!place) return;
    const text = this.cell.shown();
    this.status.cell(place.address, text, this.totals());
    this.editor.label(`${place.address}: ${text === "" ? WORDS.empty : text}`);
  }

  /** The totals of several selected cells; empty for one, and while rows are still arriving. */
  private totals(): string {
    const held = this.sheets.active();
    if (!held || held.loader.share < 1) return "";
    return selectionTotals(countedCells(this.selecting.ranges(), held, this.spreadsheet));
  }

  /** Drawing costs more than storing rows: it is postponed until visible rows have arrived, or all have. */
  private pieceCame(sheet: HeldSheet, { top, bottom }: RowSpan): void {
    if (sheet !== this.sheets.active()) return;
    const { share } = sheet.loader;
    const seen = this.selecting.firstRow();
    if (share === 1 || (seen <= bottom && seen + SEEN_ROWS >= top)) this.spreadsheet.redraw();
    this.status.say(share < 1 ? WORDS.loading(Math.round(share * 100)) : "");
  }

  private allCame(sheet: HeldSheet, criteria: FilterCriteria): void {
    if (!this.disposed && this.sheets.get(sheet.picture.name) === sheet)
      putFilter(this.spreadsheet, sheet, criteria);
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(() => {
      if (this.disposed) throw new Error("The grid is gone");
      return work();
    });
    this.queue = result.catch(() => undefined);
    return result;
  }
}
