import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import { isDateFormat } from "../../domain/dateFormat";
import type { CellBox } from "./cellEditor";
import type { Put } from "./manyCells";
import type { Selection } from "./selection";
import type { HeldSheet, HeldSheets } from "./sheets";
import type { Spreadsheet } from "./spreadsheet";
import type { GridCell } from "./types";

/** The cell that is typed into: its position, its texts and where it is on the canvas. */
export class ActiveCell {
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly selection: Selection,
    private readonly sheets: Pick<HeldSheets, "active" | "get">,
  ) {}

  /**
   * Its position in the file, so that it can be found again once another cell is active or the rows are shown in another
   * order; `null` while nothing is selected.
   */
  cell(): GridCell | null {
    const [held, place] = [this.sheets.active(), this.selection.activeCell()];
    if (!held || !place) return null;
    return { sheet: held.picture.name, row: held.order.toFile(place.row), column: place.column };
  }

  /** The text as the cell shows it; empty if there is none. */
  shown(): string {
    const [held, place] = [this.sheets.active(), this.selection.activeCell()];
    return held && place ? shownIn(held, place.row, place.column) : "";
  }

  /** What an editor starts with: all digits of a number; dates and percentages as they are shown. */
  text(): string {
    const [held, place] = [this.sheets.active(), this.selection.activeCell()];
    return held && place ? this.textOf(held, place.row, place.column) : "";
  }

  /** What an editor would start with in a cell of a sheet, as it is shown. */
  textOf(sheet: HeldSheet, row: number, column: number): string {
    const raw = sheet.worksheet.getCellRaw(row, column);
    const value = raw?.v;
    if (value === null || value === undefined) return "";
    return isPlainNumber(raw, this.spreadsheet)
      ? String(value).replace(".", ",")
      : shownIn(sheet, row, column);
  }

  /** Where the cell is on the canvas; `null` if the component does not know. */
  box(): CellBox | null {
    const bridge = this.spreadsheet.injector.get(IEditorBridgeService);
    bridge.refreshEditCellState();
    const layout = bridge.getEditCellLayout();
    if (!layout) return null;
    const { startX, startY, endX, endY } = layout.position;
    return { left: startX, top: startY, width: endX - startX, height: endY - startY };
  }

  /**
   * Shows texts in cells of a sheet of the file, which need not be active any more, until the returned function restores
   * what they held, unless that has been replaced in the meantime. A sheet that is not loaded shows nothing: it is redrawn
   * when shown.
   */
  put(name: string, puts: readonly Put[]): () => void {
    const sheet = this.sheets.get(name);
    if (!sheet) return () => undefined;
    const cells = sheet.worksheet.getCellMatrix();
    const { order } = sheet;
    const shown = puts.map(({ row, column, text }) => {
      const old = cells.getValue(order.toView(row), column);
      const look = old?.s === undefined ? {} : { s: old.s };
      const typed: ICellData = text === null ? look : { v: text, t: CellValueType.STRING, ...look };
      cells.setValue(order.toView(row), column, typed);
      return { row, column, old, typed };
    });
    const redraw = (): void => {
      if (sheet === this.sheets.active()) this.spreadsheet.redraw();
    };
    redraw();
    return () => {
      for (const { row, column, old, typed } of shown) {
        const place = order.toView(row);
        if (cells.getValue(place, column) === typed) cells.setValue(place, column, old);
      }
      redraw();
    };
  }
}

/** The text of a cell as it is shown. */
export function shownIn({ worksheet }: HeldSheet, row: number, column: number): string {
  const value = worksheet.getCell(row, column)?.v;
  return value === null || value === undefined ? "" : String(value);
}

/** Whether a cell holds a number that is neither a date nor a percentage. */
export function isPlainNumber(cell: Nullable<ICellData>, { workbook }: Spreadsheet): boolean {
  if (typeof cell?.v !== "number" || cell.t !== CellValueType.NUMBER) return false;
  const pattern = workbook.getStyles().get(cell.s)?.n?.pattern ?? null;
  return !isDateFormat(pattern) && pattern?.includes("%") !== true;
}
