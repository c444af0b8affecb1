import { columnIndex, type CellRange } from "../../../domain/grid";
import { MOST_COLUMNS } from "../fileLimits";
import type { Attributes } from "./elements";

/** What a worksheet part contains besides its cells. */
export interface WorksheetFacts {
  readonly merges: CellRange[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: Set<number>;
  readonly columnWidths: Map<number, number>;
  readonly outline: Map<number, number>;
  /** How many columns have been given settings so far. */
  columnSettings: number;
}

/** How many column settings are accepted in total: `<col>` may span all columns, any number of times. */
const MOST_COLUMN_SETTINGS = 4 * MOST_COLUMNS;

/** The facts of a worksheet about which nothing is known yet. */
export function noFacts(): WorksheetFacts {
  return {
    merges: [],
    hiddenRows: [],
    hiddenColumns: new Set(),
    columnWidths: new Map(),
    outline: new Map(),
    columnSettings: 0,
  };
}

/** Adds a merged area by its reference, in any letter case; anything that is not one is left out. */
export function addMerge({ merges }: WorksheetFacts, reference: string): void {
  const [, left = "", top = "", right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference) ?? [];
  const [first, last] = [columnIndex(left), columnIndex(right)];
  if (first === null || last === null) return;
  merges.push({ top: Number(top) - 1, left: first, bottom: Number(bottom) - 1, right: last });
}

/** Adds the settings of a `<col>`. */
export function addColumns(facts: WorksheetFacts, attributes: Attributes): void {
  const number = (name: string): number => Number(attributes.get(name) ?? Number.NaN);
  const [first, last] = [number("min"), Math.min(number("max"), MOST_COLUMNS)];
  const hidden = /^(?:1|true)$/.test(attributes.get("hidden") ?? "");
  const width = number("width");
  for (let column = first - 1; column >= 0 && column < last; column++) {
    if (++facts.columnSettings > MOST_COLUMN_SETTINGS) return;
    if (hidden) facts.hiddenColumns.add(column);
    if (Number.isFinite(width)) facts.columnWidths.set(column, width);
  }
}
