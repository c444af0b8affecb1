import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { isDateFormat } from "../../domain/dateFormat";
import type { CellRange } from "../../domain/grid";
import type { CellBox } from "./cellEditor";
import type { Selection } from "./selection";
import type { HeldSheets } from "./sheets";
import type { Spreadsheet } from "./spreadsheet";
import type { GridCell } from "./types";

/** The cell that is typed into: where it is, its texts and its place on the canvas. */
export class ActiveCell {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly selection: Selection,
    private readonly sheets: Pick<HeldSheets, "active" | "get">,
  ) {}

  /** Where it is, to be found again once another cell is active; `null` while nothing is selected. */
  cell(): GridCell | null {
    const place = this.selection.activeCell();
    const sheet = this.sheets.active()?.picture.name;
    return place && sheet !== undefined ? { sheet, ...place } : null;
  }

  /** The text as the cell shows it; empty for none. */
  shown(): string {
    const place = this.selection.activeCell();
    const value = place && this.sheets.active()?.worksheet.getCell(place.row, place.column)?.v;
    return value === null || value === undefined ? "" : String(value);
  }

  /** What an editor begins with: all digits of a number; dates and shares as they are shown. */
  text(): string {
    const raw = this.raw();
    const value = raw?.v;
    if (value === null || value === undefined) return "";
    if (typeof value !== "number" || raw?.t !== CellValueType.NUMBER) return this.shown();
    const pattern = this.spreadsheet.workbook.getStyles().get(raw.s)?.n?.pattern ?? null;
    if (isDateFormat(pattern) || pattern?.includes("%")) return this.shown();
    return String(value).replace(".", ",");
  }

  /** Whether a range is just this cell, or the merged area that it heads. */
  isOne(range: CellRange | null): boolean {
    const worksheet = this.sheets.active()?.worksheet;
    if (!range || !worksheet) return false;
    const { startRow, startColumn, endRow, endColumn } = worksheet.getMergedCell(range.top, range.left) ?? {
      startRow: range.top,
      startColumn: range.left,
      endRow: range.top,
      endColumn: range.left,
    };
    return (
      range.top === startRow &&
      range.left === startColumn &&
      range.bottom <= endRow &&
      range.right <= endColumn
    );
  }

  /** Where the cell stands on the canvas; `null` where the component knows of none. */
  box(): CellBox | null {
    const bridge = this.spreadsheet.injector.get(IEditorBridgeService);
    bridge.refreshEditCellState();
    const layout = bridge.getEditCellLayout();
    if (!layout) return null;
    const { startX, startY, endX, endY } = layout.position;
    return { left: startX, top: startY, width: endX - startX, height: endY - startY };
  }

  /**
   * Shows a text in a cell, which need not be active any more, until what is returned puts back what it held, unless
   * that was replaced meanwhile. A sheet that is not held shows nothing: it is drawn afresh when it is shown.
   */
  put({ sheet: name, row, column }: GridCell, text: string | null): () => void {
    const sheet = this.sheets.get(name);
    if (!sheet) return () => undefined;
    const cells = sheet.worksheet.getCellMatrix();
    const old = cells.getValue(row, column);
    const look = old?.s === undefined ? {} : { s: old.s };
    const typed: ICellData = text === null ? look : { v: text, t: CellValueType.STRING, ...look };
    const show = (cell: Nullable<ICellData>): void => {
      cells.setValue(row, column, cell);
      if (sheet === this.sheets.active()) this.spreadsheet.redraw();
    };
    show(typed);
    return () => {
      if (cells.getValue(row, column) === typed) show(old);
    };
  }

  private raw(): Nullable<ICellData> {
    const place = this.selection.activeCell();
    return place ? this.sheets.active()?.worksheet.getCellRaw(place.row, place.column) : null;
  }
}
