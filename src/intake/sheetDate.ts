import type { Day } from "../domain/day";
import type { SheetGrid } from "../domain/grid";
import { findDayInText } from "./cells";
import { titleDay } from "./table/title";

/** So many rows of a sheet are looked at for its date: titles are short. */
const TITLE_ROWS = 25;

/** The date that a sheet is as of, by its title («по состоянию на …») or else its name; `null` if neither says one. */
export function sheetDate(grid: SheetGrid): Day | null {
  if (grid.used === null) return null;
  return (
    titleDay(grid, Math.min(grid.used.bottom + 1, grid.used.top + TITLE_ROWS)) ?? findDayInText(grid.name)
  );
}
