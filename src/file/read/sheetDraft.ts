import type { CellRange, SheetGrid } from "../../domain/grid";
import { CellsBuilder } from "./fileCells";
import { LimitError, MOST_COLUMNS, MOST_REPEATED, MOST_ROWS, requireWithin } from "./fileLimits";
import { storedGrid, type CellLook } from "./storedGrid";

/** What a cell holds, before its position is known. */
export type DraftValue =
  | { readonly kind: "text"; readonly text: string }
  /** `isDate`: the file itself says that it is a date. */
  | { readonly kind: "number"; readonly number: number; readonly isDate?: true }
  | { readonly kind: "logical"; readonly value: boolean }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "without-value" };

/** A cell, before its position is known. */
export interface DraftCell {
  readonly value: DraftValue;
  readonly style: number;
  readonly formula: boolean;
}

/** A sheet in a format that repeats cells and rows by a count attribute, while it is being read. */
export class SheetDraft {
  readonly cells = new CellsBuilder();
  readonly merges: CellRange[] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly outline = new Map<number, number>();
  /** See {@link SheetGrid.unplacedRows}. */
  unplacedRows: ReadonlySet<number> = new Set();
  visible = true;
  private filled = 0;

  constructor(readonly name: string) {}

  /** Throws a LimitError where so many more cells are too many: before they are put, one by one. */
  requireRoom(cells: number): void {
    if (this.filled + cells > MOST_REPEATED) throw new LimitError("Too many repeated cells");
  }

  /** Puts a cell; throws a LimitError beyond the worksheet, and if there are too many repeated cells. */
  put(row: number, column: number, { value, style, formula }: DraftCell): void {
    requireWithin(row, column, this.name);
    this.requireRoom(1);
    this.filled++;
    const { cells } = this;
    if (value.kind === "text") cells.text(row, column, value.text, style, formula);
    else if (value.kind === "number") cells.number(row, column, value.number, style, formula);
    else if (value.kind === "logical") cells.logical(row, column, value.value, style, formula);
    else if (value.kind === "error") cells.error(row, column, value.error, style, formula);
    else cells.withoutValue(row, column, style);
  }

  /** Merges an area that begins at a cell; anything beyond the worksheet is cut off. */
  merge(top: number, left: number, rows: number, columns: number): void {
    const bottom = Math.min(top + rows, MOST_ROWS) - 1;
    const right = Math.min(left + columns, MOST_COLUMNS) - 1;
    this.merges.push({ top, left, bottom, right });
  }

  finish(date1904: boolean, looks: readonly CellLook[]): SheetGrid {
    return storedGrid({ ...this, name: this.name, date1904, looks });
  }
}
