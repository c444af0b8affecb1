import type { Block, PlacedCell, SheetModel } from "../model";

/** Every single cell, the headings of the table among them. */
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
