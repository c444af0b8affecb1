import { formatDay, fromSerial } from "../../src/domain/day";
import type { BuiltForm } from "../../src/forms/kit/form";
import { asGrid } from "../sheet/cells";

/** What a form's sheet shows, row by row, without empty cells: dates as dates, numbers plain. */
export function shownRows(form: BuiltForm, from = form.firstRow, to = form.lastRow): string[][] {
  const grid = asGrid(form.model);
  const rows: string[][] = [];
  for (let row = from; row <= to; row += 1) {
    const cells: string[] = [];
    for (let column = 0; column <= (grid.used?.right ?? -1); column += 1) {
      const value = grid.value(row, column);
      if (value === null) continue;
      const isDate = typeof value === "number" && grid.numberFormat(row, column) === "dd.mm.yyyy";
      cells.push(isDate ? formatDay(fromSerial(value)) : String(value));
    }
    rows.push(cells);
  }
  return rows;
}
