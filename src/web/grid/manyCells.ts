import type { CellRange } from "../../domain/grid";
import { pastedTable } from "./clipboard";
import { WORDS } from "./gridWords";

/** A text to be put into a cell of the active sheet; `null` empties it. */
export interface Put {
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
}

/** What is needed from the sheet into which many cells are put. */
export interface PutSheet {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whether a row is visible: neither hidden nor filtered out. */
  isSeen(row: number): boolean;
  /** Whether a cell is covered by a merged area whose top left cell is another one. */
  isCovered(row: number, column: number): boolean;
  /** What an editor would start with in a cell; empty for an empty one. */
  text(row: number, column: number): string;
}

/** More than this at once is no longer typing, and each would have to be undone if the rebuild is stopped. */
export const MOST_CELLS = 2_000;

/**
 * What pasting a text over selected cells puts where: a single value into all of them, a table starting at the first
 * one. Rows that are not visible are skipped, so that nothing changes behind a filter. Returns the reason if it is
 * not possible.
 */
export function pasted(text: string, range: CellRange, sheet: PutSheet): readonly Put[] | string {
  const table = pastedTable(text);
  const [first = []] = table;
  const [only] = first;
  if (table.length === 1 && first.length === 1 && only !== undefined)
    return only === "" ? [] : changing(range, sheet, () => only);
  const rows = seenRows(range.top, sheet.rowCount - 1, sheet, table.length);
  const width = Math.max(...table.map((cells) => cells.length));
  if (rows.length < table.length || range.left + width > sheet.columnCount) return WORDS.noRoom;
  const puts = table.flatMap((cells, index) =>
    cells.map((cell, column) => ({
      row: rows[index] ?? 0,
      column: range.left + column,
      text: cell === "" ? null : cell,
    })),
  );
  if (puts.length > MOST_CELLS) return WORDS.tooMany(MOST_CELLS);
  return puts.some(({ row, column }) => sheet.isCovered(row, column)) ? WORDS.merged : puts;
}

/** What emptying the selected cells changes: the non-empty ones in visible rows. */
export function cleared(range: CellRange, sheet: PutSheet): readonly Put[] | string {
  return changing(range, sheet, () => "");
}

/**
 * What filling down puts: the text of each column's first selected cell into those below it; for a single row, what
 * is above it. A row that is not visible is skipped.
 */
export function filledDown(range: CellRange, sheet: PutSheet): readonly Put[] | string {
  const bottom = Math.min(range.bottom, sheet.rowCount - 1);
  const from = range.top === bottom ? seenAbove(range.top, sheet) : range.top;
  if (from === null) return [];
  return changing({ ...range, top: from + 1, bottom }, sheet, (column) => sheet.text(from, column));
}

/** The cells of a range that a text for their column would change; the reason, once there are too many. */
function changing(
  range: CellRange,
  sheet: PutSheet,
  textOf: (column: number) => string,
): readonly Put[] | string {
  const puts: Put[] = [];
  for (const [row, column] of cellsOf(range, sheet)) {
    const text = textOf(column);
    if (sheet.text(row, column) === text) continue;
    puts.push({ row, column, text: text === "" ? null : text });
    if (puts.length > MOST_CELLS) return WORDS.tooMany(MOST_CELLS);
  }
  return puts;
}

/** The cells of a range that can have content, row by row. */
function* cellsOf(range: CellRange, sheet: PutSheet): Generator<readonly [number, number]> {
  const right = Math.min(range.right, sheet.columnCount - 1);
  for (const row of seenRows(range.top, Math.min(range.bottom, sheet.rowCount - 1), sheet))
    for (let column = range.left; column <= right; column++) {
      if (!sheet.isCovered(row, column)) yield [row, column];
    }
}

function seenRows(top: number, bottom: number, sheet: PutSheet, most = Infinity): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom && rows.length < most; row++) if (sheet.isSeen(row)) rows.push(row);
  return rows;
}

function seenAbove(row: number, sheet: PutSheet): number | null {
  for (let above = row - 1; above >= 0; above--) if (sheet.isSeen(above)) return above;
  return null;
}
