import type { CellRange, CellValue, SheetGrid } from "../../domain/grid";
import { isMoney } from "../../domain/money";
import type { Block, BlockColumn, ModelValue, PlacedCell, SheetModel } from "../../sheet/model";
import { dimensionOf, fileWidth } from "./sheetLayout";
import { singleCells } from "../../sheet/writing/cells";
import { asWritten } from "../../sheet/writing/writtenValues";

/** A sheet that is still a model, as it will be read once written. */
export function modelGrid(name: string, model: SheetModel, date1904: boolean): SheetGrid {
  const cells = new Map<string, PlacedCell>();
  for (const cell of singleCells(model)) cells.set(key(cell.row, cell.column), cell);
  const find = (row: number, column: number): Found | null =>
    cells.get(key(row, column)) ?? inBlocks(model.blocks, row, column);
  const value = (row: number, column: number): CellValue => {
    const found = find(row, column);
    return found ? readBack(asWritten(found.value, found.type, date1904)) : null;
  };
  let used: CellRange | null | undefined;
  return {
    name,
    get used() {
      if (used === undefined) used = usedRange(model, value);
      return used;
    },
    date1904,
    merges: model.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(model.columns.filter((c) => c.hidden).map((c) => c.column)),
    columnWidths: new Map(model.columns.map((c) => [c.column, fileWidth(c.width)])),
    value,
    numberFormat(row, column) {
      const format = find(row, column)?.style.numberFormat ?? null;
      return format === "General" ? null : format;
    },
    isFormula: (row, column) => cells.get(key(row, column))?.formula !== undefined,
    outlineLevel: () => 0,
    indent: (row, column) => find(row, column)?.style.indent ?? 0,
  };
}

type Found = Pick<PlacedCell, "type" | "value" | "style">;

function inBlocks(blocks: readonly Block[], row: number, column: number): Found | null {
  for (const block of blocks) {
    const index = row - block.top;
    const cells: BlockColumn | undefined = block.columns[column - block.left];
    if (cells && index >= 0 && index < block.rowCount)
      return { type: cells.type, style: cells.style, value: cells.value(index) };
  }
  return null;
}

/** The smallest rectangle that holds every value; blocks are searched only when this is requested. */
function usedRange(model: SheetModel, value: SheetGrid["value"]): CellRange | null {
  const all = dimensionOf(model);
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (let row = all.top; row <= all.bottom; row++)
    for (let column = all.left; column <= all.right; column++) {
      if (value(row, column) === null) continue;
      used.top = Math.min(used.top, row);
      used.left = Math.min(used.left, column);
      used.bottom = row;
      used.right = Math.max(used.right, column);
    }
  return used.bottom < 0 ? null : used;
}

/** Readers treat an empty text as an empty cell. */
function readBack(value: ModelValue): CellValue {
  if (value === "") return null;
  return isMoney(value) ? value.toNumber() : value;
}

function key(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
