import type { Block, PlacedCell, SheetModel } from "../model";

/** Every single cell, including the table's headings. */
export function singleCells(model: SheetModel): readonly PlacedCell[] {
  const { table } = model;
  const block = table && tableBlock(model);
  if (!table || !block) return model.cells;
  const headings = table.headers.map((value, index): PlacedCell => ({
    row: block.top - 1,
    column: block.left + index,
    type: "text",
    value,
    style: table.headerStyle,
  }));
  return [...model.cells, ...headings];
}

/** The same grouped by row; a row without cells is absent. */
export function cellsByRow(model: SheetModel): ReadonlyMap<number, readonly PlacedCell[]> {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of singleCells(model)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

/** The height, in points, at which all block texts of a row can be read; 0 where the usual height will do. */
export function fittingHeight(blocks: readonly Block[], row: number): number {
  let height = 0;
  for (const { top, rowCount, rowHeight } of blocks)
    if (rowHeight && row >= top && row < top + rowCount) height = Math.max(height, rowHeight(row - top));
  return height;
}

/** The block that is the body of the model's table; throws if there is none. */
export function tableBlock(model: SheetModel): Block | null {
  if (!model.table) return null;
  const { block: name } = model.table;
  const block = model.blocks.find((b) => b.name === name);
  if (!block) throw new RangeError(`The table of ${model.kind} has no block ${name}`);
  if (block.top < 1) throw new RangeError(`The table of ${model.kind} has no room for its headings`);
  if (block.columns.length !== model.table.headers.length)
    throw new RangeError(`The table of ${model.kind} has other headings than columns`);
  return block;
}
