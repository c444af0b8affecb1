import type { Day } from "../domain/day";
import type { SheetGrid } from "../domain/grid";
import { findDayInText } from "./cells";
import { titleDay } from "./table/title";

/** How many rows of a sheet are searched for its date: titles are short. */
const TITLE_ROWS = 25;

/** The as-of date of a sheet, from its title («по состоянию на …») or else its name; `null` if neither gives one. */
export function sheetDate(grid: SheetGrid): Day | null {
  if (grid.used === null) return null;
  return (
    titleDay(grid, Math.min(grid.used.bottom + 1, grid.used.top + TITLE_ROWS)) ?? findDayInText(grid.name)
  );
}
