import type { Day } from "../domain/day";
import type { SheetGrid } from "../domain/grid";
import { findBeside, partGrid } from "./beside";
import { normaliseText } from "./cells";
import { hasDebtorTree } from "./rows/resolve";
import { findTable, weight, type Table } from "./table/table";

/** Headings that only a finished register has: such a sheet is the result of an earlier run, not a source. */
const REGISTER_HEADINGS: ReadonlySet<string> = new Set(
  ["Этап", "Что сделать", "Осталось дней", "Срочность", "Исковая давность до", "Внимание"].map(normaliseText),
);
const MOST_REGISTER_HEADINGS = 2;

/**
 * How certainly a sheet holds a table of debts: 0 if it does not (a summary by units, a plan, a form, a finished
 * register), and higher the more facts of a debt its columns carry. Only the first rows are examined.
 */
export function debtTableScore(grid: SheetGrid, asOf: Day): number {
  if (grid.used === null) return 0;
  const beside = findBeside(grid, { asOf });
  const [first] = beside?.parts ?? [];
  const table = findTable(beside === null || first === undefined ? grid : partGrid(grid, first, beside), {
    asOf,
  });
  if (table === null || isRegister(table)) return 0;
  const sums = table.mapping.filter(({ target }) => target === "amount" || target === "penalty");
  const filled = sums.some(({ column }) =>
    table.profiles.some((profile) => profile.column === column && profile.values.length > 0),
  );
  const debtors = table.mapping.some(({ target }) => target === "debtorName" || target === "inn");
  return filled && (debtors || hasDebtorTree(table)) ? weight(table) : 0;
}

function isRegister(table: Table): boolean {
  const own = table.profiles.filter(({ header }) => REGISTER_HEADINGS.has(normaliseText(header)));
  return own.length > MOST_REGISTER_HEADINGS;
}
