import type { CellPlace, WorkbookView } from "../../app/ports";
import type { CellValue } from "../../domain/grid";
import type { Grid, GridTab } from "../grid/types";
import type { Changed } from "../worker/api";

/** What a view needs besides the grid. */
export interface GridViewDeps {
  readonly tabs: readonly GridTab[];
  addSheet(name: string, rows: readonly (readonly CellValue[])[]): Promise<string>;
  /** Offers a file to the user as a download. */
  handOut(bytes: Uint8Array, fileName: string): void;
}

/** The workbook as the user sees it in the grid. Calls wait until the grid exists: it is loaded in the meantime. */
export class GridView implements WorkbookView {
  #tabs: readonly GridTab[];
  readonly #grid: Promise<Grid>;
  #attach: (grid: Grid) => void = () => undefined;
  #fail: (error: unknown) => void = () => undefined;
  #attached: Grid | null = null;
  readonly #onSelect = new Set<(place: CellPlace) => void>();
  readonly #onSheetChanged = new Set<(sheet: string) => void>();

  constructor(private readonly deps: GridViewDeps) {
    this.#tabs = deps.tabs;
    this.#grid = new Promise((resolve, reject) => {
      this.#attach = resolve;
      this.#fail = reject;
    });
    // Whoever asks for the grid receives the failure; if nobody does, nobody needs to.
    this.#grid.catch(() => undefined);
  }

  /** The grid has been created: it shows the register if there is one, otherwise the first sheet. */
  async attach(grid: Grid): Promise<void> {
    const first = this.#tabs.find(({ kind }) => kind === "register") ?? this.#tabs[0];
    if (first !== undefined) await grid.show(this.#tabs, first.name);
    this.#attached = grid;
    this.#attach(grid);
  }

  /** There will be no grid. */
  failed(error: unknown): void {
    this.#fail(error);
  }

  /** The workbook has changed: its tabs, and the sheets whose contents are now different. */
  async changed({ tabs, sheets, patch }: Changed): Promise<void> {
    this.#tabs = tabs;
    // If the grid does not exist yet, it will be created with these.
    const grid = this.#attached;
    if (grid === null) return;
    const active = tabs.some(({ name }) => name === grid.active()) ? grid.active() : tabs[0]?.name;
    if (active === undefined) return;
    if (patch !== undefined && (await grid.redraw(patch))) return;
    await grid.show(tabs, active, sheets);
  }

  /** The user has selected cells. */
  selected(place: CellPlace): void {
    for (const listener of [...this.#onSelect]) listener(place);
  }

  /** The user has typed into a sheet. */
  edited(sheet: string): void {
    for (const listener of [...this.#onSheetChanged]) listener(sheet);
  }

  async activeSheet(): Promise<string> {
    return (await this.#grid).active();
  }

  async activate(kind: string): Promise<boolean> {
    const grid = await this.#grid;
    const tab = this.#tabs.find((one) => one.kind === kind);
    if (tab === undefined) return false;
    await grid.show(this.#tabs, tab.name);
    return true;
  }

  async select(place: CellPlace): Promise<void> {
    await (await this.#grid).select(place);
  }

  async selection(): Promise<CellPlace | null> {
    return (await this.#grid).selection();
  }

  onSelectionChanged(listener: (place: CellPlace) => void): Promise<() => void> {
    this.#onSelect.add(listener);
    return Promise.resolve(() => this.#onSelect.delete(listener));
  }

  onSheetChanged(listener: (sheet: string) => void): Promise<() => void> {
    this.#onSheetChanged.add(listener);
    return Promise.resolve(() => this.#onSheetChanged.delete(listener));
  }

  async addSheet(name: string, rows: readonly (readonly CellValue[])[]): Promise<string> {
    const grid = await this.#grid;
    const added = await this.deps.addSheet(name, rows);
    await grid.show(this.#tabs, added);
    return added;
  }

  openCopy(bytes: Uint8Array, fileName: string): Promise<void> {
    return this.handOut(bytes, fileName);
  }

  handOut(bytes: Uint8Array, fileName: string): Promise<void> {
    this.deps.handOut(bytes, fileName);
    return Promise.resolve();
  }
}
