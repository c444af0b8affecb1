import { cellAddress, type CellRange } from "../../domain/grid";
import type { Block, PlacedCell, SheetModel } from "../../sheet/model";
import { singleCells } from "../../sheet/writing/cells";
import { requireFittingFormula } from "../../sheet/writing/formula";
import { BYTES_AN_ACTION, REQUEST_BYTES, valueBytes } from "../excelLimits";
import { excelValue, type ExcelValue } from "./cellValue";
import type { Job } from "./jobs";
import { coalesce, rangeOn, type Alike } from "./rectangles";

/** A run of cells stays well below a full request, so that others fit next to it. */
const RUN_BYTES = REQUEST_BYTES * 0.45;

/** All values of a model, block by block; formulas come later, when the sheets have their final names. */
export function* valueJobs(model: SheetModel, sheet: string, date1904: boolean): Iterable<Job> {
  yield* placedJobs(model, sheet, date1904);
  for (const block of model.blocks) yield* blockJobs(block, sheet, date1904);
}

function* placedJobs(model: SheetModel, sheet: string, date1904: boolean): Iterable<Job> {
  const cells = singleCells(model).filter(({ value, formula }) => value !== null && formula === undefined);
  for (const { range, rows } of cellRuns(cells)) {
    const values = rows.map((row) =>
      row.map((cell) => excelValue(cell.value, cell.type, cell.style, date1904)),
    );
    yield writeJob(sheet, range, values);
  }
}

/** Adjacent cells as rectangles without gaps. */
export function cellRuns(
  cells: readonly PlacedCell[],
): readonly { readonly range: CellRange; readonly rows: readonly (readonly PlacedCell[])[] }[] {
  const byPlace = new Map(cells.map((cell) => [`${String(cell.row)}:${String(cell.column)}`, cell]));
  const single = [...byPlace.values()].map(({ row, column }): Alike<true> => ({
    top: row,
    bottom: row,
    left: column,
    right: column,
    value: true,
  }));
  return coalesce(single, () => true).map((range) => {
    const rows: PlacedCell[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const line: PlacedCell[] = [];
      for (let column = range.left; column <= range.right; column++) {
        const cell = byPlace.get(`${String(row)}:${String(column)}`);
        if (cell !== undefined) line.push(cell);
      }
      rows.push(line);
    }
    return { range, rows };
  });
}

/** The rows of a block in runs of about a megabyte; values are requested as they are sent. */
function* blockJobs(block: Block, sheet: string, date1904: boolean): Iterable<Job> {
  const { top, left, columns, rowCount } = block;
  if (columns.length === 0) return;
  const right = left + columns.length - 1;
  let rows: ExcelValue[][] = [];
  let bytes = 0;
  for (let index = 0; index < rowCount; index++) {
    const row = columns.map((column) => excelValue(column.value(index), column.type, column.style, date1904));
    rows.push(row);
    for (const value of row) bytes += valueBytes(value);
    if (bytes < RUN_BYTES && index < rowCount - 1) continue;
    const bottom = top + index;
    yield writeJob(sheet, { top: bottom - rows.length + 1, left, bottom, right }, rows);
    rows = [];
    bytes = 0;
  }
}

/**
 * The user's own columns with formulas, each as a whole: into a column that holds nothing else, Excel would fill the
 * first formula all the way down.
 */
export function* calculatedJobs(
  model: SheetModel,
  { sheet, date1904 }: { readonly sheet: string; readonly date1904: boolean },
): Iterable<Job> {
  for (const { top, left, rowCount, columns } of model.blocks)
    for (const [index, { formula, value, type, style }] of columns.entries()) {
      if (formula === undefined || rowCount === 0) continue;
      const texts = Array.from({ length: rowCount }, (_, row) => formula(row));
      if (texts.every((text) => text === null)) continue;
      const column = left + index;
      const cells = texts.map((text, row) => {
        if (text === null) return [excelValue(value(row), type, style, date1904) ?? ""];
        requireFittingFormula(text, cellAddress(top + row, column));
        return [`=${text}`];
      });
      const range = { top, bottom: top + rowCount - 1, left: column, right: column };
      yield writeJob(sheet, range, cells);
    }
}

/** How many cells the client library sends as one action; it splits larger ranges. */
const CELLS_AN_ACTION = 1_500;

/** Writes a rectangle of values; a range too large for Excel is written in halves. */
export function writeJob(sheet: string, range: CellRange, values: readonly (readonly ExcelValue[])[]): Job {
  let bytes = BYTES_AN_ACTION;
  for (const row of values) for (const value of row) bytes += valueBytes(value);
  const actions = Math.ceil((values.length * (values[0]?.length ?? 0)) / CELLS_AN_ACTION);
  const job: Job = {
    bytes: bytes + actions * 3 * BYTES_AN_ACTION,
    rows: values.length,
    act: (target) => {
      rangeOn(target.sheet(sheet), range).values = values as ExcelValue[][];
    },
  };
  if (values.length < 2) return job;
  const middle = values.length >> 1;
  const halves = (): readonly [Job, Job] => [
    writeJob(sheet, { ...range, bottom: range.top + middle - 1 }, values.slice(0, middle)),
    writeJob(sheet, { ...range, top: range.top + middle }, values.slice(middle)),
  ];
  return { ...job, halves };
}
