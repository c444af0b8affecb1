import type { Block, CellStyle, CellType, SheetModel } from "../../sheet/model";
import { singleCells, tableBlock } from "../../sheet/writing/cells";
import type { CellEdit } from "./cellEdit";

/**
 * What a model says about a cell: how a value typed into it is to be interpreted. An empty single cell has no type of
 * its own: its number format decides, as it will once the sheet is saved.
 */
export function modelCell(
  model: SheetModel,
  row: number,
  column: number,
): { readonly type: CellType | null; readonly style: CellStyle } | null {
  const inBlock = blockAt(model, row, column);
  if (inBlock) return inBlock.columns[column - inBlock.left] ?? null;
  const cell = singleCells(model).find((one) => one.row === row && one.column === column);
  return cell ? { type: cell.value === null ? null : cell.type, style: cell.style } : null;
}

/** Whether the cell is a heading of the model's table: formulas refer to the columns by them. */
export function isHeading(model: SheetModel, row: number, column: number): boolean {
  const block = tableBlock(model);
  if (!block || row !== block.top - 1) return false;
  return column >= block.left && column < block.left + block.columns.length;
}

/**
 * The model with what was typed into it; if a cell was typed into several times, the last value. A formula that was
 * typed over is gone.
 */
export function editedModel(model: SheetModel, edits: readonly CellEdit[]): SheetModel {
  if (edits.length === 0) return model;
  const typed = new Map(edits.map((edit) => [key(edit), edit]));
  const inBlocks = new Set<string>();
  const blocks = model.blocks.map((block) => typedBlock(block, typed, inBlocks));
  const single = [...typed].flatMap(([at, edit]) => (inBlocks.has(at) ? [] : [edit]));
  const places = new Set(single.map(key));
  const before = new Map(model.cells.map((cell) => [key(cell), cell]));
  const cells = single.flatMap((edit) => {
    const { row, column, type, value } = edit;
    const old = before.get(key(edit));
    return old === undefined && value === null ? [] : [{ row, column, type, value, style: old?.style ?? {} }];
  });
  return { ...model, blocks, cells: [...model.cells.filter((cell) => !places.has(key(cell))), ...cells] };
}

/** A block with the values typed into it; determines which of them belong to it. */
function typedBlock(block: Block, typed: ReadonlyMap<string, CellEdit>, own: Set<string>): Block {
  const columns = block.columns.map((old, index) => {
    const values = new Map<number, CellEdit["value"]>();
    for (const [at, { row, column, value }] of typed) {
      if (column !== block.left + index || row < block.top || row >= block.top + block.rowCount) continue;
      values.set(row - block.top, value);
      own.add(at);
    }
    if (values.size === 0) return old;
    return { ...old, value: (at: number) => (values.has(at) ? (values.get(at) ?? null) : old.value(at)) };
  });
  return { ...block, columns };
}

const key = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  `${String(row)}:${String(column)}`;

function blockAt({ blocks }: SheetModel, row: number, column: number): Block | null {
  const found = blocks.find(
    ({ top, left, rowCount, columns }) =>
      row >= top && row < top + rowCount && column >= left && column < left + columns.length,
  );
  return found ?? null;
}
