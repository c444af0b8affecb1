import type { Block, CellStyle, CellType, PlacedCell, SheetModel } from "../../sheet/model";
import { singleCells, tableBlock } from "../../sheet/writing/cells";
import type { CellEdit } from "./cellEdit";

/**
 * What a model says of a cell: how a value typed into it is to be understood. An empty single cell has no type of its
 * own: its number format says what belongs there, as it will once the sheet is saved.
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

/** Whether the cell is a heading of the model's table: formulas name the columns by them. */
export function isHeading(model: SheetModel, row: number, column: number): boolean {
  const block = tableBlock(model);
  if (!block || row !== block.top - 1) return false;
  return column >= block.left && column < block.left + block.columns.length;
}

/** The model with what was typed into it; a formula that is typed over is gone. */
export function editedModel(model: SheetModel, edits: readonly CellEdit[]): SheetModel {
  return edits.reduce(withEdit, model);
}

function withEdit(model: SheetModel, edit: CellEdit): SheetModel {
  const { row, column, type, value } = edit;
  const block = blockAt(model, row, column);
  if (block) return { ...model, blocks: model.blocks.map((b) => (b === block ? typedBlock(b, edit) : b)) };
  const isHere = (cell: PlacedCell): boolean => cell.row === row && cell.column === column;
  const old = model.cells.find(isHere);
  if (!old && value === null) return model;
  const others = model.cells.filter((cell) => !isHere(cell));
  return { ...model, cells: [...others, { row, column, type, value, style: old?.style ?? {} }] };
}

function typedBlock(block: Block, { row, column, value }: CellEdit): Block {
  const columns = block.columns.map((old, index) => {
    if (block.left + index !== column) return old;
    return { ...old, value: (at: number) => (at === row - block.top ? value : old.value(at)) };
  });
  return { ...block, columns };
}

function blockAt({ blocks }: SheetModel, row: number, column: number): Block | null {
  const found = blocks.find(
    ({ top, left, rowCount, columns }) =>
      row >= top && row < top + rowCount && column >= left && column < left + columns.length,
  );
  return found ?? null;
}
