import "./grid.css";
import type { CellPlace } from "../../app/ports";
import { addressWithin, rangeOfAddress } from "./addresses";
import { element } from "./element";
import { Selection } from "./selection";
import { HeldSheets, type HeldSheet } from "./sheets";
import { startSpreadsheet, type Spreadsheet } from "./spreadsheet";
import { StatusLine } from "./statusLine";
import { TabBar } from "./tabBar";
import type { CreateGrid, Grid, GridListeners, GridSource, GridTab } from "./types";
import { WORDS } from "./words";

/** Draws an empty grid into an element; see {@link CreateGrid}. */
export const createGrid: CreateGrid = (container, source, listeners) =>
  Promise.resolve(new SpreadsheetGrid(container, source, listeners));

class SpreadsheetGrid implements Grid {
  private readonly root = element("div", "grid");
  private readonly status = new StatusLine();
  private readonly tabs = new TabBar((name) => void this.enqueue(() => this.userActivates(name)));
  private readonly spreadsheet: Spreadsheet;
  private readonly sheets: HeldSheets;
  private readonly selecting: Selection;
  private names: readonly string[] = [];
  private activeName = "";
  /** Shows, selections and changes of the tab happen one after the other. */
  private queue: Promise<unknown> = Promise.resolve();
  private disposed = false;

  constructor(
    container: HTMLElement,
    source: GridSource,
    private readonly listeners: GridListeners,
  ) {
    const canvas = element("div", "grid-canvas", { role: "region", "aria-label": WORDS.grid });
    this.root.append(canvas, this.tabs.root, this.status.root);
    container.append(this.root);
    this.spreadsheet = startSpreadsheet(canvas);
    this.sheets = new HeldSheets(this.spreadsheet, source, (sheet) => this.pieceCame(sheet));
    this.selecting = new Selection(this.spreadsheet);
    this.selecting.onUserSelects(() => this.userSelects());
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

  active(): string {
    return this.activeName;
  }

  select({ sheet, address }: CellPlace): Promise<void> {
    return this.enqueue(async () => {
      const range = rangeOfAddress(address);
      if (range === null || !this.names.includes(sheet)) return;
      this.sheets.get(sheet)?.loader.want(range.top);
      const held = await this.activate(sheet, { row: range.top });
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
    this.sheets.drop(this.sheets.names().filter((name) => name !== this.activeName));
    this.sheets.active()?.loader.stop();
    this.status.dispose();
    this.spreadsheet.dispose();
    this.root.remove();
  }

  private async activate(
    name: string,
    { fresh = false, row = 0 }: { readonly fresh?: boolean; readonly row?: number } = {},
  ): Promise<HeldSheet> {
    const before = this.sheets.get(name);
    const sheet = await (fresh ? this.sheets.refetch(name, row) : this.sheets.fetch(name, row));
    if (sheet !== before || name !== this.activeName) {
      this.sheets.activate(sheet);
      this.activeName = name;
      this.tabs.choose(name);
      this.tellCell();
    }
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

  private tellCell(): void {
    const place = this.selection();
    const cell = this.selecting.activeCell();
    const worksheet = this.sheets.active()?.worksheet;
    if (!place || !cell || !worksheet) return;
    const value = worksheet.getCell(cell.row, cell.column)?.v;
    this.status.cell(place.address, value === null || value === undefined ? "" : String(value));
  }

  private pieceCame(sheet: HeldSheet): void {
    if (sheet !== this.sheets.active()) return;
    this.spreadsheet.redraw();
    const { share } = sheet.loader;
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
