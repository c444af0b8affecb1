import { isCellError, type CellValue } from "../domain/grid";
import type { CellType, PlacedCell, SheetModel } from "../sheets/model";

/** A sheet of bare values from A1 on, as a user would type them; errors stay out. */
export function plainSheet(name: string, rows: readonly (readonly CellValue[])[]): SheetModel {
  return {
    kind: "",
    name,
    visibility: "visible",
    cells: rows.flatMap((values, row) => values.flatMap((value, column) => cellOf(row, column, value))),
    blocks: [],
    table: null,
    merges: [],
    columns: [],
    rows: [],
    conditionalFormats: [],
    freeze: null,
    print: null,
    charts: [],
    hyperlinks: [],
    dataValidations: [],
    tabColor: null,
    gridLines: true,
    zoom: null,
  };
}

function cellOf(row: number, column: number, value: CellValue): PlacedCell[] {
  if (value === null || isCellError(value)) return [];
  return [{ row, column, type: typeOf(value), value, style: {} }];
}

function typeOf(value: string | number | boolean): CellType {
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : "logical";
}
