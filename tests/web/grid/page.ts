import type { Workbook } from "@univerjs/core";
import { isReadBack } from "../../../src/app/build/ownSheets";
import type { CellPlace } from "../../../src/app/ports";
import { openFileWorkbook, type FileWorkbook } from "../../../src/file/fileWorkbook";
import { putFilter } from "../../../src/web/grid/filter";
import type { HeldSheets } from "../../../src/web/grid/sheets";
import type { Spreadsheet } from "../../../src/web/grid/spreadsheet";
import type { EditAnswer, Grid, GridEdit, GridRange, GridSource } from "../../../src/web/grid/types";
import { largeSource } from "./largeSource";

/** What the page's script offers to a test: a grid over a workbook in memory, and what it told. */
export interface GridPage {
  /** Opens a file and shows the workbook in a new grid, of which nothing has been told yet. */
  open(file: { fileName: string; base64: string }): Promise<void>;
  /** Shows an invented sheet of this size. */
  openLarge(rows: number, columns: number): Promise<void>;
  /** Shows the workbook again after a change. */
  showAgain(active: string, changed: readonly string[]): Promise<void>;
  readonly grid: Grid;
  readonly workbook: FileWorkbook;
  readonly selections: CellPlace[];
  readonly activations: string[];
  readonly edits: GridEdit[];
  /** What was to become a file. */
  readonly exports: GridRange[];
  /** What the listener answers to the next edits. */
  accept: EditAnswer;
  /** The cell of the active sheet as it is shown. */
  cell(row: number, column: number): { text: string; style: Record<string, unknown> | null };
  /** Where the register's table, when its sheet is the active one, has this heading. */
  columnOf(heading: string): number;
  /** Filters the active sheet's table: of this column only these texts stay. */
  filter(column: number, texts: readonly string[]): void;
  /** The merged areas of the active sheet: `[top, left, bottom, right]`. */
  merges(): number[][];
}

declare global {
  interface Window {
    gridPage: GridPage;
  }
}

const selections: CellPlace[] = [];
const activations: string[] = [];
const edits: GridEdit[] = [];
let grid: Grid | null = null;
let workbook: FileWorkbook | null = null;

async function newGrid(source: GridSource): Promise<Grid> {
  grid?.dispose();
  const { createGrid } = await import("../../../src/web/grid/createGrid");
  const container = document.getElementById("grid");
  if (!container) throw new Error("The page has no place for a grid");
  return (grid = await createGrid(container, source, {
    onSelect: (place) => selections.push(place),
    onActivate: (sheet) => activations.push(sheet),
    onEdit: (made) => {
      edits.push(...made);
      return Promise.resolve(page.accept);
    },
    onExport: (range) => {
      page.exports.push(range);
      return Promise.resolve("");
    },
  }));
}

/** The component under the grid: a test looks into it where the grid's own functions do not tell. */
function worksheet() {
  const { spreadsheet } = grid as unknown as {
    spreadsheet: { workbook: Workbook };
  };
  return { sheet: spreadsheet.workbook.getActiveSheet(), styles: spreadsheet.workbook.getStyles() };
}

const page: GridPage = {
  selections,
  activations,
  edits,
  exports: [],
  accept: true,
  get grid() {
    if (!grid) throw new Error("No grid yet");
    return grid;
  },
  get workbook() {
    if (!workbook) throw new Error("No workbook yet");
    return workbook;
  },
  async open({ fileName, base64 }) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const opened = await openFileWorkbook([{ fileName, bytes }], { isReadBack });
    workbook = opened;
    for (const told of [selections, activations, edits, page.exports]) told.length = 0;
    page.accept = true;
    const shown = await newGrid({
      picture: async (sheet) => structuredClone(await opened.picture(sheet)),
      rows: async (sheet, top, count) => structuredClone(await opened.pictureRows(sheet, top, count)),
    });
    const tabs = await opened.tabs();
    await shown.show(tabs, tabs[0]?.name ?? "");
  },
  async openLarge(rows, columns) {
    const shown = await newGrid(largeSource(rows, columns));
    await shown.show([{ name: "Большой", kind: "register", color: null }], "Большой");
  },
  async showAgain(active, changed) {
    await page.grid.show(await page.workbook.tabs(), active, changed);
  },
  cell(row, column) {
    const { sheet, styles } = worksheet();
    const cell = sheet.getCell(row, column);
    const style = cell?.s === undefined ? null : styles.get(cell.s);
    return { text: String(cell?.v ?? ""), style: style ? { ...style } : null };
  },
  columnOf(heading) {
    const { sheet } = worksheet();
    const columns = Array.from({ length: sheet.getColumnCount() }, (_, column) => column);
    // The totals above the table have headings of the same words.
    for (let row = 0; row < sheet.getRowCount(); row += 1) {
      const texts = columns.map((column) => page.cell(row, column).text);
      if (texts[0] === "Должник" && texts.includes(heading)) return texts.indexOf(heading);
    }
    throw new Error(`No heading «${heading}»`);
  },
  filter(column, texts) {
    const { spreadsheet, sheets } = grid as unknown as { spreadsheet: Spreadsheet; sheets: HeldSheets };
    const sheet = sheets.active();
    if (!sheet) throw new Error("No sheet");
    putFilter(spreadsheet, sheet, [[column, { colId: column, filters: { filters: [...texts] } }]]);
  },
  merges() {
    return worksheet()
      .sheet.getMergeData()
      .map((range) => [range.startRow, range.startColumn, range.endRow, range.endColumn]);
  },
};
window.gridPage = page;
