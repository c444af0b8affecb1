import { fieldSpec } from "../../domain/fields";
import type { CellValue, SheetGrid } from "../../domain/grid";
import { isDateFormat } from "../../domain/dateFormat";
import { dateOrderOf, type DateOrder } from "../cells";
import { MESSAGES } from "../intakeMessages";
import type { PlacedFinding } from "../rows/scan";
import { isMoneyTarget } from "../moneyTarget";
import { isSubtracted } from "../types";
import { bodyTop } from "./header";
import type { Table } from "./table";

/** How the date columns write their dates, and what there is to say about it. */
export interface DateOrders {
  readonly byColumn: ReadonlyMap<number, DateOrder>;
  readonly findings: readonly PlacedFinding[];
}

/**
 * Reads the order of day and month of each date column (docs/register.md §1 p.16); at most one warning per column.
 */
export function dateOrders({ grid, header, mapping }: Table): DateOrders {
  const byColumn = new Map<number, DateOrder>();
  const findings: PlacedFinding[] = [];
  for (const { column, target, header: heading } of mapping) {
    if (target === null || target === "ignored" || isMoneyTarget(target) || isSubtracted(target)) continue;
    if (fieldSpec(target).type !== "date") continue;
    const top = bodyTop(header);
    const { order, doubtful } = dateOrderOf(valuesOf(grid, column, top));
    byColumn.set(column, order);
    const say = (code: string, message: string): void => {
      findings.push({ row: header.bottom, column, finding: { severity: "warning", code, message } });
    };
    if (doubtful) say("date-order-unknown", MESSAGES.dateOrderUnknown(heading));
    else if (order === "month" && hasAmbiguousDates(grid, column, top))
      say("date-order-mixed", MESSAGES.dateOrderMixed(heading));
    else if (order === "month") say("date-month-first", MESSAGES.dateMonthFirst(heading));
  }
  return { byColumn, findings };
}

function* valuesOf(grid: SheetGrid, column: number, top: number): Generator<CellValue> {
  for (let row = top; row <= (grid.used?.bottom ?? -1); row++) yield grid.value(row, column);
}

/** Whether Excel made dates of some texts of a month-first column: those up to the 12th may have been swapped. */
function hasAmbiguousDates(grid: SheetGrid, column: number, top: number): boolean {
  for (let row = top; row <= (grid.used?.bottom ?? -1); row++)
    if (typeof grid.value(row, column) === "number" && isDateFormat(grid.numberFormat(row, column)))
      return true;
  return false;
}
