import type { CellRange } from "../../domain/grid";
import { pastedTable } from "./clipboard";
import { WORDS } from "./words";

/** A text that is put into a cell of the active sheet; `null` empties it. */
export interface Put {
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
}

/** What is asked of the sheet into which many cells are put. */
export interface PutSheet {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Whether a row is seen: not hidden, nor filtered away. */
  isSeen(row: number): boolean;
  /** Whether a cell is covered by a merged area that another one heads. */
  isCovered(row: number, column: number): boolean;
  /** What an editor would begin with in a cell; empty for an empty one. */
  text(row: number, column: number): string;
}

/** More at once is no typing any more, and each is to be taken back if the rebuild is stopped. */
export const MOST_CELLS = 2_000;

/**
 * What pasting a text over selected cells puts where: a single value into all of them, a table from the first one on.
 * Rows that are not seen are passed over, so that nothing changes behind a filter. Returns why not where it cannot be.
 */
export function pasted(text: string, range: CellRange, sheet: PutSheet): readonly Put[] | string {
  const table = pastedTable(text);
  const [first = []] = table;
  const [only] = first;
  if (table.length === 1 && first.length === 1 && only !== undefined) return filled(only, range, sheet);
  const rows = seenRows(range.top, sheet.rowCount - 1, sheet, table.length);
  const width = Math.max(...table.map((cells) => cells.length));
  if (rows.length < table.length || range.left + width > sheet.columnCount) return WORDS.noRoom;
  return checked(
    table.flatMap((cells, index) =>
      cells.map((cell, column) => ({
        row: rows[index] ?? 0,
        column: range.left + column,
        text: cell === "" ? null : cell,
      })),
    ),
    sheet,
  );
}

/** What emptying the selected cells changes: those that hold something, in rows that are seen. */
export function cleared(range: CellRange, sheet: PutSheet): readonly Put[] | string {
  const cells = [...cellsOf(range, sheet)].filter(([row, column]) => sheet.text(row, column) !== "");
  return limited(cells.map(([row, column]) => ({ row, column, text: null })));
}

/**
 * What filling down puts: the text of each column's first selected cell into those under it; of a single row, what
 * stands above it. A row that is not seen is passed over.
 */
export function filledDown(range: CellRange, sheet: PutSheet): readonly Put[] | string {
  const bottom = Math.min(range.bottom, sheet.rowCount - 1);
  const from = range.top === bottom ? seenAbove(range.top, sheet) : range.top;
  if (from === null) return [];
  const under = { ...range, top: from + 1, bottom };
  const puts = [...cellsOf(under, sheet)].map(([row, column]) => {
    const text = sheet.text(from, column);
    return { row, column, text: text === "" ? null : text };
  });
  return limited(puts.filter(({ row, column, text }) => sheet.text(row, column) !== (text ?? "")));
}

function filled(text: string, range: CellRange, sheet: PutSheet): readonly Put[] | string {
  const puts = [...cellsOf(range, sheet)].map(([row, column]) => ({ row, column, text }));
  return limited(puts.filter(({ text: one }) => one !== ""));
}

/** The cells of a range that can hold something, row by row, as long as there are not too many. */
function* cellsOf(range: CellRange, sheet: PutSheet): Generator<readonly [number, number]> {
  let count = 0;
  const right = Math.min(range.right, sheet.columnCount - 1);
  for (const row of seenRows(range.top, Math.min(range.bottom, sheet.rowCount - 1), sheet))
    for (let column = range.left; column <= right; column++) {
      if (sheet.isCovered(row, column)) continue;
      yield [row, column];
      if (++count > MOST_SELECTED) return;
    }
}

/** A whole column of a large sheet may be selected, of which few cells hold anything. */
const MOST_SELECTED = 200_000;

function seenRows(top: number, bottom: number, sheet: PutSheet, most = Infinity): readonly number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom && rows.length < most; row++) if (sheet.isSeen(row)) rows.push(row);
  return rows;
}

function seenAbove(row: number, sheet: PutSheet): number | null {
  for (let above = row - 1; above >= 0; above--) if (sheet.isSeen(above)) return above;
  return null;
}

function checked(puts: readonly Put[], sheet: PutSheet): readonly Put[] | string {
  return puts.some(({ row, column }) => sheet.isCovered(row, column)) ? WORDS.merged : limited(puts);
}

function limited(puts: readonly Put[]): readonly Put[] | string {
  return puts.length > MOST_CELLS ? WORDS.tooMany(MOST_CELLS) : puts;
}
