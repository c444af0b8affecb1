import type { CellRange } from "../../domain/grid";
import type { SheetModel } from "../../sheet/model";
import { singleCells } from "../../sheet/writing/cells";
import { attributes } from "./escapeXml";

/** Pixels of the widest digit of the default font, and of the margins in a cell: this is how Excel counts widths. */
const DIGIT = 7;
const PADDING = 5;

/** Excel repairs a sheet with wider columns or higher rows. */
const WIDEST = 255;
const HIGHEST = 409.5;

/** A column as in `<col>`: the width is that of a file (see {@link fileWidth}). */
export interface ColumnLayout {
  readonly column: number;
  readonly width: number;
  readonly hidden?: boolean;
  readonly grouped?: boolean;
}

/** `<cols>`, empty if all columns have the default width. The button of a folded group is on the column after it. */
export function colsXml(columns: readonly ColumnLayout[]): string {
  if (columns.length === 0) return "";
  const known = new Map(columns.map((column) => [column.column, column]));
  for (const { column, grouped, hidden } of columns)
    if (grouped && hidden && !known.has(column + 1))
      known.set(column + 1, { column: column + 1, width: DEFAULT_WIDTH });
  const list = [...known.values()]
    .sort((a, b) => a.column - b.column)
    .map(({ column, width, hidden, grouped }) => {
      const before = known.get(column - 1);
      const values = {
        min: column + 1,
        max: column + 1,
        width: Math.min(width, WIDEST),
        hidden: hidden || null,
        outlineLevel: grouped ? 1 : null,
        collapsed: (!grouped && before?.grouped && before.hidden) || null,
        customWidth: true,
      };
      return `<col${attributes(values)}/>`;
    });
  return `<cols>${list.join("")}</cols>`;
}

/** The height of a row as stored in a file. */
export function fileHeight(points: number): number {
  return Math.min(points, HIGHEST);
}

/** The width stored in a file for this many characters: Excel's dialogue leaves out the cell's margins. */
export function fileWidth(characters: number): number {
  return Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;
}

/** The width of a column about which nothing is known. */
export const DEFAULT_WIDTH = fileWidth(8.43);

/** The rectangle that holds all cells of a model; A1 if there are none. */
export function dimensionOf(model: SheetModel): CellRange {
  const cells = singleCells(model).map(({ row, column }) => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  }));
  const blocks = model.blocks
    .filter((block) => block.rowCount > 0 && block.columns.length > 0)
    .map(({ top, left, rowCount, columns }) => ({
      top,
      left,
      bottom: top + rowCount - 1,
      right: left + columns.length - 1,
    }));
  const [first, ...others] = [...cells, ...blocks];
  if (!first) return { top: 0, left: 0, bottom: 0, right: 0 };
  return others.reduce(
    (all, one) => ({
      top: Math.min(all.top, one.top),
      left: Math.min(all.left, one.left),
      bottom: Math.max(all.bottom, one.bottom),
      right: Math.max(all.right, one.right),
    }),
    first,
  );
}
