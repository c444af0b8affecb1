import type { ICellData, Nullable } from "@univerjs/core";
import { SheetsFilterService } from "@univerjs/sheets-filter";
import type { CellRange } from "../../domain/grid";
import { WORDS } from "./gridWords";
import type { HeldSheet } from "./sheets";
import { sortedRows } from "./sortedRows";
import { UNIT, type Spreadsheet } from "./spreadsheet";

/** By which column, counted from 0, a sheet's table is sorted on the screen, and which way. */
export interface Sort {
  readonly column: number;
  readonly descending: boolean;
}

/** The rows of a sheet's table below its headings; `null` without a table. */
export function tableBody({ picture }: HeldSheet): CellRange | null {
  const { filter, rowCount } = picture;
  if (filter === null) return null;
  const body = { ...filter, top: filter.top + 1, bottom: Math.min(filter.bottom, rowCount - 1) };
  return body.bottom >= body.top ? body : null;
}

/** Why a sheet cannot be sorted by a column on the screen; `null` if it can. */
export function sortRefusal(sheet: HeldSheet, column: number): string | null {
  const body = tableBody(sheet);
  if (body === null || column < body.left || column > body.right) return WORDS.noTable;
  if (sheet.loader.share < 1) return WORDS.incoming;
  const isMerged = sheet.picture.merges.some(({ top, bottom }) => bottom >= body.top && top <= body.bottom);
  return isMerged ? WORDS.mergedTable : null;
}

/** Shows a sheet's table sorted, or in the file's order again; the sheet must be loaded. */
export function putSort(spreadsheet: Spreadsheet, sheet: HeldSheet, sort: Sort | null): void {
  const body = tableBody(sheet);
  if (body === null) return;
  const { worksheet, order } = sheet;
  const cells = worksheet.getCellMatrix().getMatrix();
  const looks = worksheet.getRowManager().getRowData();
  const fileRows = Array.from({ length: body.bottom - body.top + 1 }, (_, index) => body.top + index);
  const held = new Map(
    fileRows.map((row) => [row, { cells: cells[order.toView(row)], look: looks[order.toView(row)] }]),
  );
  const valueOf = (row: number): unknown =>
    (held.get(row)?.cells as Record<number, Nullable<ICellData>> | undefined)?.[sort?.column ?? 0]?.v;
  const wanted = sort === null ? fileRows : sortedRows(fileRows, valueOf, sort.descending);
  wanted.forEach((row, index) => {
    const one = held.get(row);
    put(cells, body.top + index, one?.cells);
    put(looks, body.top + index, one?.look);
  });
  order.set(body.top, wanted);
  spreadsheet.injector.get(SheetsFilterService).getFilterModel(UNIT, sheet.id)?.reCalc();
}

function put<T>(into: Record<number, T>, row: number, value: T | undefined): void {
  if (value === undefined) Reflect.deleteProperty(into, row);
  else into[row] = value;
}
