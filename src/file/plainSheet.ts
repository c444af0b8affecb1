import { isCellError, type CellValue } from "../domain/grid";
import { emptySheet, place } from "../sheets/layout";
import type { SheetModel } from "../sheets/model";

/** A sheet of bare values from A1 on, as a user would type them; errors stay out. */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetModel {
  const sheet = { ...emptySheet("", name), gridLines: true };
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      if (value !== null && !isCellError(value)) place(sheet, row, column, value, {});
    });
  });
  return sheet;
}
