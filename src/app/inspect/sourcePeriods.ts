import type { Day } from "../../domain/day";
import type { SheetGrid } from "../../domain/grid";
import { groupedBy } from "../../domain/groupedBy";
import { debtTableScore } from "../../intake/intake";
import { sheetDate } from "../../intake/sheetDate";
import type { SheetInfo } from "../ports";
import { Refusal } from "../refusal";
import { REFUSALS } from "../appWords";
import type { SourceSheet } from "./sourceSheet";

/** Of several tables the one as of the date of the run, if the others are not. */
export function ofAsOf(holding: readonly SourceSheet[], asOf: Day): SourceSheet | null {
  const found = holding.filter(({ grid }) => sheetDate(grid) === asOf);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Whether the workbook has a newer table than the remembered sheets: one as of the date of the run when none of them
 * is, or of a later date than all of theirs (docs/periods.md §1).
 */
export async function hasNewer(
  remembered: readonly SourceSheet[],
  foreign: readonly SheetInfo[],
  asOf: Day,
  read: (info: SheetInfo) => Promise<SourceSheet>,
): Promise<boolean> {
  const known = new Set(remembered.map(({ info }) => info.name));
  const others = foreign.filter(({ name, visible }) => visible && !known.has(name));
  const dates = remembered.map(({ grid }) => sheetDate(grid));
  if (others.length === 0 || dates.includes(asOf)) return false;
  for (const info of others) {
    const sheet = await read(info);
    const date = sheetDate(sheet.grid);
    if (date === null || debtTableScore(sheet.grid, asOf) === 0) continue;
    if (date === asOf || dates.every((day) => day !== null && day < date)) return true;
  }
  return false;
}

/** Tables with the same headings and different dates are periods of one table: they are never added up. */
export function refusePeriods(sheets: readonly SourceSheet[]): void {
  for (const [file, all] of groupedBy(sheets, ({ info }) => info.source.file)) {
    const dated = all.map(({ info, grid }) => ({ info, date: sheetDate(grid), shape: shapeOf(grid) }));
    const periods = dated.filter(({ date, shape }) =>
      dated.some(
        (other) => other.shape === shape && date !== null && other.date !== null && other.date !== date,
      ),
    );
    if (periods.length < 2) continue;
    const names = [...periods]
      .sort((a, b) => (a.date ?? 0) - (b.date ?? 0))
      .map(({ info }) => info.source.sheet);
    throw new Refusal("several-periods", REFUSALS.severalPeriods(file, names), {
      sheets: periods.map(({ info }) => info.name),
    });
  }
}

/**
 * The row near the top of a sheet with the most texts, which the sheets of one table share; dates in it do not count.
 */
function shapeOf(grid: SheetGrid): string {
  if (grid.used === null) return "";
  const { top, bottom, left, right } = grid.used;
  let best: readonly string[] = [];
  for (let row = top; row <= Math.min(bottom, top + SHAPE_ROWS); row++) {
    const texts: string[] = [];
    for (let column = left; column <= right; column++) {
      const value = grid.value(row, column);
      if (typeof value === "string" && value.trim() !== "")
        texts.push(value.replace(/\d+/g, "").trim().toLowerCase());
    }
    if (texts.length > best.length) best = texts;
  }
  return best.join("|");
}

const SHAPE_ROWS = 15;
