import { columnName } from "../../domain/grid";
import type { Block, CellStyle, SheetModel } from "../../sheet/model";
import { cellXml, ownFormulaXml, valueXml, type WriteContext } from "./cellXml";
import { columnWriter } from "./columnXml";
import { cellsByRow, fittingHeight } from "../../sheet/writing/cells";
import { asWritten } from "../../sheet/writing/writtenValues";
import { fileHeight } from "./sheetLayout";
import { utf8, XmlBytes } from "./xmlBytes";

/**
 * The rows of a sheet model as `<row>` elements from top to bottom; each piece is overwritten by the next. Throws if
 * two cells share a position.
 */
export function* rowsXml(model: SheetModel, context: WriteContext): Iterable<Uint8Array> {
  const cells = cellsByRow(model);
  const looked = lookedStyles(model);
  const heights = new Map(model.rows.map((row) => [row.row, row.height]));
  const blocks = model.blocks
    .filter((block) => block.rowCount > 0)
    .map((block) => ({ block, put: blockWriter(block, context, looked) }))
    .sort((a, b) => a.block.left - b.block.left);
  const out = new XmlBytes();
  for (const row of rowNumbers(model, cells)) {
    const pieces: Piece[] = [];
    for (const { block, put } of blocks)
      if (row >= block.top && row < block.top + block.rowCount)
        pieces.push({ left: block.left, right: block.left + block.columns.length - 1, put });
    for (const cell of cells.get(row) ?? [])
      pieces.push({
        left: cell.column,
        right: cell.column,
        put: () => {
          const style = looked(row, cell.column, cell.style);
          out.xml(cellXml(`${columnName(cell.column)}${String(row + 1)}`, { ...cell, style }, context));
        },
      });
    putRow(out, row, ordered(pieces, row, model), heightOf(row, heights, model.blocks));
    yield out.bytes;
  }
}

/** `<row>` with its cells and attributes; nothing for a row without any. */
export function rowXml(row: number, cells: string, extra: string): string {
  if (cells === "" && extra === "") return "";
  const open = `<row r="${String(row + 1)}"${extra}`;
  return cells === "" ? `${open}/>` : `${open}>${cells}</row>`;
}

const [ROW, ROW_OPEN, ROW_EMPTY, ROW_END] = ['<row r="', ">", "/>", "</row>"].map(utf8) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** The same as the bytes of `out`. */
function putRow(out: XmlBytes, row: number, pieces: readonly Piece[], extra: string): void {
  out.cut(0);
  out.put(ROW);
  out.integer(row + 1);
  out.xml(`"${extra}`);
  const end = out.length;
  out.put(ROW_OPEN);
  const open = out.length;
  for (const piece of pieces) piece.put(out, row);
  if (out.length > open) out.put(ROW_END);
  else {
    out.cut(extra === "" ? 0 : end);
    if (extra !== "") out.put(ROW_EMPTY);
  }
}

/** A height set by the model is fixed; one that only fits the texts of a block adapts when they are edited. */
function heightOf(
  row: number,
  heights: ReadonlyMap<number, number | null>,
  blocks: readonly Block[],
): string {
  const set = heights.get(row) ?? null;
  if (set !== null) return ` ht="${String(fileHeight(set))}" customHeight="1"`;
  const fitting = fittingHeight(blocks, row);
  return fitting > 0 ? ` ht="${String(fileHeight(fitting))}"` : "";
}

/** Cells that are side by side, and how they are written. */
interface Piece {
  readonly left: number;
  readonly right: number;
  readonly put: (out: XmlBytes, row: number) => void;
}

function ordered(pieces: Piece[], row: number, model: SheetModel): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  pieces.sort((a, b) => a.left - b.left);
  let right = -1;
  for (const piece of pieces) {
    if (piece.left <= right)
      throw new RangeError(`Two cells of ${model.kind} at ${columnName(piece.left)}${String(row + 1)}`);
    right = piece.right;
  }
  return pieces;
}

function blockWriter(block: Block, context: WriteContext, looked: LookedStyle): Piece["put"] {
  const columns = block.columns.map((column, index) => ({
    ...column,
    place: block.left + index,
    put: columnWriter(columnName(block.left + index), column, context),
  }));
  return (out, row) => {
    const index = row - block.top;
    for (const { place, type, style, value, formula, put } of columns) {
      const own = formula?.(index) ?? null;
      const seen = looked(row, place, style);
      if (own === null && seen === style) {
        put(out, row + 1, value(index));
        continue;
      }
      const address = `${columnName(place)}${String(row + 1)}`;
      if (own !== null) out.xml(ownFormulaXml(address, own, context.styles.cell(seen)));
      else out.xml(valueXml(address, asWritten(value(index), type, context.date1904), seen, context.styles));
    }
  };
}

/** The style of a cell, including what people have changed in its formatting. */
type LookedStyle = (row: number, column: number, style: CellStyle) => CellStyle;

function lookedStyles({ looks = [] }: SheetModel): LookedStyle {
  if (looks.length === 0) return (_row, _column, style) => style;
  const byRow = new Map<number, Map<number, (typeof looks)[number]["look"]>>();
  for (const { row, column, look } of looks) {
    const cells = byRow.get(row) ?? new Map<number, typeof look>();
    byRow.set(row, cells.set(column, look));
  }
  const known = new Map<string, CellStyle>();
  return (row, column, style) => {
    const look = byRow.get(row)?.get(column);
    if (look === undefined) return style;
    const merged = { ...style, ...look };
    const name = JSON.stringify(merged);
    const same = known.get(name);
    if (same === undefined) known.set(name, merged);
    return same ?? merged;
  };
}

/** Every row that has cells or attributes, in order; blocks are never listed row by row. */
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
