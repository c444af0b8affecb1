import type { CellValue, SheetGrid } from "../../domain/grid";
import { isBlank } from "../cells";
import type { ColumnProfile } from "../headings";
import { shownText } from "./tableCells";
import { flattenHeader, joinLevels } from "./flatten";
import type { HeaderBlock } from "./header";
import type { MergeIndex } from "./merges";

/** Rows by which a column is judged: the first ones, and as many spread over the rest. */
const FIRST_ROWS = 150;
const SPREAD_ROWS = 50;
const MOST_VALUES = 50;
const MOST_SAMPLES = 3;
/** Rows by which columns are compared with each other. */
export const COMPARED_ROWS = 60;
/** A row with fewer filled cells is a group, a note or a total, and says nothing about its columns. */
const MIN_FILLED = 2;

/**
 * What is known about each column of the table: its flattened heading and some values of its body. A column with
 * neither a heading nor content is left out.
 */
export function profileColumns(
  grid: SheetGrid,
  merges: MergeIndex,
  header: HeaderBlock,
): readonly ColumnProfile[] {
  if (grid.used === null) return [];
  const rows = sampleRows(grid, (header.numberRow ?? header.bottom) + 1);
  const compared = rows.slice(0, COMPARED_ROWS);
  const profiles: ColumnProfile[] = [];
  for (const [column, levels] of flattenHeader(grid, merges, header)) {
    const values: CellValue[] = [];
    const formats: (string | null)[] = [];
    const samples: string[] = [];
    for (const row of rows) {
      const value = grid.value(row, column);
      if (isBlank(value) || values.length === MOST_VALUES) continue;
      values.push(value);
      formats.push(grid.numberFormat(row, column));
      if (samples.length < MOST_SAMPLES) addSample(samples, shownText(grid, row, column));
    }
    if (levels.length === 0 && values.length === 0) continue;
    const aligned = compared.map((row) => grid.value(row, column));
    profiles.push({ column, header: joinLevels(levels), levels, samples, values, formats, rows: aligned });
  }
  return profiles;
}

/** Samples that repeat each other are of no use. */
function addSample(samples: string[], text: string): void {
  if (text !== "" && !samples.includes(text)) samples.push(text);
}

/** Body rows that look like records, at most `FIRST_ROWS + SPREAD_ROWS` of them. */
export function sampleRows(grid: SheetGrid, first: number): number[] {
  const last = grid.used?.bottom ?? -1;
  const rows: number[] = [];
  const stride = Math.max(1, Math.floor((last - first - FIRST_ROWS) / SPREAD_ROWS));
  for (let row = first; row <= last; row += row < first + FIRST_ROWS ? 1 : stride)
    if (isRecord(grid, row)) rows.push(row);
  return rows;
}

function isRecord(grid: SheetGrid, row: number): boolean {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  let filled = 0;
  for (let column = left; column <= right && filled < MIN_FILLED; column++)
    if (!isBlank(grid.value(row, column))) filled++;
  // A table of two columns has two filled cells in every record.
  return filled >= Math.min(MIN_FILLED, right - left + 1);
}
