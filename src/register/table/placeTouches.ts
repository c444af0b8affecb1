import type { CellNote, CellTouch, ColumnPlace, MovableFormula, RowPlace } from "../../domain/cellTouch";
import { isDateFormat } from "../../domain/dateFormat";
import { isCellError } from "../../domain/grid";
import type {
  CellStyle,
  ColumnModel,
  PlacedCell,
  PlacedLook,
  PlacedNote,
  SheetModel,
} from "../../sheet/model";
import { STYLES } from "../../sheet/sheetStyles";
import { cellsByRow, tableBlock } from "../../sheet/writing/cells";
import { formatReference } from "../../sheet/writing/references";
import type { ColumnChange } from "./readBack";
import type { Surroundings } from "./readTouches";

/** What people added to the earlier register, to be put onto the new one. */
export interface UsersWork {
  /** What is on and beside the line `index`. */
  readonly line: (index: number) => readonly CellTouch[];
  /** The number of the line `index` (see SourceMark). */
  readonly numberOf: (index: number) => number | null;
  /** The formula of a column's cell in the line `index`; only for people's own columns. */
  readonly formula: (header: string, index: number) => MovableFormula | null;
  /** The headings of the columns that have any. */
  readonly calculated: ReadonlySet<string>;
  readonly around: Surroundings;
  readonly columns: ReadonlyMap<string, ColumnChange>;
}

/**
 * Puts onto the register's sheet what people had added to the previous one (docs/periods.md §3): comments, fills and
 * fonts by debt, notes beside and below the table, formulas of their own columns, widths, the table's style. A
 * comment whose column is gone goes to the debtor.
 */
export function placeTouches(sheet: SheetModel, work: UsersWork): SheetModel {
  const block = tableBlock(sheet);
  if (!sheet.table || block === null) return sheet;
  const { headers, headerStyle } = sheet.table;
  const [top, bottom] = [block.top, block.top + block.rowCount - 1];
  const right = block.left + headers.length - 1;
  const positions = new Map(headers.map((header, index) => [header, block.left + index]));
  const columnOf = (place: ColumnPlace): number | null =>
    typeof place === "string" ? (positions.get(place) ?? null) : place < 1 ? null : right + place;
  let rowsByNumber: ReadonlyMap<number, number> | null = null;
  const rowOf = (place: RowPlace, own: number): number | null => {
    if (place === "own") return own;
    if (place === "first") return top;
    if (place === "last") return bottom;
    if ("above" in place) return top - place.above;
    if ("below" in place) return bottom + place.below;
    rowsByNumber ??= new Map(
      Array.from({ length: block.rowCount }, (_, index) => [work.numberOf(index) ?? -1, top + index]),
    );
    return rowsByNumber.get(place.line) ?? null;
  };
  const written = (formula: MovableFormula, own: number): string =>
    formula
      .map((piece) => {
        if (typeof piece === "string") return piece;
        const [row, column] = [rowOf(piece.row, own), columnOf(piece.column)];
        return row === null || row < 0 || column === null
          ? "#REF!"
          : formatReference({ row, column, fixed: piece.fixed });
      })
      .join("");

  const cells: PlacedCell[] = [];
  const notes = new Map<string, PlacedNote>();
  const looks: PlacedLook[] = [];
  const taken = cellsByRow(sheet);
  const put = (row: number, touch: CellTouch, style: (column: number) => CellStyle | null): void => {
    const column = columnOf(touch.column);
    if (column === null || row < 0) {
      if (touch.note !== undefined && row >= 0)
        addNote(notes, row, block.left, { ...touch.note, text: `${touch.column}: ${touch.note.text}` });
      return;
    }
    if (touch.note !== undefined) addNote(notes, row, column, touch.note);
    if (touch.look !== undefined && differs(touch, style(column)))
      looks.push({ row, column, look: touch.look });
    const isFree = !taken.get(row)?.some((cell) => cell.column === column);
    if ((touch.value !== undefined || touch.formula !== undefined) && isFree)
      cells.push(looseCell(row, column, touch, (formula) => written(formula, row)));
  };
  const bodyStyle = (column: number): CellStyle | null => block.columns[column - block.left]?.style ?? null;
  for (let index = 0; index < block.rowCount; index++)
    for (const touch of work.line(index)) put(top + index, touch, bodyStyle);
  const { above, below, tableStyle } = work.around;
  for (const [distance, touches] of above)
    for (const touch of touches)
      put(top - distance, touch, (column) => (distance === 1 && column <= right ? headerStyle : null));
  for (const [distance, touches] of below)
    for (const touch of touches) put(bottom + distance, touch, () => null);

  const columns = block.columns.map((column, index) => {
    const header = headers[index] ?? "";
    if (!work.calculated.has(header)) return column;
    return {
      ...column,
      formula: (line: number): string | null => {
        const formula = work.formula(header, line);
        return formula === null ? null : written(formula, top + line);
      },
    };
  });
  return {
    ...sheet,
    cells: [...sheet.cells, ...uniqueCells(cells)],
    blocks: sheet.blocks.map((one) => (one === block ? { ...block, columns } : one)),
    table: tableStyle === null ? sheet.table : { ...sheet.table, style: tableStyle },
    columns: changedColumns(sheet.columns, positions, work.columns),
    ...(notes.size > 0 && { notes: [...notes.values()] }),
    ...(looks.length > 0 && { looks }),
  };
}

/** Two comments on one cell, from two copies of a register, become one with both texts. */
function addNote(
  notes: Map<string, PlacedNote>,
  row: number,
  column: number,
  { text, author }: CellNote,
): void {
  const name = `${row}:${column}`;
  const known = notes.get(name);
  const both =
    known === undefined || known.text.includes(text) ? (known?.text ?? text) : `${known.text}\n${text}`;
  notes.set(name, { row, column, text: both, author: known?.author ?? author });
}

/** Whether the formatting differs from what the cell has here anyway. */
function differs({ look }: CellTouch, style: CellStyle | null): boolean {
  const of = style as Readonly<Record<string, unknown>> | null;
  return Object.entries(look ?? {}).some(([name, value]) => of?.[name] !== value);
}

function looseCell(
  row: number,
  column: number,
  { value = null, numberFormat, formula }: CellTouch,
  written: (formula: MovableFormula) => string,
): PlacedCell {
  const format = numberFormat ?? null;
  const style: CellStyle = { ...STYLES.subtitle, ...(format !== null && { numberFormat: format }) };
  const own = formula === undefined ? undefined : written(formula);
  const common = { row, column, style };
  if (own !== undefined) return { ...common, type: "number", value: null, typed: own };
  if (isCellError(value)) return { ...common, type: "text", value: value.error };
  if (typeof value === "boolean") return { ...common, type: "logical", value };
  // Date serials stay the numbers they are, with their format.
  if (typeof value === "number") return { ...common, type: "number", value };
  return { ...common, type: "text", value, style: isDateFormat(format ?? "") ? STYLES.subtitle : style };
}

function uniqueCells(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  return [...byPlace.values()];
}

function changedColumns(
  columns: readonly ColumnModel[],
  positions: ReadonlyMap<string, number>,
  changes: ReadonlyMap<string, ColumnChange>,
): readonly ColumnModel[] {
  if (changes.size === 0) return columns;
  const byPosition = new Map<number, ColumnChange>();
  for (const [header, change] of changes) {
    const position = positions.get(header);
    if (position !== undefined) byPosition.set(position, change);
  }
  return columns.map((column) => ({ ...column, ...byPosition.get(column.column) }));
}
