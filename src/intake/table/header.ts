import type { SheetGrid } from "../../domain/grid";
import { findUnitInText } from "../cells";
import { shownText, textCells, type TextCell } from "./tableCells";
import { isBalanceDate, isHeadingText, isTreeLegend } from "./headingWords";
import type { MergeIndex } from "./merges";
import { isNumberingRow } from "./numbering";

/** The rows that head a table, all counted from 0. */
export interface HeaderBlock {
  readonly top: number;
  /** The last row of headings. */
  readonly bottom: number;
  /** The row of column numbers («1 2 3 …») below the headings, `null` if there is none. */
  readonly numberRow: number | null;
  /** How many columns have a heading that a debt sheet uses. */
  readonly hits: number;
}

/** The first row below the header: headings and column numbers are above it. */
export function bodyTop({ bottom, numberRow }: HeaderBlock): number {
  return (numberRow ?? bottom) + 1;
}

/** How far below the first used row a header may begin: titles are rarely longer than that. */
const SEARCH_ROWS = 100;
/** docs/register.md §1 p.2: headers have one to four rows; more only if merged cells say so. */
const MAX_ROWS = 4;
const MAX_MERGED_ROWS = 8;
const MIN_HITS = 2;
/** A unit next to the title, such as «тыс. руб.» or «(руб. коп.)», is not a heading. */
const LONGEST_UNIT = 24;
const MOST_REMARK_CELLS = 3;
const MIN_CONTINUED = 3;
/** A heading for a part of the column before it. */
const PART = /^(?:в\s*т\.?\s*ч|в том числе|из них)/i;

/**
 * The rows that may be the header of a table of debts, likeliest first: rows of texts in which at least two columns
 * have words of debt sheets as headings, with the rows above and below that belong to the same header.
 */
export function findHeaders(grid: SheetGrid, merges: MergeIndex): readonly HeaderBlock[] {
  if (grid.used === null) return [];
  const found: HeaderBlock[] = [];
  const last = Math.min(grid.used.bottom, grid.used.top + SEARCH_ROWS);
  for (let row = grid.used.top; row <= last; row++) {
    const cells = textCells(grid, row);
    if (cells === null || isRemark(cells) || countHits(cells) < MIN_HITS) continue;
    const header = blockAround(grid, merges, row);
    found.push(header);
    row = header.numberRow ?? header.bottom;
  }
  return found.sort((a, b) => b.hits - a.hits || a.top - b.top);
}

/**
 * The header that the user points at by choosing columns (`--map`) if no words reveal it: the last row of texts above
 * the first figure of the chosen column.
 */
export function headerAbove(grid: SheetGrid, merges: MergeIndex, column: number): HeaderBlock | null {
  if (grid.used === null) return null;
  let candidate: number | null = null;
  for (let row = grid.used.top; row <= Math.min(grid.used.bottom, grid.used.top + SEARCH_ROWS); row++) {
    const cells = textCells(grid, row);
    if (cells === null && candidate !== null) break;
    if (cells !== null && cells.length >= MIN_HITS && cells.some((cell) => cell.column === column))
      candidate = row;
  }
  return candidate === null ? null : blockAround(grid, merges, candidate);
}

function blockAround(grid: SheetGrid, merges: MergeIndex, row: number): HeaderBlock {
  let top = row;
  while (row - top < MAX_ROWS - 1 && belongsAbove(grid, merges, top)) top--;
  let bottom = row;
  while (belongsBelow(grid, merges, top, bottom)) bottom++;
  const numberRow = isNumberingRow(grid, bottom + 1) ? bottom + 1 : null;
  const columns = new Set<number>();
  for (let each = top; each <= bottom; each++)
    for (const cell of textCells(grid, each) ?? []) if (isHeadingText(cell.text)) columns.add(cell.column);
  return { top, bottom, numberRow, hits: columns.size };
}

/** Whether the row above `top` is part of the header: merged into it, or with a parent merged over some columns. */
function belongsAbove(grid: SheetGrid, merges: MergeIndex, top: number): boolean {
  const row = top - 1;
  if (grid.used === null || row < grid.used.top) return false;
  const { left, right } = grid.used;
  const cells = textCells(grid, row);
  if (cells === null || isRemark(cells)) return false;
  if (cells.some((cell) => (merges.at(row, cell.column)?.bottom ?? row) >= top)) return true;
  const [only] = cells;
  const merge = only === undefined ? null : merges.at(row, only.column);
  if (cells.length !== 1 || only === undefined || merge === null || !isHeadingText(only.text)) return false;
  // A title is also merged over the table's left columns, or over most of the table.
  return merge.left > left + 1 && 2 * (merge.right - merge.left + 1) < right - left + 1;
}

/** Whether the row below `bottom` is part of the header: inside its merged cells, or sub-headings below it. */
function belongsBelow(grid: SheetGrid, merges: MergeIndex, top: number, bottom: number): boolean {
  const row = bottom + 1;
  if (grid.used === null || row > grid.used.bottom) return false;
  if (row - top >= MAX_MERGED_ROWS) return false;
  if (reachesDown(grid, merges, top, row)) return true;
  const cells = textCells(grid, row);
  if (cells === null || cells.length === 0) return false;
  // Units may be in a row of their own: «руб. | руб.».
  if (cells.every(({ text }) => text.length <= LONGEST_UNIT && isUnitOnly(text))) return true;
  if (isRemark(cells)) return false;
  if (
    row - top < MAX_ROWS &&
    cells.length > 1 &&
    cells.every(({ column }) => standsUnderParent(merges, bottom, column))
  )
    return true;
  const [only] = cells;
  // The levels of a tree are named one below the other, however many there are.
  if (cells.length === 1 && only !== undefined && isTreeLegend(only.text)) return true;
  if (row - top >= MAX_ROWS) return false;
  if (cells.length === 1 && only !== undefined)
    return isHeadingText(only.text) && (isOpen(grid, merges, top, row, only.column) || PART.test(only.text));
  // «Покупатель | Задолженность | | Срок долга | », below them «Договор | Всего | Просрочено | До 45 | Свыше 45».
  const legend = cells.filter(({ text }) => isTreeLegend(text));
  const others = cells.filter(({ text }) => !isTreeLegend(text));
  if (legend.length === 1 && others.length > 1 && standsUnderSpread(grid, merges, top, row, others))
    return true;
  const worded = cells.filter(({ text }) => !isUnitOnly(text));
  const below = worded.filter((cell) => isSubHeading(grid, row, cell, top) || isTreeLegend(cell.text));
  if (below.length === cells.length) return true;
  if (2 * below.length <= worded.length) return false;
  return isContinuation(cells) || standsUnderSpread(grid, merges, top, row, cells);
}

/**
 * Whether a row of texts fills exactly the places that the header left open: below a heading with blanks to its
 * right, which is what headings look like whose merged cells were lost. A row of debts would also fill the columns
 * that have their heading.
 */
function standsUnderSpread(
  grid: SheetGrid,
  merges: MergeIndex,
  top: number,
  row: number,
  cells: readonly TextCell[],
): boolean {
  const filled = new Set(cells.map((cell) => cell.column));
  const open = (column: number): boolean => filled.has(column) && isOpen(grid, merges, top, row, column);
  return cells.every(({ column }) => open(column) || open(column + 1));
}

/** Whether a column is below a heading that is merged over several: what is there is a sub-heading. */
function standsUnderParent(merges: MergeIndex, bottom: number, column: number): boolean {
  const merge = merges.at(bottom, column);
  return merge !== null && merge.right > merge.left && merge.bottom === bottom;
}

/** «задолженности, | пеней, | образования»: headings broken over several rows continue in lower case. */
function isContinuation(cells: readonly TextCell[]): boolean {
  return cells.length >= MIN_CONTINUED && cells.every(({ text }) => /^[^\p{Lu}\d]+/u.test(text));
}

/** Whether the header still lacks a heading of its own for a column: only then does a lone text continue it. */
function isOpen(grid: SheetGrid, merges: MergeIndex, top: number, row: number, column: number): boolean {
  if (column === grid.used?.left) return false;
  for (let above = top; above < row; above++) {
    const merge = merges.at(above, column);
    if (merge !== null ? merge.left === merge.right : shownText(grid, above, column) !== "") return false;
  }
  return true;
}

/** A sub-heading consists of heading words and is below a heading, its own or one that begins to its left. */
function isSubHeading(grid: SheetGrid, row: number, cell: TextCell, top: number): boolean {
  if (!isHeadingText(cell.text)) return false;
  for (let above = top; above < row; above++)
    if ((textCells(grid, above) ?? []).some((heading) => heading.column <= cell.column)) return true;
  return false;
}

/** Whether a merged cell of the header extends down to `row`. */
function reachesDown(grid: SheetGrid, merges: MergeIndex, top: number, row: number): boolean {
  const { left, right } = grid.used ?? { left: 0, right: -1 };
  for (let column = left; column <= right; column++) {
    const merge = merges.at(row, column);
    if (merge !== null && merge.top < row && merge.top >= top) return true;
  }
  return false;
}

/** A line of the title or a remark next to it: a label with its value («Отбор: …»), or a unit alone. */
function isRemark(cells: readonly TextCell[]): boolean {
  if (cells.length > MOST_REMARK_CELLS) return false;
  return cells.some(({ text }) => isLabel(text) || (text.length <= LONGEST_UNIT && isUnitOnly(text)));
}

function isLabel(text: string): boolean {
  return /:(?:\s|$)/.test(text) && !/(?:числе|из них):/i.test(text);
}

function isUnitOnly(text: string): boolean {
  if (/^[(\s]*(?:в\s+)?коп(?:\.|еек|ейки|ейках)?[)\s]*$/i.test(text)) return true;
  return (
    findUnitInText(text) !== null &&
    /^[(\s]*(?:в\s+)?(?:ед\S*\s+изм\S*\s*)?(?:тыс|млн|миллион|тысяч|руб|коп)/i.test(text)
  );
}

function countHits(cells: readonly TextCell[]): number {
  const worded = cells.filter(({ text }) => isHeadingText(text)).length;
  // «на 01.07.2026» beside a heading of words is one, too; dates alone may head anything.
  return worded === 0 ? 0 : worded + cells.filter(({ text }) => isBalanceDate(text)).length;
}
