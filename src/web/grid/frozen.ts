import { SetFrozenMutation } from "@univerjs/sheets";
import { SetScrollOperation } from "@univerjs/sheets-ui";
import { frozenRows, MOST } from "./frozenRows";
import type { HeldSheet } from "./sheets";
import { UNIT, type Spreadsheet } from "./spreadsheet";

/** Pixels of the row and column headings. */
const HEADINGS = { width: 46, height: 20 } as const;

/** Freezes of a sheet what its file freezes, as far as the window has room: the frozen part never takes all of it. Who saw
 * the first rows below it, by `firstRow`, sees them still. */
export function putFrozen(
  { commands }: Spreadsheet,
  { id, picture, worksheet }: HeldSheet,
  window: { readonly width: number; readonly height: number },
  firstRow: number,
): void {
  const { freeze, filter } = picture;
  if (freeze === null || window.height <= 0) return;
  const heading = filter !== null && filter.top < freeze.rows ? filter.top : null;
  const heightOf = (row: number): number =>
    worksheet.getRowRawVisible(row) ? worksheet.getRowHeight(row) : 0;
  const rows = frozenRows(freeze.rows, heading, heightOf, window.height - HEADINGS.height);
  const widthOf = (column: number): number =>
    worksheet.getColVisible(column) ? worksheet.getColumnWidth(column) : 0;
  let width = 0;
  for (let column = 0; column < freeze.columns; column++) width += widthOf(column);
  const columns = width <= (window.width - HEADINGS.width) * MOST ? freeze.columns : 0;
  const wanted = {
    startRow: rows.to || -1,
    ySplit: rows.to - rows.from,
    startColumn: columns || -1,
    xSplit: columns,
  };
  const now = worksheet.getFreeze();
  const isSame = (Object.keys(wanted) as (keyof typeof wanted)[]).every((key) => now[key] === wanted[key]);
  if (isSame) return;
  commands.syncExecuteCommand(SetFrozenMutation.id, { unitId: UNIT, subUnitId: id, ...wanted });
  if (firstRow > freeze.rows) return;
  const top = { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: 0, offsetY: 0 };
  commands.syncExecuteCommand(SetScrollOperation.id, { unitId: UNIT, sheetId: id, ...top });
}
