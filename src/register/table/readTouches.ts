import type {
  CellTouch,
  ColumnPlace,
  MovableCell,
  MovableFormula,
  RowPlace,
  SheetAdditions,
} from "../../domain/cellTouch";
import type { SheetGrid } from "../../domain/grid";
import { formulaPieces, type CellReference } from "../../sheet/writing/references";
import type { FoundTable } from "./findTable";

/** What people have added around a register's lines. */
export interface Surroundings {
  /** Rows of what is beside the head, by their distance (1: the headings) above the first line. */
  readonly above: ReadonlyMap<number, readonly CellTouch[]>;
  /** Rows below the table, by their distance from the last line. */
  readonly below: ReadonlyMap<number, readonly CellTouch[]>;
  /** The style that people have given the table; `null` if unknown. */
  readonly tableStyle: string | null;
}

/** A register with nothing around it. */
export const NO_SURROUNDINGS: Surroundings = { above: new Map(), below: new Map(), tableStyle: null };

/** What the additions are read from; rows counted from 0. */
export interface TouchedSheet {
  readonly grid: SheetGrid;
  readonly table: FoundTable;
  /** The number of the line in each table row that is one; `null` if its mark is lost. */
  readonly lineRows: ReadonlyMap<number, number | null>;
  readonly additions: SheetAdditions;
  /** Rows that are not carried over: Excel's own total below the table. */
  readonly isTotal: (row: number) => boolean;
}

/**
 * What people have added to the lines of a register, by row, and around them; and the formulas of their own columns.
 */
export function readTouches(sheet: TouchedSheet): {
  readonly lines: ReadonlyMap<number, readonly CellTouch[]>;
  readonly around: Surroundings;
  /** A formula of a line's cell in a form that can be moved; `null` for a cell without one. */
  readonly formula: (row: number, column: number) => MovableFormula | null;
} {
  const { grid, table, lineRows, additions, isTotal } = sheet;
  const rows = [...lineRows.keys()];
  const [first, last] = [Math.min(...rows), Math.max(table.headerRow, ...rows)];
  const end = table.columns.at(-1) ?? table.left;
  const columnPlace = (column: number): ColumnPlace | null =>
    table.headings.get(column) ?? (column > end ? column - end : null);
  const rowPlace = (row: number, isCorner: boolean): RowPlace => {
    if (row <= table.headerRow) return { above: table.headerRow + 1 - row };
    if (row > last) return { below: row - last };
    if (isCorner && row === first) return "first";
    if (isCorner && row === last) return "last";
    return { line: lineRows.get(row) ?? 0 };
  };
  const movable = ({ row, column, fixed }: CellReference, own: number, isCorner: boolean): MovableCell => ({
    column: columnPlace(column) ?? 0,
    row: row === own && !isCorner ? "own" : rowPlace(row, isCorner),
    fixed,
  });
  const texts = new Map(additions.formulas.map(({ row, column, text }) => [cellKey(row, column), text]));
  const formula = (row: number, column: number): MovableFormula | null => {
    const text = texts.get(cellKey(row, column));
    if (text === undefined) return null;
    return formulaPieces(text).flatMap((piece): MovableFormula => {
      if (typeof piece === "string") return [withHeadings(piece, table)];
      const [one, other] = piece;
      if (other === undefined) return [movable(one, row, false)];
      const isRow = one.row === row && other.row === row;
      return [movable(one, row, !isRow), ":", movable(other, row, !isRow)];
    });
  };

  const found = new Map<number, CellTouch[]>();
  const add = (row: number, touch: CellTouch): void => {
    const touches = found.get(row) ?? [];
    touches.push(touch);
    found.set(row, touches);
  };
  const { notes, looks } = additions;
  for (const { row, column, text, author } of notes) {
    const place = columnPlace(column);
    if (place !== null) add(row, { column: place, note: { text, author } });
  }
  for (const { row, column, look } of looks) {
    const place = columnPlace(column);
    if (place !== null && row >= table.headerRow) add(row, { column: place, look });
  }
  const used = grid.used ?? { top: 0, bottom: -1, left: 0, right: -1 };
  for (let row = used.top; row <= used.bottom; row++) {
    if (row > last && isTotal(row)) {
      found.delete(row);
      continue;
    }
    for (let column = row > last ? used.left : end + 1; column <= used.right; column++) {
      const value = grid.value(row, column);
      const place = columnPlace(column);
      if (value === null || value === "" || place === null) continue;
      const own = formula(row, column);
      // A result without its formula would stay there for good.
      if (own === null && grid.isFormula(row, column)) continue;
      const numberFormat = grid.numberFormat(row, column);
      add(row, {
        column: place,
        value: own === null ? value : null,
        numberFormat,
        ...(own && { formula: own }),
      });
    }
  }
  const lines = new Map<number, readonly CellTouch[]>();
  const above = new Map<number, readonly CellTouch[]>();
  const below = new Map<number, readonly CellTouch[]>();
  for (const [row, touches] of found) {
    if (lineRows.has(row)) lines.set(row, touches);
    else if (row > last) below.set(row - last, touches);
    else if (row <= table.headerRow)
      above.set(table.headerRow + 1 - row, touches.filter(isOutsideHead(row, table)));
  }
  return { lines, around: { above, below, tableStyle: additions.tableStyle }, formula };
}

/** A cell as one number: a long register asks for the formula of every cell of some columns. */
const cellKey = (row: number, column: number): number => row * MOST_COLUMNS + column;
/** The columns of a worksheet. */
const MOST_COLUMNS = 16_384;

/**
 * Above the headings, only what is beside the table belongs to people: the head is ours. Comments are theirs
 * anywhere.
 */
function isOutsideHead(row: number, { headerRow }: FoundTable): (touch: CellTouch) => boolean {
  return ({ column, note }) => note !== undefined || row === headerRow || typeof column === "number";
}

/** Structured references to columns that people had renamed, rewritten with the headings these now have again. */
function withHeadings(piece: string, { renamed }: FoundTable): string {
  return renamed.reduce((text, { header, now }) => text.replaceAll(`[${now}]`, `[${header}]`), piece);
}
