import "./grid.css";
import { LifecycleService, LifecycleStages } from "@univerjs/core";
import type { CellPlace } from "../../app/ports";
import { ActiveCell } from "./activeCell";
import { rangeOfAddress } from "../../domain/grid";
import { addressWithin } from "./addresses";
import { CellEditor } from "./cellEditor";
import { ContextMenu } from "./contextMenu";
import { element } from "./element";
import { filterCriteria, tuckButtons } from "./filter";
import { giveFocusTo } from "./focus";
import { putFrozen } from "./frozen";
import { guardWorkbook } from "./editGuard";
import { GridActions } from "./gridActions";
import { cleared, filledDown, pasted } from "./manyCells";
import { markNarrowNumbers } from "./narrowNumbers";
import { Selection } from "./selection";
import { selectionTotals } from "./selectionTotals";
import { countedCells } from "./sheetCells";
import type { RowSpan } from "./loader";
import { fileRange, shownRange } from "./shownRanges";
import { SheetViews } from "./sheetViews";
import { HeldSheets, type HeldSheet } from "./sheets";
import { startSpreadsheet, type Spreadsheet } from "./spreadsheet";
import { StatusLine } from "./statusLine";
import { TabBar } from "./tabBar";
import type { CreateGrid, Grid, GridListeners, GridSource, GridTab, SheetPatch } from "./types";
import { Typing } from "./typing";
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
  private readonly status = new StatusLine(() => this.actions.find.open());
  private readonly tabs = new TabBar((name) => void this.enqueue(() => this.userActivates(name)));
  private readonly spreadsheet: Spreadsheet;
  private readonly sheets: HeldSheets;
  private readonly selecting: Selection;
  private readonly cell: ActiveCell;
  private readonly editor: CellEditor;
  private readonly typing: Typing;
  private readonly views: SheetViews;
  private readonly actions: GridActions;
  private readonly menu: ContextMenu;
  private readonly room = new ResizeObserver(() => this.fitFrozen());
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
    const drawing = element("div", "grid-drawing");
    canvas.append(drawing);
    // What lies over the sheet keeps its own keyboard: the component's part gives it to the editor.
    const body = element("div", "grid-body");
    body.append(canvas);
    const foot = element("div", "grid-foot");
    foot.append(this.tabs.root, this.status.root);
    this.root.append(body, foot);
    container.append(this.root);
    this.editor = new CellEditor({
      refusal: () => this.typing.refusal(),
      cell: () => this.cell.cell(),
      text: () => this.cell.text(),
      box: () => this.cell.box(),
      typed: ({ sheet, row, column }, text) => void this.typing.puts(sheet, [{ row, column, text }]),
      pasted: (text) => this.typing.changes((range, sheet) => pasted(text, range, sheet)),
      copied: (clipboard) => this.actions.copyTo(clipboard),
      find: () => this.actions.find.open(),
      clear: () => this.typing.changes(cleared),
      fillDown: () => this.typing.changes(filledDown),
      undo: () => void this.typing.steps("back"),
      redo: () => void this.typing.steps("again"),
      step: (step) => this.selecting.step(step),
      say: (message) => this.status.say(message),
    });
    const spreadsheet = (this.spreadsheet = startSpreadsheet(drawing));
    const sheets = (this.sheets = new HeldSheets(spreadsheet, source, (sheet, piece) =>
      this.pieceCame(sheet, piece),
    ));
    const selecting = (this.selecting = new Selection(spreadsheet));
    selecting.onUserSelects(() => this.userSelects());
    const cell = (this.cell = new ActiveCell(spreadsheet, selecting, sheets));
    const { status } = this;
    const typing = (this.typing = new Typing({
      ...{ grid: this, sheets, selecting, cell, status, listeners },
      isGone: () => this.disposed,
      onPut: () => this.tellCell(),
    }));
    const leave = (): void => this.editor.root.focus();
    const views = (this.views = new SheetViews({ spreadsheet, sheets, selecting, status, leave }));
    this.actions = new GridActions({
      ...{ spreadsheet, sheets, selecting, cell, status, views, typing, listeners },
      editor: () => this.editor,
      onMoved: () => this.userSelects(),
    });
    this.menu = new ContextMenu(body, leave);
    tuckButtons(spreadsheet, () => sheets.active());
    markNarrowNumbers(spreadsheet);
    guardWorkbook(spreadsheet, () => status.say(typing.refusal() ?? WORDS.notHere));
    this.root.prepend(views.bar.root);
    canvas.append(this.editor.root);
    this.room.observe(canvas);
    body.append(this.actions.find.root, this.menu.root);
    canvas.addEventListener("dblclick", ({ target }) => {
      if (target instanceof HTMLCanvasElement) this.editor.begin();
    });
    canvas.addEventListener("contextmenu", (event) => this.openMenu(event, canvas));
    giveFocusTo(this.editor.root, canvas, spreadsheet);
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

  redraw(patch: SheetPatch): Promise<boolean> {
    return this.enqueue(() => {
      const isDone = this.sheets.redraw(patch);
      if (isDone && patch.picture.name === this.activeName) {
        this.tellCell();
        this.views.tellSoon();
      }
      return Promise.resolve(isDone);
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
      if (!held.order.isTogether(range.top, range.bottom)) this.views.sort(null);
      this.selecting.select(shownRange(range, held), held);
      this.root.scrollIntoView({ block: "nearest" });
      this.tellCell();
    });
  }

  selection(): CellPlace | null {
    const held = this.sheets.active();
    const range = this.selecting.range();
    if (!held || !range) return null;
    const { worksheet, picture } = held;
    const address = addressWithin(
      fileRange(range, held),
      worksheet.getRowCount(),
      worksheet.getColumnCount(),
    );
    return { sheet: picture.name, address };
  }

  async loaded(): Promise<void> {
    await this.queue;
    await this.sheets.active()?.loaded;
  }

  dispose(): void {
    if (this.disposed) return;
    this.disposed = true;
    this.room.disconnect();
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
    this.fitFrozen();
    if (view) this.selecting.restore(view, sheet);
    else if (sheet !== before) this.selecting.select(FIRST_CELL, sheet, false);
    if (sheet !== before)
      void sheet.loaded.then(
        () => {
          if (!this.disposed && this.sheets.get(name) === sheet) this.views.allCame(sheet, criteria);
        },
        () => this.status.say(WORDS.incomplete),
      );
    this.tabs.choose(name);
    this.tellCell();
    this.views.tellSoon();
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

  private fitFrozen(): void {
    const sheet = this.sheets.active();
    const { clientWidth, clientHeight } = this.editor.root.parentElement ?? this.root;
    const room = { width: clientWidth, height: clientHeight };
    if (sheet) putFrozen(this.spreadsheet, sheet, room, this.selecting.firstRow());
  }

  private openMenu(event: MouseEvent, canvas: HTMLElement): void {
    const { target } = event;
    const isKey = target === this.editor.root;
    // The component's own panels, the search and an open editor keep the browser's menu.
    if (!(target instanceof HTMLCanvasElement) && !(isKey && !this.editor.isOpen())) return;
    event.preventDefault();
    const [{ left, top }, box] = [canvas.getBoundingClientRect(), isKey ? this.cell.box() : null];
    const [x, y] = box
      ? [box.left + box.width / 2, box.top + box.height]
      : [event.clientX - left, event.clientY - top];
    // After the click has given the keyboard to the cells.
    window.setTimeout(() => this.menu.open(this.actions.menu(), x, y));
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

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(() => {
      if (this.disposed) throw new Error("The grid is gone");
      return work();
    });
    this.queue = result.catch(() => undefined);
    return result;
  }
}
