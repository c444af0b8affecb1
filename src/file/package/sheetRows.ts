import { columnName } from "../../domain/grid";
import type { Block, PlacedCell, SheetModel } from "../../sheets/model";
import { cellXml, columnWriter, type WriteContext } from "./cellXml";
import { singleCells } from "../../sheets/writing/cells";
import { fileHeight } from "./sheetLayout";
import { attributes } from "./xmlText";

/** The rows of a sheet model as `<row>` elements from top to bottom. Throws where two cells share a place. */
export function* rowsXml(model: SheetModel, context: WriteContext): Iterable<string> {
  const cells = cellsByRow(model);
  const heights = new Map(model.rows.map((row) => [row.row, row.height]));
  const blocks = model.blocks
    .filter((block) => block.rowCount > 0)
    .map((block) => ({ block, write: blockWriter(block, context) }))
    .sort((a, b) => a.block.top - b.block.top || a.block.left - b.block.left);
  for (const row of rowNumbers(model, cells)) {
    const pieces: Piece[] = [];
    for (const { block, write } of blocks)
      if (row >= block.top && row < block.top + block.rowCount)
        pieces.push({ left: block.left, right: block.left + block.columns.length - 1, xml: write(row) });
    for (const cell of cells.get(row) ?? [])
      pieces.push({
        left: cell.column,
        right: cell.column,
        xml: cellXml(`${columnName(cell.column)}${String(row + 1)}`, cell, context),
      });
    yield rowXml(row, joined(pieces, row, model), heightOf(row, heights, model.blocks));
  }
}

/** `<row>` with its cells and attributes; nothing for a row that holds and says nothing. */
export function rowXml(row: number, cells: string, extra: string): string {
  if (cells === "" && extra === "") return "";
  const open = `<row r="${String(row + 1)}"${extra}`;
  return cells === "" ? `${open}/>` : `${open}>${cells}</row>`;
}

/** A height that the model sets stays; one that only fits the texts of a block gives way when they are edited. */
function heightOf(
  row: number,
  heights: ReadonlyMap<number, number | null>,
  blocks: readonly Block[],
): string {
  const set = heights.get(row) ?? null;
  if (set !== null) return attributes({ ht: fileHeight(set), customHeight: true });
  let fitting = 0;
  for (const { top, rowCount, rowHeight } of blocks)
    if (rowHeight && row >= top && row < top + rowCount) fitting = Math.max(fitting, rowHeight(row - top));
  return fitting > 0 ? attributes({ ht: fileHeight(fitting) }) : "";
}

interface Piece {
  readonly left: number;
  readonly right: number;
  readonly xml: string;
}

function joined(pieces: Piece[], row: number, model: SheetModel): string {
  const first = pieces[0];
  if (first && pieces.length === 1) return first.xml;
  pieces.sort((a, b) => a.left - b.left);
  let xml = "";
  let right = -1;
  for (const piece of pieces) {
    if (piece.left <= right)
      throw new RangeError(`Two cells of ${model.kind} at ${columnName(piece.left)}${String(row + 1)}`);
    right = piece.right;
    xml += piece.xml;
  }
  return xml;
}

function blockWriter(block: Block, context: WriteContext): (row: number) => string {
  const columns = block.columns.map((column, index) => ({
    value: column.value,
    write: columnWriter(columnName(block.left + index), column.type, column.style, context),
  }));
  return (row) => {
    const number = String(row + 1);
    const index = row - block.top;
    let xml = "";
    for (const column of columns) xml += column.write(number, column.value(index));
    return xml;
  };
}

function cellsByRow(model: SheetModel): ReadonlyMap<number, readonly PlacedCell[]> {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of singleCells(model)) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return rows;
}

/** Every row that holds or says something, in order; blocks are never listed row by row. */
function* rowNumbers(model: SheetModel, cells: ReadonlyMap<number, unknown>): Iterable<number> {
  const single = [...cells.keys(), ...model.rows.map((r) => r.row)].sort((a, b) => a - b);
  let next = 0;
  for (let row = -1; ;) {
    while ((single[next] ?? Infinity) <= row) next++;
    let following = single[next] ?? Infinity;
    for (const { top, rowCount } of model.blocks)
      if (row + 1 < top + rowCount) following = Math.min(following, Math.max(top, row + 1));
    if (following === Infinity) return;
    yield (row = following);
  }
}
