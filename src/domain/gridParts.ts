import type { CellRange, CellValue, SheetGrid } from "./grid";

/**
 * A sheet in the plain parts in which Excel returns it: they can be passed to another thread block by block, and are
 * put together into a grid where one is needed.
 */

/** A run of rows as Excel returned it; the arrays are kept as they came. */
export interface GridBlock {
  /** The sheet row of the block's first row. */
  readonly top: number;
  readonly values: readonly (readonly unknown[])[];
  /** Number formats by position in the block, as indexes into the dictionary. */
  readonly formats: Uint16Array;
}

/** What was read of a sheet besides the blocks; known once all of them have been read. */
export interface GridFacts {
  readonly name: string;
  readonly date1904: boolean;
  /** The area that was read; the blocks cover it from top to bottom. */
  readonly area: CellRange | null;
  /** Number format codes, each once. */
  readonly formatCodes: readonly string[];
  readonly merges: readonly CellRange[];
  /** Whether this version of Excel cannot report them. */
  readonly mergesUnknown: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Widths in characters, margins included; 0 where hidden. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Indents of the cells. */
  readonly indents: ColumnLooks;
  /** 1 for cells that are struck through. */
  readonly struck: ColumnLooks;
}

/** A look of the cells by column: one for all rows of the area, or one for each. A column that is absent has none. */
export type ColumnLooks = ReadonlyMap<number, number | Uint8Array>;

/**
 * What Excel displays for its errors, in English and Russian: the API returns them as plain text. If somebody typed
 * such a text, it is taken for the error it looks like.
 */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  ...["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!"].map(
    (error) => [error, error] as const,
  ),
  ["#Н/Д", "#N/A"],
  ["#ССЫЛКА!", "#REF!"],
  ["#ЗНАЧ!", "#VALUE!"],
  ["#ДЕЛ/0!", "#DIV/0!"],
  ["#ЧИСЛО!", "#NUM!"],
  ["#ИМЯ?", "#NAME?"],
  ["#ПУСТО!", "#NULL!"],
  ["#ПЕРЕНОС!", "#SPILL!"],
]);

/**
 * What was read, as the grid that the intake understands. Excel does not report outline levels, and formulas are not
 * requested (they would double what is read): `outlineLevel` is 0 and `isFormula` false throughout.
 */
export function gridOfParts(facts: GridFacts, blocks: readonly GridBlock[]): SheetGrid {
  const { name, date1904, area, merges, mergesUnknown, hiddenRows, hiddenColumns, formatCodes } = facts;
  const width = area === null ? 0 : area.right - area.left + 1;
  const inArea = (row: number, column: number): boolean =>
    area !== null && row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const value = (row: number, column: number): CellValue => {
    if (area === null || !inArea(row, column)) return null;
    const block = blockOf(blocks, row);
    return cellValue(block.values[row - block.top]?.[column - area.left]);
  };
  const look = (looks: ColumnLooks, row: number, column: number): number => {
    if (area === null || !inArea(row, column)) return 0;
    const own = looks.get(column) ?? 0;
    return typeof own === "number" ? own : (own[row - area.top] ?? 0);
  };
  return {
    name,
    used: area === null ? null : trimmed(area, value),
    date1904,
    merges,
    mergesUnknown,
    hiddenRows,
    hiddenColumns,
    columnWidths: facts.columnWidths,
    value,
    numberFormat(row, column) {
      if (area === null || !inArea(row, column)) return null;
      const block = blockOf(blocks, row);
      const code = formatCodes[block.formats[(row - block.top) * width + column - area.left] ?? 0] ?? "";
      return code === "" || code === "General" || value(row, column) === null ? null : code;
    },
    isFormula: () => false,
    outlineLevel: () => 0,
    ...(facts.struck.size > 0 && {
      isStruck: (row: number, column: number) => look(facts.struck, row, column) === 1,
    }),
    indent: (row, column) => look(facts.indents, row, column),
  };
}

function cellValue(value: unknown): CellValue {
  if (typeof value === "string") {
    if (value === "") return null;
    const error = value.startsWith("#") ? ERRORS.get(value) : undefined;
    return error === undefined ? value : { error };
  }
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** The block that holds a row of the area, by binary search: rows are requested in any order. */
function blockOf(blocks: readonly GridBlock[], row: number): GridBlock {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.top ?? Infinity) <= row) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (block === undefined) throw new RangeError(`Row ${String(row)} was not read`);
  return block;
}

/** The smallest rectangle that holds every value: Excel also counts formulas that show nothing. */
function trimmed(area: CellRange, value: SheetGrid["value"]): CellRange | null {
  let { top, bottom, left, right } = area;
  const rowIsEmpty = (row: number): boolean => {
    for (let column = area.left; column <= area.right; column++)
      if (value(row, column) !== null) return false;
    return true;
  };
  while (top <= bottom && rowIsEmpty(top)) top++;
  if (top > bottom) return null;
  while (rowIsEmpty(bottom)) bottom--;
  const columnIsEmpty = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (value(row, column) !== null) return false;
    return true;
  };
  while (columnIsEmpty(left)) left++;
  while (columnIsEmpty(right)) right--;
  return { top, left, bottom, right };
}
