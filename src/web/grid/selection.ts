import { Direction, type IRange } from "@univerjs/core";
import { SetSelectionsOperation, SheetsSelectionsService, getPrimaryForRange } from "@univerjs/sheets";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  MoveSelectionCommand,
  ScrollToRangeOperation,
  SetScrollOperation,
  SheetScrollManagerService,
} from "@univerjs/sheets-ui";
import type { CellRange } from "../../domain/grid";
import type { Step } from "./cellEditor";
import type { HeldSheet } from "./sheets";
import { UNIT, type Spreadsheet } from "./spreadsheet";

/** What the user has selected in a sheet, and which part of it is visible. */
export interface SheetView {
  readonly range: CellRange | null;
  readonly scroll: ReturnType<SheetScrollManagerService["getCurrentScrollState"]> | null;
}

const DIRECTIONS: Readonly<Record<Step, Direction>> = {
  up: Direction.UP,
  down: Direction.DOWN,
  left: Direction.LEFT,
  right: Direction.RIGHT,
};

/** The component's selection: rows and columns as in the file, however the sheet is filtered or scrolled. */
export class Selection {
  private readonly service: SheetsSelectionsService;
  /** Above 0 while the program selects: only the user's own selections are reported. */
  private quiet = 0;

  constructor(private readonly spreadsheet: Spreadsheet) {
    this.service = spreadsheet.injector.get(SheetsSelectionsService);
  }

  /** Calls the listener after each selection by the user, until the returned function is called. */
  onUserSelects(listener: () => void): () => void {
    const subscription = this.service.selectionMoveEnd$.subscribe(() => {
      if (this.quiet === 0) listener();
    });
    return () => subscription.unsubscribe();
  }

  /** The selected cells, the last of several ranges; `null` while nothing is selected. */
  range(): CellRange | null {
    const range = this.service.getCurrentLastSelection()?.range;
    return range ? cellRange(range) : null;
  }

  /** All selected ranges, in the order of selection. */
  ranges(): readonly CellRange[] {
    return this.service.getCurrentSelections().map(({ range }) => cellRange(range));
  }

  /** The cell that is typed into. */
  activeCell(): { readonly row: number; readonly column: number } | null {
    const cell = this.service.getCurrentLastSelection()?.primary;
    return cell ? { row: cell.actualRow, column: cell.actualColumn } : null;
  }

  /** Where the user is: to be restored in a sheet that was redrawn. */
  view(): SheetView {
    return { range: this.range(), scroll: this.scrolling()?.getCurrentScrollState() ?? null };
  }

  /** The first visible row below the frozen ones. */
  firstRow(): number {
    return this.scrolling()?.getCurrentScrollState()?.sheetViewStartRow ?? 0;
  }

  /** Restores selection and scroll position. */
  restore({ range, scroll }: SheetView, sheet: HeldSheet): void {
    if (range) this.select(range, sheet, false);
    if (!scroll) return;
    const place = { unitId: UNIT, sheetId: sheet.id };
    this.spreadsheet.commands.syncExecuteCommand(SetScrollOperation.id, { ...place, ...scroll });
  }

  private scrolling(): SheetScrollManagerService | undefined {
    const renders = this.spreadsheet.injector.get(IRenderManagerService);
    return renders.getRenderById(UNIT)?.with(SheetScrollManagerService);
  }

  /** Moves the selection by one cell, as the arrow keys do: counts as the user's action. */
  step(step: Step): void {
    void this.spreadsheet.commands.executeCommand(MoveSelectionCommand.id, { direction: DIRECTIONS[step] });
  }

  /** Selects cells of the active sheet and scrolls them into view. */
  select(range: CellRange, { id, worksheet }: HeldSheet, scroll = true): void {
    const wanted: IRange = {
      startRow: Math.min(range.top, worksheet.getRowCount() - 1),
      startColumn: Math.min(range.left, worksheet.getColumnCount() - 1),
      endRow: Math.min(range.bottom, worksheet.getRowCount() - 1),
      endColumn: Math.min(range.right, worksheet.getColumnCount() - 1),
    };
    this.quiet++;
    try {
      const { commands } = this.spreadsheet;
      const selections = [{ range: wanted, primary: getPrimaryForRange(wanted, worksheet), style: null }];
      commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId: UNIT, subUnitId: id, selections });
      if (!scroll) return;
      // The beginning of a long line matters more than its end.
      const corner = { ...wanted, endRow: wanted.startRow, endColumn: wanted.startColumn };
      // By itself, the component considers a line visible that lies below the window if rows are frozen.
      commands.syncExecuteCommand(ScrollToRangeOperation.id, { range: corner, forceTop: true });
    } finally {
      this.quiet--;
    }
  }
}

/** The component reports whole rows and columns with bounds that are not numbers. */
function cellRange({ startRow, startColumn, endRow, endColumn }: Readonly<IRange>): CellRange {
  const or = (index: number, fallback: number): number => (Number.isFinite(index) ? index : fallback);
  return {
    top: or(startRow, 0),
    left: or(startColumn, 0),
    bottom: or(endRow, Infinity),
    right: or(endColumn, Infinity),
  };
}
