import { isCellError, type CellValue } from "../../domain/grid";
import { emptySheet } from "../layout";
import type { CellType, PlacedCell, SheetModel } from "../model";

/**
 * A sheet of bare values starting at A1, as a user would type them: one of the user's own sheets. Errors are left
 * out.
 */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetModel {
  const cells = rows.flatMap((values, row) => values.flatMap((value, column) => cellOf(row, column, value)));
  return { ...emptySheet("", name), cells, gridLines: true };
}

function cellOf(row: number, column: number, value: CellValue): PlacedCell[] {
  if (value === null || isCellError(value)) return [];
  return [{ row, column, type: typeOf(value), value, style: {} }];
}

function typeOf(value: string | number | boolean): CellType {
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : "logical";
}
