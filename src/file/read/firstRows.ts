import type { FirstCell, FirstRows } from "../../app/workbookPicture";
import { isDateFormat } from "../../domain/dateFormat";
import { DAYS_1900_TO_1904 } from "../package/numberFormats";
import type { Cells } from "./fileCells";
import type { SheetContents } from "./storedGrid";

/** What is told of a sheet at most. */
const MOST = { rows: 40, columns: 30 } as const;
/** A workbook without more rows than this opens too soon for its first rows to be seen. */
const SHORT = 1_000;

/** A sheet that is being read, as far as it has been. */
export interface BegunSheet extends Pick<
  SheetContents,
  "name" | "date1904" | "cells" | "looks" | "hiddenRows" | "hiddenColumns" | "columnWidths"
> {
  readonly visible: boolean;
}

/**
 * Tells the first rows of the first visible sheet with cells, once, as soon as it is seen that the workbook is a long
 * one. Whatever goes wrong with that, nothing is told and the reading goes on.
 */
export class FirstRowsTeller {
  private first: FirstRows | null = null;
  private rowsBefore = 0;
  private isDone = false;

  constructor(private readonly tell: (rows: FirstRows) => void) {}

  /** Looks at a sheet of which more has been read. */
  look(sheet: BegunSheet): void {
    if (this.isDone) return;
    const { rowsBegun } = sheet.cells;
    this.attempt(() => {
      if (this.first === null && sheet.visible && rowsBegun > SHORT) {
        this.first = firstRows(sheet, SHORT);
        this.isDone = this.first === null;
      }
      if (this.first === null || this.rowsBefore + rowsBegun <= SHORT) return;
      this.isDone = true;
      this.tell(this.first);
    });
  }

  /** Looks at a sheet that has been read. */
  ended(sheet: BegunSheet): void {
    if (this.isDone) return;
    this.rowsBefore += sheet.cells.rowsBegun;
    this.attempt(() => {
      if (sheet.visible) this.first ??= firstRows(sheet, sheet.cells.rowsBegun);
    });
  }

  private attempt(act: () => void): void {
    try {
      act();
    } catch {
      this.isDone = true;
    }
  }
}

/** The rows that can be shown among so many first ones with cells; `null` without any. */
function firstRows(sheet: BegunSheet, begun: number): FirstRows | null {
  const { name, columnWidths } = sheet;
  const head = sheet.cells.head(begun);
  const used = head?.used ?? null;
  if (head === null || used === null) return null;
  const columns = shown(used.left, used.right, new Set(sheet.hiddenColumns), MOST.columns);
  const rows = shown(used.top, used.bottom, new Set(sheet.hiddenRows), MOST.rows);
  if (columns.length === 0 || rows.length === 0) return null;
  return {
    sheet: name,
    widths: columns.map((column) => columnWidths.get(column) ?? null),
    rows: rows.map((row) => columns.map((column) => firstCell(head, row, column, sheet))),
  };
}

function shown(from: number, to: number, hidden: ReadonlySet<number>, most: number): readonly number[] {
  const places: number[] = [];
  for (let place = from; place <= to && places.length < most; place++)
    if (!hidden.has(place)) places.push(place);
  return places;
}

function firstCell(
  cells: Cells,
  row: number,
  column: number,
  { date1904, looks }: Pick<BegunSheet, "date1904" | "looks">,
): FirstCell {
  const value = cells.value(row, column);
  const numberFormat = value === null ? null : (looks[cells.style(row, column)]?.numberFormat ?? null);
  const isMoved = date1904 && typeof value === "number" && isDateFormat(numberFormat);
  return { value: isMoved ? value + DAYS_1900_TO_1904 : value, numberFormat };
}
