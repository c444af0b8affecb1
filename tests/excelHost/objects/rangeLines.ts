import { logicalArgument } from "../arguments";
import { HostError } from "../errors";
import type { Scalar } from "../hostObject";
import { COLUMNS, isEntireColumn, isEntireRow, ROWS, type Area } from "../model/area";
import type { Lines } from "../model/lines";

/** The rows or columns that an area lies in, as numbers. */
export function linesOf(area: Area, sort: "rows" | "columns"): { lines: Lines; indexes: number[] } {
  const { sheet, top, left, bottom, right } = area;
  const lines = sheet[sort];
  const [first, last, size] = sort === "rows" ? [top, bottom, ROWS] : [left, right, COLUMNS];
  // Of all rows of a sheet only those matter that differ; one stands for the rest.
  const indexes =
    last - first + 1 === size
      ? [...lines.special(), last]
      : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return { lines, indexes };
}

/** What all rows or columns have in common, or `null` if they differ. */
export function common<V>(indexes: readonly number[], read: (index: number) => V): V | null {
  const [first, ...others] = indexes;
  if (first === undefined) return null;
  const value = read(first);
  return others.every((index) => read(index) === value) ? value : null;
}

/** Whether the rows (columns) are hidden; `null` if only some are. */
export function hiddenScalar(sort: "rows" | "columns"): Scalar<Area> {
  return {
    get: (area) => {
      const { lines, indexes } = linesOf(area, sort);
      return common(indexes, (index) => lines.hidden(index));
    },
    set: (area, value) => {
      area.sheet.checkUnprotected();
      const hidden = logicalArgument(value);
      const { lines, indexes } = linesOf(area, sort);
      for (const index of indexes) lines.setHidden(index, hidden);
    },
  };
}

function grouped(area: Area, by: unknown): { lines: Lines; indexes: number[] } {
  area.sheet.checkUnprotected();
  if (by !== "ByRows" && by !== "ByColumns")
    throw new HostError("InvalidArgument", "Group by rows or columns.");
  const unfit = by === "ByRows" ? isEntireColumn(area) : isEntireRow(area);
  if (unfit) throw new HostError("InvalidArgument", "All rows or columns of a sheet cannot be one group.");
  return linesOf(area, by === "ByRows" ? "rows" : "columns");
}

/** Makes (or, with −1, undoes) an outline group. */
export function group(area: Area, by: unknown, step: 1 | -1): void {
  const { lines, indexes } = grouped(area, by);
  for (const index of indexes) lines.group(index, step);
}

/** Folds or unfolds groups. */
export function setGroupDetails(area: Area, by: unknown, hidden: boolean): void {
  const { lines, indexes } = grouped(area, by);
  for (const index of indexes) if (lines.level(index) > 0) lines.setHidden(index, hidden);
}
